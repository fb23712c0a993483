// The position moves from the start, from where it is and from the end; it may lie behind the end, never before the
// start.
#include "guest.h"

static uint64_t moved(Fd fd, int64_t by, __wasi_whence_t whence) {
    __wasi_filesize_t position;
    OK(__wasi_fd_seek(fd, by, whence, &position));
    EQUAL(POSITION(fd), position);
    return position;
}

int main(void) {
    Fd fd = OPEN_WITH(0, "file");
    __wasi_filesize_t position = 77;
    EQUAL(POSITION(fd), 0);
    WRITE(fd, "0123456789");
    EQUAL(POSITION(fd), 10);
    EQUAL(moved(fd, 2, __WASI_WHENCE_SET), 2);
    EQUAL(moved(fd, 3, __WASI_WHENCE_CUR), 5);
    EQUAL(moved(fd, -1, __WASI_WHENCE_CUR), 4);
    EQUAL(moved(fd, 0, __WASI_WHENCE_CUR), 4);
    EQUAL(moved(fd, -3, __WASI_WHENCE_END), 7);
    READS(fd, "789");
    FAILS(INVAL, __wasi_fd_seek(fd, -1, __WASI_WHENCE_SET, &position));
    FAILS(INVAL, __wasi_fd_seek(fd, -11, __WASI_WHENCE_CUR, &position));
    FAILS(INVAL, __wasi_fd_seek(fd, -11, __WASI_WHENCE_END, &position));
    FAILS(INVAL, __wasi_fd_seek(fd, INT64_MIN, __WASI_WHENCE_SET, &position));
    FAILS(INVAL, __wasi_fd_seek(fd, 0, 3, &position));
    EQUAL(position, 77);
    EQUAL(POSITION(fd), 10);
    EQUAL(moved(fd, 4, __WASI_WHENCE_END), 14);
    READS(fd, "");
    WRITE(fd, "x");
    EQUAL(moved(fd, 10, __WASI_WHENCE_SET), 10);
    EQUAL(STAT("file").size, 15);
    static const char hole[] = "\0\0\0\0x";
    uint8_t buffer[8];
    __wasi_iovec_t part = {buffer, 8};
    __wasi_size_t count;
    OK(__wasi_fd_read(fd, &part, 1, &count));
    EQUAL(count, 5);
    EQUAL(memcmp(buffer, hole, 5), 0);
    FAILS(BADF, __wasi_fd_seek(fd + 1, 0, __WASI_WHENCE_SET, &position));
    FAILS(BADF, __wasi_fd_tell(fd + 1, &position));
    // Pipes have no position.
    FAILS(NOTCAPABLE, __wasi_fd_seek(0, 1, __WASI_WHENCE_SET, &position));
    FAILS(NOTCAPABLE, __wasi_fd_tell(0, &position));
    FAILS(ISDIR, __wasi_fd_seek(ROOT, 0, __WASI_WHENCE_SET, &position));
    FAILS(ISDIR, __wasi_fd_tell(ROOT, &position));
}
