// A link may lead to nothing yet, or out of what was given, where it cannot be followed; never to an absolute path.
//! {"files": {"root/file": "text", "root/folder/": ""},
//!  "leaves": {"root/file": "text", "root/folder/back": "-> ../file", "root/link": "-> file", "root/dangling": "-> later/x",
//!             "root/out": "-> ../../etc"}}
#include "guest.h"

int main(void) {
    OK(__wasi_path_symlink("file", ROOT, "link"));
    OK(__wasi_path_symlink("../file", ROOT, "folder/back"));
    OK(__wasi_path_symlink("later/x", ROOT, "dangling"));
    OK(__wasi_path_symlink("../../etc", ROOT, "out"));
    EQUAL(STAT("link").filetype, __WASI_FILETYPE_SYMBOLIC_LINK);
    EQUAL(STAT("link").size, 4);
    READS(guest_open(__LINE__, ROOT, FOLLOW, "folder/back", 0, RIGHT(FD_READ), 0), "text");
    FAILS(PERM, opening(ROOT, FOLLOW, "out", 0, 0));
    FAILS(PERM, opening(ROOT, 0, "out/passwd", 0, 0));
    FAILS(PERM, __wasi_path_symlink("/etc", ROOT, "new"));
    FAILS(NOENT, __wasi_path_symlink("", ROOT, "new"));
    FAILS(NOENT, __wasi_path_symlink("file", ROOT, ""));
    FAILS(EXIST, __wasi_path_symlink("file", ROOT, "link"));
    FAILS(EXIST, __wasi_path_symlink("file", ROOT, "dangling"));
    FAILS(EXIST, __wasi_path_symlink("file", ROOT, "folder"));
    FAILS(EXIST, __wasi_path_symlink("file", ROOT, "folder/"));
    FAILS(NOTDIR, __wasi_path_symlink("file", ROOT, "file/"));
    FAILS(NOENT, __wasi_path_symlink("file", ROOT, "new/"));
    FAILS(NOENT, __wasi_path_symlink("file", ROOT, "missing/new"));
    FAILS(BADF, __wasi_path_symlink("file", 99, "new"));
}
