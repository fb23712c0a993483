// Words for the programs of the WASI tests: calls with the result that they must have, and files to try them on.
//
// A program that does not get what it should says so on stderr, and ends with the exit code 1.
#pragma once

#include <stdbool.h>
#include <string.h>
#include <wasi/api.h>

typedef __wasi_fd_t Fd;
typedef __wasi_rights_t Rights;

// The first folder that the program is given.
static const Fd ROOT = 3;

#define RIGHT(name) ((Rights)__WASI_RIGHTS_##name)
#define ALL_RIGHTS ((RIGHT(SOCK_ACCEPT) << 1) - 1)
#define CREAT __WASI_OFLAGS_CREAT
#define DIRECTORY __WASI_OFLAGS_DIRECTORY
#define EXCL __WASI_OFLAGS_EXCL
#define TRUNC __WASI_OFLAGS_TRUNC
#define FOLLOW __WASI_LOOKUPFLAGS_SYMLINK_FOLLOW

// The call succeeds.
#define OK(call) guest_expect(__LINE__, #call, (call), __WASI_ERRNO_SUCCESS)
// The call fails with this error.
#define FAILS(error, call) guest_expect(__LINE__, #call, (call), __WASI_ERRNO_##error)
// The number is the one that is wanted.
#define EQUAL(found, wanted) guest_expect(__LINE__, #found, (uint64_t)(found), (uint64_t)(wanted))
#define CHECK(condition) guest_expect(__LINE__, #condition, !!(condition), true)
// Opens a path, which must succeed.
#define OPEN(dir, path, oflags, rights) guest_open(__LINE__, dir, 0, path, oflags, rights, 0)
#define OPEN_WITH(fdflags, path) guest_open(__LINE__, ROOT, 0, path, CREAT, ALL_RIGHTS, fdflags)
// Makes a file with this text.
#define FILE_WITH(path, text) guest_file(__LINE__, path, text)
#define WRITE(fd, text) guest_write(__LINE__, fd, text)
// One read at the position gives this text.
#define READS(fd, text) guest_read(__LINE__, fd, text)
#define POSITION(fd) guest_position(__LINE__, fd)
#define STAT(path) guest_stat(__LINE__, path)

static inline void guest_say(const char *text) {
    __wasi_ciovec_t part = {(const uint8_t *)text, strlen(text)};
    __wasi_size_t written;
    if (__wasi_fd_write(2, &part, 1, &written)) __builtin_trap();
}

static inline void guest_say_number(uint64_t number) {
    char digits[21] = {0};
    char *first = digits + 20;
    do {
        *--first = '0' + number % 10;
        number /= 10;
    } while (number);
    guest_say(first);
}

static inline void guest_expect(unsigned line, const char *what, uint64_t found, uint64_t wanted) {
    if (found == wanted) return;
    guest_say("line ");
    guest_say_number(line);
    guest_say(": `");
    guest_say(what);
    guest_say("` is ");
    guest_say_number(found);
    guest_say(", should be ");
    guest_say_number(wanted);
    guest_say("\n");
    __wasi_proc_exit(1);
}

static inline Fd guest_open(unsigned line, Fd dir, __wasi_lookupflags_t lookup, const char *path,
                            __wasi_oflags_t oflags, Rights rights, __wasi_fdflags_t fdflags) {
    Fd fd;
    guest_expect(line, path, __wasi_path_open(dir, lookup, path, oflags, rights, ALL_RIGHTS, fdflags, &fd), 0);
    return fd;
}

static inline void guest_write(unsigned line, Fd fd, const char *text) {
    __wasi_ciovec_t part = {(const uint8_t *)text, strlen(text)};
    __wasi_size_t written;
    guest_expect(line, "writing", __wasi_fd_write(fd, &part, 1, &written), 0);
    guest_expect(line, "written", written, part.buf_len);
}

static inline void guest_read(unsigned line, Fd fd, const char *text) {
    static uint8_t buffer[4096];
    __wasi_iovec_t part = {buffer, sizeof buffer};
    __wasi_size_t read;
    guest_expect(line, "reading", __wasi_fd_read(fd, &part, 1, &read), 0);
    guest_expect(line, "read", read, strlen(text));
    guest_expect(line, text, memcmp(buffer, text, read), 0);
}

static inline void guest_file(unsigned line, const char *path, const char *text) {
    Fd fd = guest_open(line, ROOT, 0, path, CREAT | TRUNC, RIGHT(FD_WRITE), 0);
    guest_write(line, fd, text);
    guest_expect(line, "closing", __wasi_fd_close(fd), 0);
}

static inline uint64_t guest_position(unsigned line, Fd fd) {
    __wasi_filesize_t position;
    guest_expect(line, "fd_tell", __wasi_fd_tell(fd, &position), 0);
    return position;
}

// Attributes of what has this name, a symbolic link not followed.
static inline __wasi_filestat_t guest_stat(unsigned line, const char *path) {
    __wasi_filestat_t stat;
    guest_expect(line, path, __wasi_path_filestat_get(ROOT, 0, path, &stat), 0);
    return stat;
}

// What opening a path comes to.
static inline __wasi_errno_t opening(Fd dir, __wasi_lookupflags_t lookup, const char *path, __wasi_oflags_t oflags,
                                     Rights rights) {
    Fd fd;
    __wasi_errno_t error = __wasi_path_open(dir, lookup, path, oflags, rights, ALL_RIGHTS, 0, &fd);
    if (error) return error;
    return __wasi_fd_close(fd);
}

static inline __wasi_fdstat_t fdstat(Fd fd) {
    __wasi_fdstat_t stat;
    guest_expect(0, "fd_fdstat_get", __wasi_fd_fdstat_get(fd, &stat), 0);
    return stat;
}

static inline __wasi_timestamp_t now(__wasi_clockid_t clock) {
    __wasi_timestamp_t time;
    guest_expect(0, "clock_time_get", __wasi_clock_time_get(clock, 1, &time), 0);
    return time;
}
