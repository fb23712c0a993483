// Descriptors run out, which is an error that passes when one is closed, and none is lost over it.
#include "guest.h"

int main(void) {
    FILE_WITH("file", "text");
    for (unsigned round = 0; round < 3; round++) {
        Fd last = ROOT, next;
        __wasi_errno_t error;
        while (!(error = __wasi_path_open(ROOT, 0, "file", 0, RIGHT(FD_READ), 0, 0, &next))) {
            EQUAL(next, last + 1);
            last = next;
            CHECK(last < 100000);
        }
        EQUAL(error, __WASI_ERRNO_MFILE);
        CHECK(last > 100);
        // What makes a file must not have made it then.
        FAILS(MFILE, opening(ROOT, 0, "new", CREAT, 0));
        __wasi_filestat_t stat;
        OK(__wasi_fd_close(50));
        FAILS(NOENT, __wasi_path_filestat_get(ROOT, 0, "new", &stat));
        EQUAL(OPEN(ROOT, "file", 0, RIGHT(FD_READ)), 50);
        READS(last, "text");
        for (Fd fd = ROOT + 1; fd <= last; fd++) OK(__wasi_fd_close(fd));
    }
}
