// Attributes say what a file is, how large, and whether two names are the same file.
//! {"files": {"root/one": "text", "root/folder/": ""}}
#include "guest.h"

int main(void) {
    __wasi_filestat_t one, two, folder;
    memset(&one, 0xee, sizeof one);
    Fd fd = OPEN(ROOT, "one", 0, ALL_RIGHTS);
    OK(__wasi_fd_filestat_get(fd, &one));
    EQUAL(one.filetype, __WASI_FILETYPE_REGULAR_FILE);
    EQUAL(one.size, 4);
    EQUAL(one.nlink, 1);
    CHECK(one.mtim > 0 && one.ctim > 0 && one.atim > 0);
    OK(__wasi_path_link(ROOT, 0, "one", ROOT, "two"));
    OK(__wasi_fd_filestat_get(OPEN(ROOT, "two", 0, ALL_RIGHTS), &two));
    EQUAL(two.ino, one.ino);
    EQUAL(two.dev, one.dev);
    EQUAL(two.nlink, 2);
    // A file whose names are all gone is still there for whoever has it open.
    OK(__wasi_path_unlink_file(ROOT, "one"));
    OK(__wasi_path_unlink_file(ROOT, "two"));
    OK(__wasi_fd_filestat_get(fd, &one));
    EQUAL(one.nlink, 0);
    EQUAL(one.size, 4);
    READS(fd, "text");
    OK(__wasi_fd_filestat_get(OPEN(ROOT, "folder", 0, RIGHT(FD_FILESTAT_GET)), &folder));
    EQUAL(folder.filetype, __WASI_FILETYPE_DIRECTORY);
    CHECK(folder.ino != one.ino);
    OK(__wasi_fd_filestat_get(ROOT, &folder));
    EQUAL(folder.ino, STAT(".").ino);
    FAILS(BADF, __wasi_fd_filestat_get(99, &one));
}
