/* What the measured programs need of WASI when wasm2c has made C of them: descriptors are those of the process, paths are
 * those below the present folder, which is descriptor 3. Nothing here keeps a program inside: for measuring only. */
#define _GNU_SOURCE
#include "module.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { FOLDER = 3, VECTORS_MAX = 64, PATH_BYTES = 4096 };

/* Of WASI. */
enum { CREATE = 1, DIRECTORY = 2, EXCLUSIVE = 4, TRUNCATE = 8, APPEND = 1, MAY_READ = 1 << 1, MAY_WRITE = 1 << 6 };

struct Z_wasi_snapshot_preview1_instance_t {
    Z_module_instance_t *guest;
    int argc;
    char **argv;
};
typedef struct Z_wasi_snapshot_preview1_instance_t Wasi;

#define WASI(name) Z_wasi_snapshot_preview1Z_##name

static u8 *at(Wasi *wasi, u32 address) { return Z_moduleZ_memory(wasi->guest)->data + address; }

static void put32(Wasi *wasi, u32 address, u32 value) { memcpy(at(wasi, address), &value, sizeof value); }

static void put64(Wasi *wasi, u32 address, u64 value) { memcpy(at(wasi, address), &value, sizeof value); }

static u32 get32(Wasi *wasi, u32 address) {
    u32 value;
    memcpy(&value, at(wasi, address), sizeof value);
    return value;
}

/* WASI's number of the error that the system has just named. */
static u32 failure(void) {
    switch (errno) {
    case EACCES: return 2;
    case EBADF: return 8;
    case EEXIST: return 20;
    case EINVAL: return 28;
    case EISDIR: return 31;
    case ENOENT: return 44;
    case ENOTDIR: return 54;
    case ESPIPE: return 70;
    default: return 29;
    }
}

static u32 outcome(long long result) { return result < 0 ? failure() : 0; }

u32 WASI(args_sizes_get)(Wasi *wasi, u32 count, u32 size) {
    u32 bytes = 0;
    for (int i = 0; i < wasi->argc; i++) bytes += strlen(wasi->argv[i]) + 1;
    put32(wasi, count, wasi->argc);
    put32(wasi, size, bytes);
    return 0;
}

u32 WASI(args_get)(Wasi *wasi, u32 pointers, u32 bytes) {
    for (int i = 0; i < wasi->argc; i++) {
        put32(wasi, pointers + 4 * i, bytes);
        strcpy((char *)at(wasi, bytes), wasi->argv[i]);
        bytes += strlen(wasi->argv[i]) + 1;
    }
    return 0;
}

u32 WASI(environ_sizes_get)(Wasi *wasi, u32 count, u32 size) {
    put32(wasi, count, 0);
    put32(wasi, size, 0);
    return 0;
}

u32 WASI(environ_get)(Wasi *wasi, u32 pointers, u32 bytes) { return 0; }

void WASI(proc_exit)(Wasi *wasi, u32 code) { _exit(code); }

u32 WASI(clock_time_get)(Wasi *wasi, u32 clock, u64 precision, u32 result) {
    static const clockid_t clocks[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID};
    struct timespec time;
    if (clock > 3 || clock_gettime(clocks[clock], &time)) return 28;
    put64(wasi, result, time.tv_sec * 1000000000ull + time.tv_nsec);
    return 0;
}

u32 WASI(random_get)(Wasi *wasi, u32 address, u32 len) { return outcome(getrandom(at(wasi, address), len, 0)); }

/* The buffers that the guest lists; their number, or -1 for too many. */
static int vectors(Wasi *wasi, u32 list, u32 count, struct iovec *found) {
    if (count > VECTORS_MAX) return -1;
    for (u32 i = 0; i < count; i++)
        found[i] = (struct iovec){at(wasi, get32(wasi, list + 8 * i)), get32(wasi, list + 8 * i + 4)};
    return count;
}

u32 WASI(fd_write)(Wasi *wasi, u32 fd, u32 list, u32 count, u32 result) {
    struct iovec buffers[VECTORS_MAX];
    ssize_t written = writev(fd, buffers, vectors(wasi, list, count, buffers));
    if (written >= 0) put32(wasi, result, written);
    return outcome(written);
}

u32 WASI(fd_read)(Wasi *wasi, u32 fd, u32 list, u32 count, u32 result) {
    struct iovec buffers[VECTORS_MAX];
    ssize_t got = readv(fd, buffers, vectors(wasi, list, count, buffers));
    if (got >= 0) put32(wasi, result, got);
    return outcome(got);
}

u32 WASI(fd_seek)(Wasi *wasi, u32 fd, u64 offset, u32 whence, u32 result) {
    off_t position = lseek(fd, offset, whence);
    if (position >= 0) put64(wasi, result, position);
    return outcome(position);
}

u32 WASI(fd_close)(Wasi *wasi, u32 fd) { return outcome(close(fd)); }

u32 WASI(fd_sync)(Wasi *wasi, u32 fd) { return outcome(fsync(fd)); }

static u8 file_type(const struct stat *stat) {
    return S_ISREG(stat->st_mode) ? 4 : S_ISDIR(stat->st_mode) ? 3 : S_ISCHR(stat->st_mode) ? 2 : 0;
}

