// The standard streams of a program in a pipeline: input only reads, up to its end; output only writes.
//! {"stdin": "line\nrest", "stdout": "out"}
#include "guest.h"

int main(void) {
    uint8_t buffer[64];
    __wasi_iovec_t in = {buffer, sizeof buffer};
    __wasi_ciovec_t out = {(const uint8_t *)"x", 1};
    __wasi_size_t count, total = 0;
    do {
        OK(__wasi_fd_read(0, &in, 1, &count));
        in.buf += count;
        in.buf_len -= count;
        total += count;
    } while (count > 0);
    EQUAL(total, 9);
    EQUAL(memcmp(buffer, "line\nrest", 9), 0);
    FAILS(NOTCAPABLE, __wasi_fd_write(0, &out, 1, &count));
    FAILS(NOTCAPABLE, __wasi_fd_read(1, &in, 1, &count));
    FAILS(NOTCAPABLE, __wasi_fd_read(2, &in, 1, &count));
    WRITE(1, "out");
    for (Fd fd = 0; fd < 3; fd++) {
        // What has no `FD_SEEK` and is a character device would be a terminal.
        CHECK(fdstat(fd).fs_filetype != __WASI_FILETYPE_CHARACTER_DEVICE);
        __wasi_filestat_t stat;
        OK(__wasi_fd_filestat_get(fd, &stat));
        EQUAL(stat.filetype, fdstat(fd).fs_filetype);
    }
}
