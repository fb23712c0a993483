// Reading and writing at an offset leaves the position alone; behind the end there is nothing to read, and a hole to
// be written behind.
#include "guest.h"

static __wasi_errno_t read_at(Fd fd, uint8_t *to, __wasi_size_t len, uint64_t offset, __wasi_size_t *read) {
    __wasi_iovec_t part = {to, len};
    return __wasi_fd_pread(fd, &part, 1, offset, read);
}

static __wasi_errno_t write_at(Fd fd, const char *text, uint64_t offset) {
    __wasi_ciovec_t part = {(const uint8_t *)text, strlen(text)};
    __wasi_size_t written;
    __wasi_errno_t error = __wasi_fd_pwrite(fd, &part, 1, offset, &written);
    if (!error) EQUAL(written, part.buf_len);
    return error;
}

int main(void) {
    Fd fd = OPEN_WITH(0, "file");
    uint8_t buffer[16];
    __wasi_size_t count = 7;
    WRITE(fd, "0123456789");
    OK(read_at(fd, buffer, 4, 2, &count));
    EQUAL(count, 4);
    EQUAL(memcmp(buffer, "2345", 4), 0);
    OK(read_at(fd, buffer, 16, 8, &count));
    EQUAL(count, 2);
    OK(read_at(fd, buffer, 16, 10, &count));
    EQUAL(count, 0);
    OK(read_at(fd, buffer, 16, INT64_MAX - 16, &count));
    EQUAL(count, 0);
    OK(write_at(fd, "ab", 1));
    OK(write_at(fd, "end", 12));
    EQUAL(POSITION(fd), 10);
    OK(read_at(fd, buffer, 16, 0, &count));
    EQUAL(count, 15);
    EQUAL(memcmp(buffer, "0ab3456789\0\0end", 15), 0);
    FAILS(INVAL, read_at(fd, buffer, 1, UINT64_MAX, &count));
    FAILS(INVAL, read_at(fd, buffer, 1, UINT64_C(1) << 63, &count));
    FAILS(INVAL, write_at(fd, "x", UINT64_MAX));
    // An offset takes the right to move, too.
    Fd unmoved = OPEN(ROOT, "file", 0, RIGHT(FD_READ) | RIGHT(FD_WRITE) | RIGHT(FD_TELL));
    FAILS(NOTCAPABLE, read_at(unmoved, buffer, 1, 0, &count));
    FAILS(NOTCAPABLE, write_at(unmoved, "x", 0));
    Fd reading = OPEN(ROOT, "file", 0, RIGHT(FD_READ) | RIGHT(FD_SEEK));
    OK(read_at(reading, buffer, 1, 0, &count));
    FAILS(NOTCAPABLE, write_at(reading, "x", 0));
}
