// A folder that was given keeps its name where it is moved; what comes in its place is no such folder.
//! {"dirs": ["one::/one", "two::/two"], "files": {"one/file": "first", "two/file": "second"}}
#include "guest.h"

int main(void) {
    __wasi_prestat_t prestat;
    uint8_t name[4];
    OK(__wasi_fd_renumber(ROOT + 1, ROOT));
    FAILS(BADF, __wasi_fd_prestat_get(ROOT + 1, &prestat));
    OK(__wasi_fd_prestat_dir_name(ROOT, name, 4));
    EQUAL(memcmp(name, "/two", 4), 0);
    READS(OPEN(ROOT, "file", 0, RIGHT(FD_READ)), "second");
    Fd file = OPEN(ROOT, "file", 0, RIGHT(FD_READ));
    OK(__wasi_fd_renumber(file, ROOT));
    FAILS(BADF, __wasi_fd_prestat_get(ROOT, &prestat));
    FAILS(NOTDIR, opening(ROOT, 0, "file", 0, RIGHT(FD_READ)));
    READS(ROOT, "second");
}
