// A closed descriptor is closed for every call, and its number is the next to be given.
#include "guest.h"

int main(void) {
    FILE_WITH("file", "text");
    Fd first = OPEN(ROOT, "file", 0, ALL_RIGHTS), second = OPEN(ROOT, "file", 0, ALL_RIGHTS);
    EQUAL(first, ROOT + 1);
    EQUAL(second, ROOT + 2);
    OK(__wasi_fd_close(first));
    FAILS(BADF, __wasi_fd_close(first));
    FAILS(BADF, __wasi_fd_sync(first));
    FAILS(BADF, __wasi_fd_renumber(first, second));
    READS(second, "text");
    EQUAL(OPEN(ROOT, "file", 0, ALL_RIGHTS), first);
    EQUAL(OPEN(ROOT, "file", 0, ALL_RIGHTS), second + 1);
    OK(__wasi_fd_close(1));
    EQUAL(OPEN(ROOT, "file", 0, ALL_RIGHTS), 1);
    READS(1, "text");
    // A folder that was given can be given up.
    OK(__wasi_fd_close(ROOT));
    __wasi_prestat_t prestat;
    FAILS(BADF, __wasi_fd_prestat_get(ROOT, &prestat));
    FAILS(BADF, __wasi_path_create_directory(ROOT, "folder"));
    READS(second, "");
}
