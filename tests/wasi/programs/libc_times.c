// wasi-libc's times: of files, of clocks, and sleeping.
//! {"files": {"root/file": "text", "root/link": "-> file"}}
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include "guest.h"

int main(void) {
    struct stat stat;
    struct timespec times[2] = {{1, 2}, {3, 4}};
    EQUAL(utimensat(AT_FDCWD, "/file", times, 0), 0);
    EQUAL(lstat("/file", &stat), 0);
    EQUAL(stat.st_atim.tv_sec, 1);
    EQUAL(stat.st_atim.tv_nsec, 2);
    EQUAL(stat.st_mtim.tv_sec, 3);
    EQUAL(stat.st_mtim.tv_nsec, 4);
    int fd = open("/file", O_RDWR);
    times[0].tv_sec = times[1].tv_sec = 9;
    EQUAL(futimens(fd, times), 0);
    EQUAL(fstat(fd, &stat), 0);
    EQUAL(stat.st_atim.tv_sec, 9);
    EQUAL(stat.st_mtim.tv_sec, 9);
    times[0] = times[1] = (struct timespec){7, 8};
    EQUAL(utimensat(AT_FDCWD, "/link", times, AT_SYMLINK_NOFOLLOW), 0);
    EQUAL(lstat("/link", &stat), 0);
    EQUAL(stat.st_mtim.tv_sec, 7);
    EQUAL(fstat(fd, &stat), 0);
    EQUAL(stat.st_mtim.tv_sec, 9);
    struct timespec before, after, pause = {0, 5000000};
    EQUAL(clock_gettime(CLOCK_MONOTONIC, &before), 0);
    EQUAL(nanosleep(&pause, 0), 0);
    EQUAL(clock_gettime(CLOCK_MONOTONIC, &after), 0);
    CHECK((after.tv_sec - before.tv_sec) * 1000000000 + after.tv_nsec - before.tv_nsec >= 5000000);
    EQUAL(clock_gettime(CLOCK_REALTIME, &before), 0);
    EQUAL(clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &before, 0), 0);
    CHECK(clock_getres(CLOCK_MONOTONIC, &pause) == 0 && pause.tv_nsec > 0);
}
