// Where a descriptor appends, every write goes to the end, also one at an offset, as on Linux; reads do not care.
#include "guest.h"

int main(void) {
    FILE_WITH("file", "0123");
    Fd fd = OPEN_WITH(__WASI_FDFLAGS_APPEND, "file");
    __wasi_filesize_t position;
    EQUAL(POSITION(fd), 0);
    READS(fd, "0123");
    OK(__wasi_fd_seek(fd, 1, __WASI_WHENCE_SET, &position));
    WRITE(fd, "45");
    EQUAL(POSITION(fd), 6);
    __wasi_ciovec_t part = {(const uint8_t *)"67", 2};
    __wasi_size_t written;
    OK(__wasi_fd_pwrite(fd, &part, 1, 0, &written));
    EQUAL(written, 2);
    EQUAL(POSITION(fd), 6);
    OK(__wasi_fd_seek(fd, 0, __WASI_WHENCE_SET, &position));
    READS(fd, "01234567");
    OK(__wasi_fd_fdstat_set_flags(fd, 0));
    OK(__wasi_fd_pwrite(fd, &part, 1, 0, &written));
    OK(__wasi_fd_seek(fd, 0, __WASI_WHENCE_SET, &position));
    READS(fd, "67234567");
    // What another descriptor adds comes before what this one writes next.
    OK(__wasi_fd_fdstat_set_flags(fd, __WASI_FDFLAGS_APPEND));
    Fd other = OPEN_WITH(__WASI_FDFLAGS_APPEND, "file");
    WRITE(other, "89");
    WRITE(fd, "!");
    OK(__wasi_fd_seek(fd, 0, __WASI_WHENCE_SET, &position));
    READS(fd, "6723456789!");
}
