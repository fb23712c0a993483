// Reads scatter and writes gather over any number of buffers up to 1024, empty ones among them.
#include "guest.h"

enum { PARTS = 1024 };

static uint8_t bytes[PARTS * 3], copy[PARTS * 3];
static __wasi_ciovec_t out[PARTS + 1];
static __wasi_iovec_t in[PARTS + 1];

int main(void) {
    Fd fd = OPEN_WITH(0, "file");
    __wasi_size_t count = 7;
    __wasi_filesize_t position;
    uint32_t total = 0;
    for (unsigned each = 0; each < sizeof bytes; each++) bytes[each] = each * 7 + (each >> 8);
    for (unsigned each = 0; each < PARTS; each++) {
        out[each] = (__wasi_ciovec_t){bytes + total, each % 4};
        in[each] = (__wasi_iovec_t){copy + total, each % 4};
        total += each % 4;
    }
    OK(__wasi_fd_write(fd, out, PARTS, &count));
    EQUAL(count, total);
    EQUAL(POSITION(fd), total);
    OK(__wasi_fd_seek(fd, 0, __WASI_WHENCE_SET, &position));
    OK(__wasi_fd_read(fd, in, PARTS, &count));
    EQUAL(count, total);
    EQUAL(memcmp(bytes, copy, total), 0);
    memset(copy, 0, sizeof copy);
    OK(__wasi_fd_pread(fd, in, PARTS, 0, &count));
    EQUAL(count, total);
    EQUAL(memcmp(bytes, copy, total), 0);
    // The end comes in the middle of the buffers.
    OK(__wasi_fd_pread(fd, in, PARTS, total - 5, &count));
    EQUAL(count, 5);
    EQUAL(memcmp(bytes + total - 5, copy, 5), 0);
    FAILS(INVAL, __wasi_fd_write(fd, out, PARTS + 1, &count));
    FAILS(INVAL, __wasi_fd_read(fd, in, PARTS + 1, &count));
    OK(__wasi_fd_write(fd, out, 0, &count));
    EQUAL(count, 0);
    OK(__wasi_fd_read(fd, in, 0, &count));
    EQUAL(count, 0);
    EQUAL(STAT("file").size, total);
    Fd writing = OPEN(ROOT, "file", 0, RIGHT(FD_WRITE));
    FAILS(NOTCAPABLE, __wasi_fd_read(writing, in, 1, &count));
    FAILS(ISDIR, __wasi_fd_read(ROOT, in, 1, &count));
    FAILS(ISDIR, __wasi_fd_write(ROOT, out, 1, &count));
    FAILS(BADF, __wasi_fd_read(99, in, 1, &count));
}
