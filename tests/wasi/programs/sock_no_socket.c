// Files, folders and pipes are no sockets.
#include "guest.h"

static void check(Fd fd, __wasi_errno_t error) {
    uint8_t byte;
    __wasi_iovec_t in = {&byte, 1};
    __wasi_ciovec_t out = {&byte, 1};
    __wasi_size_t count;
    __wasi_roflags_t flags;
    Fd accepted;
    EQUAL(__wasi_sock_accept(fd, 0, &accepted), error);
    EQUAL(__wasi_sock_recv(fd, &in, 1, 0, &count, &flags), error);
    EQUAL(__wasi_sock_send(fd, &out, 1, 0, &count), error);
    EQUAL(__wasi_sock_shutdown(fd, __WASI_SDFLAGS_RD), error);
}

int main(void) {
    check(0, __WASI_ERRNO_NOTSOCK);
    check(ROOT, __WASI_ERRNO_NOTSOCK);
    check(OPEN_WITH(0, "file"), __WASI_ERRNO_NOTSOCK);
    check(99, __WASI_ERRNO_BADF);
}
