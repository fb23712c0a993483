// Each of the two times is given, now or unchanged; given and now is a contradiction.
#include "guest.h"

#define ATIM __WASI_FSTFLAGS_ATIM
#define ATIM_NOW __WASI_FSTFLAGS_ATIM_NOW
#define MTIM __WASI_FSTFLAGS_MTIM
#define MTIM_NOW __WASI_FSTFLAGS_MTIM_NOW

static void check(Fd fd) {
    __wasi_filestat_t stat;
    OK(__wasi_fd_filestat_set_times(fd, 1000000007, 2000000000000000011, ATIM | MTIM));
    OK(__wasi_fd_filestat_get(fd, &stat));
    EQUAL(stat.atim, 1000000007);
    EQUAL(stat.mtim, 2000000000000000011);
    OK(__wasi_fd_filestat_set_times(fd, 5, 6, ATIM));
    OK(__wasi_fd_filestat_get(fd, &stat));
    EQUAL(stat.atim, 5);
    EQUAL(stat.mtim, 2000000000000000011);
    OK(__wasi_fd_filestat_set_times(fd, 7, 8, MTIM));
    OK(__wasi_fd_filestat_get(fd, &stat));
    EQUAL(stat.atim, 5);
    EQUAL(stat.mtim, 8);
    OK(__wasi_fd_filestat_set_times(fd, 9, 9, 0));
    FAILS(INVAL, __wasi_fd_filestat_set_times(fd, 9, 9, ATIM | ATIM_NOW));
    FAILS(INVAL, __wasi_fd_filestat_set_times(fd, 9, 9, MTIM | MTIM_NOW));
    FAILS(INVAL, __wasi_fd_filestat_set_times(fd, 9, 9, ATIM | MTIM | MTIM_NOW));
    FAILS(INVAL, __wasi_fd_filestat_set_times(fd, 9, 9, 1 << 4));
    OK(__wasi_fd_filestat_get(fd, &stat));
    EQUAL(stat.atim, 5);
    EQUAL(stat.mtim, 8);
    // The host's clock for files ticks more slowly than the other.
    __wasi_timestamp_t before = now(__WASI_CLOCKID_REALTIME) - 1000000000;
    OK(__wasi_fd_filestat_set_times(fd, 9, 9, ATIM | MTIM_NOW));
    OK(__wasi_fd_filestat_get(fd, &stat));
    EQUAL(stat.atim, 9);
    CHECK(stat.mtim > before);
    OK(__wasi_fd_filestat_set_times(fd, 9, 9, ATIM_NOW));
    OK(__wasi_fd_filestat_get(fd, &stat));
    CHECK(stat.atim > before);
    CHECK(stat.ctim > before);
}

int main(void) {
    Fd file = OPEN_WITH(0, "file");
    check(file);
    check(ROOT);
    // A descriptor that only reads may do so, too, if it has the right.
    check(OPEN(ROOT, "file", 0, RIGHT(FD_FILESTAT_SET_TIMES) | RIGHT(FD_FILESTAT_GET)));
    Fd without = OPEN(ROOT, "file", 0, RIGHT(FD_READ));
    FAILS(NOTCAPABLE, __wasi_fd_filestat_set_times(without, 0, 0, ATIM_NOW));
    FAILS(NOTCAPABLE, __wasi_fd_filestat_set_times(1, 0, 0, ATIM_NOW));
    FAILS(BADF, __wasi_fd_filestat_set_times(99, 0, 0, ATIM_NOW));
}
