// A file is cut and grown with zeros, and the position stays.
#include "guest.h"

int main(void) {
    Fd fd = OPEN_WITH(0, "file");
    __wasi_filesize_t position;
    WRITE(fd, "0123456789");
    OK(__wasi_fd_filestat_set_size(fd, 4));
    EQUAL(STAT("file").size, 4);
    EQUAL(POSITION(fd), 10);
    OK(__wasi_fd_filestat_set_size(fd, 6));
    OK(__wasi_fd_seek(fd, 0, __WASI_WHENCE_SET, &position));
    uint8_t buffer[8];
    __wasi_iovec_t part = {buffer, 8};
    __wasi_size_t count;
    OK(__wasi_fd_read(fd, &part, 1, &count));
    EQUAL(count, 6);
    EQUAL(memcmp(buffer, "0123\0\0", 6), 0);
    OK(__wasi_fd_filestat_set_size(fd, 0));
    FAILS(INVAL, __wasi_fd_filestat_set_size(fd, UINT64_MAX));
    EQUAL(STAT("file").size, 0);
    FAILS(NOTCAPABLE, __wasi_fd_filestat_set_size(OPEN(ROOT, "file", 0, RIGHT(FD_READ)), 0));
    FAILS(ISDIR, __wasi_fd_filestat_set_size(ROOT, 0));
    FAILS(BADF, __wasi_fd_filestat_set_size(99, 0));
}