u32 WASI(fd_fdstat_get)(Wasi *wasi, u32 fd, u32 result) {
    struct stat stat;
    if (fstat(fd, &stat)) return failure();
    memset(at(wasi, result), 0, 8);
    *at(wasi, result) = file_type(&stat);
    put64(wasi, result + 8, -1);
    put64(wasi, result + 16, -1);
    return 0;
}

u32 WASI(fd_fdstat_set_flags)(Wasi *wasi, u32 fd, u32 flags) { return 0; }

static u64 nanoseconds(struct timespec time) { return time.tv_sec * 1000000000ull + time.tv_nsec; }

static void put_stat(Wasi *wasi, u32 result, const struct stat *stat) {
    memset(at(wasi, result), 0, 64);
    put64(wasi, result, stat->st_dev);
    put64(wasi, result + 8, stat->st_ino);
    *at(wasi, result + 16) = file_type(stat);
    put64(wasi, result + 24, stat->st_nlink);
    put64(wasi, result + 32, stat->st_size);
    put64(wasi, result + 40, nanoseconds(stat->st_atim));
    put64(wasi, result + 48, nanoseconds(stat->st_mtim));
    put64(wasi, result + 56, nanoseconds(stat->st_ctim));
}

u32 WASI(fd_filestat_get)(Wasi *wasi, u32 fd, u32 result) {
    struct stat stat;
    if (fstat(fd, &stat)) return failure();
    put_stat(wasi, result, &stat);
    return 0;
}

u32 WASI(fd_prestat_get)(Wasi *wasi, u32 fd, u32 result) {
    if (fd != FOLDER) return 8;
    put32(wasi, result, 0);
    put32(wasi, result + 4, 1);
    return 0;
}

u32 WASI(fd_prestat_dir_name)(Wasi *wasi, u32 fd, u32 path, u32 len) {
    *at(wasi, path) = '.';
    return 0;
}

/* The guest's path with the end that C wants. */
static const char *path_at(Wasi *wasi, u32 path, u32 len, char *buffer) {
    if (len >= PATH_BYTES) len = PATH_BYTES - 1;
    memcpy(buffer, at(wasi, path), len);
    buffer[len] = 0;
    return buffer;
}

u32 WASI(path_open)(Wasi *wasi, u32 folder, u32 lookup, u32 path, u32 len, u32 how, u64 rights, u64 inherited, u32 flags,
                    u32 result) {
    char buffer[PATH_BYTES];
    int mode = rights & MAY_WRITE ? rights & MAY_READ ? O_RDWR : O_WRONLY : O_RDONLY;
    mode |= (how & CREATE ? O_CREAT : 0) | (how & DIRECTORY ? O_DIRECTORY : 0) | (how & EXCLUSIVE ? O_EXCL : 0);
    mode |= (how & TRUNCATE ? O_TRUNC : 0) | (flags & APPEND ? O_APPEND : 0);
    int fd = openat(folder, path_at(wasi, path, len, buffer), mode | O_CLOEXEC, 0666);
    if (fd >= 0) put32(wasi, result, fd);
    return outcome(fd);
}

u32 WASI(path_filestat_get)(Wasi *wasi, u32 folder, u32 lookup, u32 path, u32 len, u32 result) {
    char buffer[PATH_BYTES];
    struct stat stat;
    if (fstatat(folder, path_at(wasi, path, len, buffer), &stat, lookup & 1 ? 0 : AT_SYMLINK_NOFOLLOW)) return failure();
    put_stat(wasi, result, &stat);
    return 0;
}

u32 WASI(path_unlink_file)(Wasi *wasi, u32 folder, u32 path, u32 len) {
    char buffer[PATH_BYTES];
    return outcome(unlinkat(folder, path_at(wasi, path, len, buffer), 0));
}

u32 WASI(path_rename)(Wasi *wasi, u32 folder, u32 path, u32 len, u32 to, u32 to_path, u32 to_len) {
    char buffer[PATH_BYTES], to_buffer[PATH_BYTES];
    return outcome(renameat(folder, path_at(wasi, path, len, buffer), to, path_at(wasi, to_path, to_len, to_buffer)));
}

/* What some programs import and none calls while it is measured. */
#define ABSENT(name, ...) \
    u32 WASI(name)(Wasi * wasi, __VA_ARGS__) { return 52; }
ABSENT(path_create_directory, u32 folder, u32 path, u32 len)
ABSENT(path_remove_directory, u32 folder, u32 path, u32 len)
ABSENT(fd_readdir, u32 fd, u32 buffer, u32 len, u64 cookie, u32 result)
ABSENT(fd_renumber, u32 fd, u32 to)
ABSENT(poll_oneoff, u32 subscriptions, u32 events, u32 count, u32 result)

int main(int argc, char **argv) {
    static Z_module_instance_t guest;
    static Wasi wasi = {&guest};
    wasi.argc = argc;
    wasi.argv = argv;
    int folder = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0 && folder != FOLDER) dup2(folder, FOLDER);
    wasm_rt_init();
    Z_module_init_module();
    Z_module_instantiate(&guest, &wasi);
    Z_moduleZ__start(&guest);
    return 0;
}
