// Positions and sizes have 64 bits.
#include "guest.h"

int main(void) {
    const uint64_t far = UINT64_C(5) << 30;
    Fd fd = OPEN_WITH(0, "file");
    __wasi_filesize_t position;
    OK(__wasi_fd_seek(fd, far, __WASI_WHENCE_SET, &position));
    EQUAL(position, far);
    WRITE(fd, "far");
    EQUAL(POSITION(fd), far + 3);
    EQUAL(STAT("file").size, far + 3);
    uint8_t buffer[8];
    __wasi_iovec_t part = {buffer, sizeof buffer};
    __wasi_size_t count;
    OK(__wasi_fd_pread(fd, &part, 1, far + 1, &count));
    EQUAL(count, 2);
    EQUAL(memcmp(buffer, "ar", 2), 0);
    __wasi_ciovec_t out = {(const uint8_t *)"end", 3};
    OK(__wasi_fd_pwrite(fd, &out, 1, 2 * far, &count));
    OK(__wasi_fd_seek(fd, -(int64_t)far - 3, __WASI_WHENCE_END, &position));
    EQUAL(position, far);
    READS(OPEN(ROOT, "file", TRUNC, RIGHT(FD_READ)), "");
    OK(__wasi_fd_filestat_set_size(fd, 3 * far));
    EQUAL(STAT("file").size, 3 * far);
    OK(__wasi_fd_filestat_set_size(fd, 0));
}
