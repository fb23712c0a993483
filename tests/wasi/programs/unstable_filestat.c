// In `wasi_unstable` a file's attributes have a number of names of 32 bits, and so 56 bytes.
//! {"files": {"root/file": "0123456789", "root/link": "-> file"}}
#include "guest.h"

typedef struct {
    uint64_t dev, ino;
    uint8_t filetype;
    uint32_t nlink;
    uint64_t size, atim, mtim, ctim, behind;
} UnstableStat;

_Static_assert(offsetof(UnstableStat, nlink) == 20, "layout of `wasi_unstable`");
_Static_assert(offsetof(UnstableStat, behind) == 56, "layout of `wasi_unstable`");

__attribute__((import_module("wasi_unstable"), import_name("fd_filestat_get")))
int32_t unstable_fd_filestat_get(Fd fd, UnstableStat *stat);
__attribute__((import_module("wasi_unstable"), import_name("path_filestat_get")))
int32_t unstable_path_filestat_get(Fd fd, int32_t flags, const char *path, __wasi_size_t len, UnstableStat *stat);

static void check(const UnstableStat *found) {
    __wasi_filestat_t wanted = STAT("file");
    EQUAL(found->dev, wanted.dev);
    EQUAL(found->ino, wanted.ino);
    EQUAL(found->filetype, __WASI_FILETYPE_REGULAR_FILE);
    EQUAL(found->nlink, 2);
    EQUAL(found->size, 10);
    EQUAL(found->atim, wanted.atim);
    EQUAL(found->mtim, 7);
    EQUAL(found->ctim, wanted.ctim);
    EQUAL(found->behind, 0xeeeeeeeeeeeeeeee);
}

int main(void) {
    UnstableStat found;
    OK(__wasi_path_link(ROOT, 0, "file", ROOT, "second"));
    OK(__wasi_path_filestat_set_times(ROOT, 0, "file", 0, 7, __WASI_FSTFLAGS_MTIM));
    memset(&found, 0xee, sizeof found);
    EQUAL(unstable_fd_filestat_get(OPEN(ROOT, "file", 0, RIGHT(FD_FILESTAT_GET)), &found), 0);
    check(&found);
    memset(&found, 0xee, sizeof found);
    EQUAL(unstable_path_filestat_get(ROOT, 0, "file", 4, &found), 0);
    check(&found);
    memset(&found, 0xee, sizeof found);
    EQUAL(unstable_path_filestat_get(ROOT, FOLLOW, "link", 4, &found), 0);
    check(&found);
    EQUAL(unstable_path_filestat_get(ROOT, 0, "link", 4, &found), 0);
    EQUAL(found.filetype, __WASI_FILETYPE_SYMBOLIC_LINK);
}
