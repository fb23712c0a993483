// Allocating makes a file as large as it must be, and never smaller.
#include "guest.h"

int main(void) {
    Fd fd = OPEN_WITH(0, "file");
    WRITE(fd, "text");
    OK(__wasi_fd_allocate(fd, 0, 100));
    EQUAL(STAT("file").size, 100);
    OK(__wasi_fd_allocate(fd, 10, 10));
    EQUAL(STAT("file").size, 100);
    OK(__wasi_fd_allocate(fd, 90, 20));
    EQUAL(STAT("file").size, 110);
    EQUAL(POSITION(fd), 4);
    FAILS(INVAL, __wasi_fd_allocate(fd, 0, 0));
    FAILS(INVAL, __wasi_fd_allocate(fd, UINT64_MAX, 1));
    FAILS(INVAL, __wasi_fd_allocate(fd, 0, UINT64_MAX));
    FAILS(FBIG, __wasi_fd_allocate(fd, INT64_MAX, 1));
    EQUAL(STAT("file").size, 110);
    FAILS(NOTCAPABLE, __wasi_fd_allocate(OPEN(ROOT, "file", 0, RIGHT(FD_READ)), 0, 1));
    FAILS(ISDIR, __wasi_fd_allocate(ROOT, 0, 1));
    FAILS(BADF, __wasi_fd_allocate(99, 0, 1));
}
