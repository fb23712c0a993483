// Moving a descriptor closes what had the new number, and leaves the old one closed.
#include "guest.h"

int main(void) {
    FILE_WITH("one", "first");
    FILE_WITH("two", "second");
    Fd one = OPEN(ROOT, "one", 0, RIGHT(FD_READ) | RIGHT(FD_TELL));
    Fd two = OPEN(ROOT, "two", 0, RIGHT(FD_READ) | RIGHT(FD_SEEK) | RIGHT(FD_TELL));
    READS(two, "second");
    OK(__wasi_fd_renumber(two, one));
    FAILS(BADF, __wasi_fd_close(two));
    // Position and rights move along.
    EQUAL(POSITION(one), 6);
    CHECK(fdstat(one).fs_rights_base & RIGHT(FD_SEEK));
    __wasi_filesize_t position;
    OK(__wasi_fd_seek(one, 0, __WASI_WHENCE_SET, &position));
    READS(one, "second");
    EQUAL(OPEN(ROOT, "one", 0, RIGHT(FD_READ)), two);
}
