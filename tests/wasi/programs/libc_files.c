// wasi-libc's files: the modes of `fopen`, positions, sizes, and the errors that programs look for.
//! {"leaves": {"root/file": "01X3456789end", "root/new": "n"}}
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include "guest.h"

static void fails(int result, int error) {
    EQUAL(result, -1);
    EQUAL(errno, error);
}

int main(void) {
    char buffer[32];
    CHECK(!fopen("/file", "r"));
    EQUAL(errno, ENOENT);
    FILE *file = fopen("/file", "w+");
    CHECK(file);
    EQUAL(fputs("0123456789", file), 0);
    EQUAL(fseek(file, 2, SEEK_SET), 0);
    EQUAL(fgetc(file), '2');
    EQUAL(fseek(file, -1, SEEK_CUR), 0);
    EQUAL(fputc('X', file), 'X');
    EQUAL(fclose(file), 0);
    CHECK(!fopen("/file", "wx"));
    EQUAL(errno, EEXIST);
    file = fopen("/new", "wx");
    CHECK(file);
    fputc('n', file);
    fclose(file);
    file = fopen("/file", "a+");
    rewind(file);
    EQUAL(fread(buffer, 1, sizeof buffer, file), 10);
    EQUAL(memcmp(buffer, "01X3456789", 10), 0);
    fputs("end", file);
    EQUAL(ftell(file), 13);
    fclose(file);
    file = fopen("/file", "r");
    EQUAL(fputc('x', file) == EOF || fflush(file) == EOF, true);
    fclose(file);
    struct stat stat;
    int fd = open("/file", O_RDWR);
    EQUAL(fstat(fd, &stat), 0);
    EQUAL(stat.st_size, 13);
    CHECK(S_ISREG(stat.st_mode));
    EQUAL(ftruncate(fd, 20), 0);
    EQUAL(lseek(fd, 0, SEEK_END), 20);
    EQUAL(ftruncate(fd, 13), 0);
    EQUAL(pread(fd, buffer, sizeof buffer, 10), 3);
    EQUAL(fcntl(fd, F_GETFL) & O_APPEND, 0);
    EQUAL(fcntl(fd, F_SETFL, O_APPEND), 0);
    EQUAL(fcntl(fd, F_GETFL) & O_APPEND, O_APPEND);
    EQUAL(fsync(fd), 0);
    EQUAL(fdatasync(fd), 0);
    EQUAL(close(fd), 0);
    fails(close(fd), EBADF);
    fails(open("/file", O_RDONLY | O_DIRECTORY), ENOTDIR);
    fails(open("/", O_WRONLY), EISDIR);
    fails(open("/file/x", O_RDONLY), ENOTDIR);
    fails(open("/missing/x", O_CREAT | O_RDWR, 0666), ENOENT);
    fails(read(open("/new", O_WRONLY), buffer, 1), EBADF);
    fails(write(open("/new", O_RDONLY), "x", 1), EBADF);
    fails(lseek(0, 0, SEEK_CUR), ESPIPE);
    fails(lseek(open("/new", O_RDONLY), -1, SEEK_SET), EINVAL);
    EQUAL(access("/file", R_OK | W_OK), 0);
    fails(access("/missing", F_OK), ENOENT);
    EQUAL(isatty(0), 0);
    EQUAL(isatty(1), 0);
}
