// A name goes over what it may replace: a file over a file, a folder over an empty folder, and nothing over itself.
//! {"files": {"root/a": "first", "root/b": "second", "root/c": "third", "root/empty/": "", "root/full/inner": "inner",
//!            "root/moved/deep": "deep", "root/link": "-> b"}}
#include "guest.h"

int main(void) {
    uint64_t ino = STAT("a").ino;
    OK(__wasi_path_rename(ROOT, "a", ROOT, "b"));
    EQUAL(STAT("b").ino, ino);
    FAILS(NOENT, opening(ROOT, 0, "a", 0, 0));
    READS(OPEN(ROOT, "b", 0, RIGHT(FD_READ)), "first");
    FAILS(ISDIR, __wasi_path_rename(ROOT, "b", ROOT, "empty"));
    FAILS(NOTDIR, __wasi_path_rename(ROOT, "full", ROOT, "b"));
    FAILS(NOTEMPTY, __wasi_path_rename(ROOT, "moved", ROOT, "full"));
    FAILS(INVAL, __wasi_path_rename(ROOT, "full", ROOT, "full/self"));
    FAILS(NOENT, __wasi_path_rename(ROOT, "missing", ROOT, "b"));
    FAILS(NOENT, __wasi_path_rename(ROOT, "b", ROOT, "missing/b"));
    FAILS(NOENT, __wasi_path_rename(ROOT, "b", ROOT, ""));
    FAILS(BUSY, __wasi_path_rename(ROOT, ".", ROOT, "new"));
    FAILS(BUSY, __wasi_path_rename(ROOT, "empty", ROOT, "."));
    OK(__wasi_path_rename(ROOT, "moved", ROOT, "empty"));
    READS(OPEN(ROOT, "empty/deep", 0, RIGHT(FD_READ)), "deep");
    OK(__wasi_path_rename(ROOT, "empty", ROOT, "full/new"));
    READS(OPEN(ROOT, "full/new/deep", 0, RIGHT(FD_READ)), "deep");
    // To itself, or to another name of the same file, is nothing to do.
    OK(__wasi_path_rename(ROOT, "b", ROOT, "b"));
    OK(__wasi_path_link(ROOT, 0, "b", ROOT, "d"));
    OK(__wasi_path_rename(ROOT, "b", ROOT, "d"));
    EQUAL(STAT("b").nlink, 2);
    // A link is moved and replaced itself.
    OK(__wasi_path_rename(ROOT, "link", ROOT, "way"));
    EQUAL(STAT("way").filetype, __WASI_FILETYPE_SYMBOLIC_LINK);
    OK(__wasi_path_rename(ROOT, "c", ROOT, "way"));
    EQUAL(STAT("way").filetype, __WASI_FILETYPE_REGULAR_FILE);
    READS(OPEN(ROOT, "b", 0, RIGHT(FD_READ)), "first");
    FAILS(BADF, __wasi_path_rename(ROOT, "b", 99, "e"));
    FAILS(BADF, __wasi_path_rename(99, "b", ROOT, "e"));
}
