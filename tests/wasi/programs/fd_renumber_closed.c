// Both numbers must be open, so that a guest can neither make numbers up nor lose a descriptor.
#include "guest.h"

int main(void) {
    FILE_WITH("file", "text");
    Fd fd = OPEN(ROOT, "file", 0, RIGHT(FD_READ));
    FAILS(BADF, __wasi_fd_renumber(fd, fd + 1));
    FAILS(BADF, __wasi_fd_renumber(fd, 1000000));
    FAILS(BADF, __wasi_fd_renumber(fd, UINT32_MAX));
    FAILS(BADF, __wasi_fd_renumber(fd + 1, fd));
    FAILS(BADF, __wasi_fd_renumber(UINT32_MAX, fd));
    READS(fd, "text");
}
