// In `wasi_unstable` a position counts from where it is (0), from the end (1) or from the start (2).
#include "guest.h"

__attribute__((import_module("wasi_unstable"), import_name("fd_seek")))
int32_t unstable_fd_seek(Fd fd, __wasi_filedelta_t offset, int32_t whence, __wasi_filesize_t *position);

int main(void) {
    __wasi_filesize_t position;
    Fd fd = OPEN_WITH(0, "file");
    WRITE(fd, "0123456789");
    EQUAL(unstable_fd_seek(fd, 3, 2, &position), 0);
    EQUAL(position, 3);
    EQUAL(unstable_fd_seek(fd, 2, 0, &position), 0);
    EQUAL(position, 5);
    EQUAL(unstable_fd_seek(fd, -1, 1, &position), 0);
    EQUAL(position, 9);
    READS(fd, "9");
    EQUAL(unstable_fd_seek(fd, 0, 3, &position), __WASI_ERRNO_INVAL);
    EQUAL(unstable_fd_seek(fd, -1, 2, &position), __WASI_ERRNO_INVAL);
    EQUAL(position, 9);
}
