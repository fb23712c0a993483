// Advice changes nothing that can be seen, and there are six kinds of it.
#include "guest.h"

int main(void) {
    Fd fd = OPEN_WITH(0, "file");
    WRITE(fd, "text");
    for (__wasi_advice_t advice = __WASI_ADVICE_NORMAL; advice <= __WASI_ADVICE_NOREUSE; advice++) {
        OK(__wasi_fd_advise(fd, 0, 4, advice));
        OK(__wasi_fd_advise(fd, 100, 0, advice));
    }
    EQUAL(STAT("file").size, 4);
    FAILS(INVAL, __wasi_fd_advise(fd, 0, 4, __WASI_ADVICE_NOREUSE + 1));
    FAILS(INVAL, __wasi_fd_advise(fd, 0, UINT64_MAX, __WASI_ADVICE_NORMAL));
    FAILS(ISDIR, __wasi_fd_advise(ROOT, 0, 0, __WASI_ADVICE_NORMAL));
    FAILS(BADF, __wasi_fd_advise(99, 0, 0, __WASI_ADVICE_NORMAL));
}
