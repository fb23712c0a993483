// Moving a descriptor to where it is changes nothing.
#include "guest.h"

int main(void) {
    FILE_WITH("file", "text");
    Fd fd = OPEN(ROOT, "file", 0, RIGHT(FD_READ));
    OK(__wasi_fd_renumber(fd, fd));
    READS(fd, "text");
    OK(__wasi_fd_renumber(ROOT, ROOT));
    OK(__wasi_fd_close(fd));
    FAILS(BADF, __wasi_fd_renumber(fd, fd));
}
