// What was written can be made to last, for files and for folders; a pipe has nothing to last.
#include "guest.h"

int main(void) {
    Fd fd = OPEN_WITH(0, "file");
    WRITE(fd, "text");
    OK(__wasi_fd_datasync(fd));
    OK(__wasi_fd_sync(fd));
    OK(__wasi_fd_sync(ROOT));
    OK(__wasi_fd_datasync(ROOT));
    FAILS(INVAL, __wasi_fd_sync(1));
    FAILS(INVAL, __wasi_fd_datasync(1));
    FAILS(BADF, __wasi_fd_sync(99));
    FAILS(BADF, __wasi_fd_datasync(99));
}
