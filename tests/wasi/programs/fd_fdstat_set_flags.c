// A descriptor can be made to append and not to wait; how it synchronises is settled when it is opened.
#include "guest.h"

#define APPEND __WASI_FDFLAGS_APPEND
#define NONBLOCK __WASI_FDFLAGS_NONBLOCK
#define SYNC __WASI_FDFLAGS_SYNC

int main(void) {
    Fd fd = OPEN_WITH(0, "file");
    EQUAL(fdstat(fd).fs_flags, 0);
    OK(__wasi_fd_fdstat_set_flags(fd, APPEND | NONBLOCK));
    EQUAL(fdstat(fd).fs_flags, APPEND | NONBLOCK);
    OK(__wasi_fd_fdstat_set_flags(fd, NONBLOCK));
    EQUAL(fdstat(fd).fs_flags, NONBLOCK);
    OK(__wasi_fd_fdstat_set_flags(fd, 0));
    EQUAL(fdstat(fd).fs_flags, 0);
    FAILS(NOTSUP, __wasi_fd_fdstat_set_flags(fd, SYNC));
    FAILS(NOTSUP, __wasi_fd_fdstat_set_flags(fd, __WASI_FDFLAGS_DSYNC));
    FAILS(INVAL, __wasi_fd_fdstat_set_flags(fd, 1 << 5));
    FAILS(BADF, __wasi_fd_fdstat_set_flags(fd + 1, 0));
    EQUAL(fdstat(fd).fs_flags, 0);
    // One that synchronises goes on doing so.
    Fd synchronous = OPEN_WITH(SYNC, "file");
    EQUAL(fdstat(synchronous).fs_flags, SYNC);
    OK(__wasi_fd_fdstat_set_flags(synchronous, SYNC | APPEND));
    EQUAL(fdstat(synchronous).fs_flags, SYNC | APPEND);
    FAILS(NOTSUP, __wasi_fd_fdstat_set_flags(synchronous, APPEND));
    WRITE(synchronous, "text");
    EQUAL(fdstat(OPEN_WITH(__WASI_FDFLAGS_DSYNC, "file")).fs_flags, __WASI_FDFLAGS_DSYNC);
    // Flags belong to the descriptor, not to the file.
    EQUAL(fdstat(fd).fs_flags, 0);
}
