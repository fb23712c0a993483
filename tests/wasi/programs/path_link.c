// A second name is the same file; a folder has but one, and a link is taken for itself unless it is to be followed.
//! {"files": {"root/file": "text", "root/folder/": "", "root/link": "-> file", "root/dangling": "-> nowhere"}}
#include "guest.h"

int main(void) {
    OK(__wasi_path_link(ROOT, 0, "file", ROOT, "second"));
    EQUAL(STAT("second").ino, STAT("file").ino);
    EQUAL(STAT("file").nlink, 2);
    OK(__wasi_path_link(ROOT, 0, "file", ROOT, "folder/third"));
    EQUAL(STAT("file").nlink, 3);
    OK(__wasi_path_unlink_file(ROOT, "file"));
    READS(OPEN(ROOT, "folder/third", 0, RIGHT(FD_READ)), "text");
    OK(__wasi_path_link(ROOT, 0, "second", ROOT, "file"));
    FAILS(EXIST, __wasi_path_link(ROOT, 0, "file", ROOT, "second"));
    FAILS(EXIST, __wasi_path_link(ROOT, 0, "file", ROOT, "file"));
    FAILS(EXIST, __wasi_path_link(ROOT, 0, "file", ROOT, "folder"));
    FAILS(EXIST, __wasi_path_link(ROOT, 0, "file", ROOT, "dangling"));
    FAILS(NOENT, __wasi_path_link(ROOT, 0, "missing", ROOT, "new"));
    FAILS(NOENT, __wasi_path_link(ROOT, 0, "file", ROOT, "missing/new"));
    FAILS(PERM, __wasi_path_link(ROOT, 0, "folder", ROOT, "new"));
    FAILS(PERM, __wasi_path_link(ROOT, 0, "folder/", ROOT, "new"));
    FAILS(PERM, __wasi_path_link(ROOT, 0, ".", ROOT, "new"));
    FAILS(NOTDIR, __wasi_path_link(ROOT, 0, "file/", ROOT, "new"));
    FAILS(NOENT, __wasi_path_link(ROOT, 0, "file", ROOT, "new/"));
    FAILS(INVAL, __wasi_path_link(ROOT, 1 << 1, "file", ROOT, "new"));
    OK(__wasi_path_link(ROOT, 0, "link", ROOT, "link of link"));
    EQUAL(STAT("link of link").filetype, __WASI_FILETYPE_SYMBOLIC_LINK);
    OK(__wasi_path_link(ROOT, 0, "dangling", ROOT, "dangling too"));
    OK(__wasi_path_link(ROOT, FOLLOW, "link", ROOT, "followed"));
    EQUAL(STAT("followed").ino, STAT("file").ino);
    FAILS(NOENT, __wasi_path_link(ROOT, FOLLOW, "dangling", ROOT, "new"));
    Fd without = OPEN(ROOT, ".", DIRECTORY, RIGHT(PATH_LINK_SOURCE));
    FAILS(NOTCAPABLE, __wasi_path_link(ROOT, 0, "file", without, "new"));
    OK(__wasi_path_link(without, 0, "file", ROOT, "new"));
    FAILS(BADF, __wasi_path_link(ROOT, 0, "file", 99, "newer"));
    FAILS(BADF, __wasi_path_link(99, 0, "file", ROOT, "newer"));
}
