// Times of a path are set as those of a descriptor, of a link itself unless it is to be followed.
//! {"files": {"root/file": "text", "root/folder/": "", "root/link": "-> file", "root/dangling": "-> nowhere"}}
#include "guest.h"

#define ATIM __WASI_FSTFLAGS_ATIM
#define MTIM __WASI_FSTFLAGS_MTIM

int main(void) {
    OK(__wasi_path_filestat_set_times(ROOT, 0, "file", 100, 200, ATIM | MTIM));
    EQUAL(STAT("file").atim, 100);
    EQUAL(STAT("file").mtim, 200);
    OK(__wasi_path_filestat_set_times(ROOT, 0, "link", 300, 400, MTIM));
    EQUAL(STAT("link").mtim, 400);
    EQUAL(STAT("file").mtim, 200);
    OK(__wasi_path_filestat_set_times(ROOT, FOLLOW, "link", 500, 600, MTIM));
    EQUAL(STAT("link").mtim, 400);
    EQUAL(STAT("file").mtim, 600);
    EQUAL(STAT("file").atim, 100);
    OK(__wasi_path_filestat_set_times(ROOT, 0, "folder/", 700, 800, ATIM | MTIM));
    EQUAL(STAT("folder").mtim, 800);
    OK(__wasi_path_filestat_set_times(ROOT, 0, "dangling", 900, 900, MTIM));
    FAILS(NOENT, __wasi_path_filestat_set_times(ROOT, FOLLOW, "dangling", 0, 0, MTIM));
    FAILS(INVAL, __wasi_path_filestat_set_times(ROOT, 0, "file", 0, 0, ATIM | __WASI_FSTFLAGS_ATIM_NOW));
    FAILS(INVAL, __wasi_path_filestat_set_times(ROOT, 0, "file", 0, 0, MTIM | __WASI_FSTFLAGS_MTIM_NOW));
    FAILS(INVAL, __wasi_path_filestat_set_times(ROOT, 0, "file", 0, 0, 1 << 4));
    FAILS(NOTDIR, __wasi_path_filestat_set_times(ROOT, 0, "file/", 0, 0, MTIM));
    FAILS(NOENT, __wasi_path_filestat_set_times(ROOT, 0, "missing", 0, 0, MTIM));
    FAILS(BADF, __wasi_path_filestat_set_times(99, 0, "file", 0, 0, MTIM));
    OK(__wasi_path_filestat_set_times(ROOT, 0, "file", 0, 0, __WASI_FSTFLAGS_MTIM_NOW));
    CHECK(STAT("file").mtim > now(__WASI_CLOCKID_REALTIME) - 1000000000);
}
