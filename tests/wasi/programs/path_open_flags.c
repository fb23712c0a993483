// Opening makes, empties or insists, as the flags say.
//! {"files": {"root/file": "text", "root/folder/": ""}, "leaves": {"root/file": "", "root/new": "", "root/folder/": ""}}
#include "guest.h"

int main(void) {
    const Rights read = RIGHT(FD_READ), write = RIGHT(FD_WRITE);
    FAILS(NOENT, opening(ROOT, 0, "new", 0, read));
    FAILS(NOENT, opening(ROOT, 0, "new", EXCL, read));
    FAILS(NOENT, opening(ROOT, 0, "new", TRUNC, write));
    OK(opening(ROOT, 0, "new", CREAT | EXCL, read));
    FAILS(EXIST, opening(ROOT, 0, "new", CREAT | EXCL, read));
    FAILS(EXIST, opening(ROOT, 0, "folder", CREAT | EXCL, read));
    OK(opening(ROOT, 0, "file", CREAT, read));
    EQUAL(STAT("file").size, 4);
    FAILS(NOTDIR, opening(ROOT, 0, "file", DIRECTORY, read));
    FAILS(NOTDIR, opening(ROOT, 0, "file/", 0, read));
    FAILS(NOTDIR, opening(ROOT, 0, "file/x", CREAT, read));
    FAILS(NOENT, opening(ROOT, 0, "missing/x", CREAT, read));
    FAILS(ISDIR, opening(ROOT, 0, "missing/", CREAT, read));
    FAILS(ISDIR, opening(ROOT, 0, "folder", CREAT, read));
    FAILS(ISDIR, opening(ROOT, 0, "folder", TRUNC, write));
    FAILS(INVAL, opening(ROOT, 0, "missing", CREAT | DIRECTORY, read));
    FAILS(INVAL, opening(ROOT, 0, "file", 1 << 4, read));
    FAILS(INVAL, opening(ROOT, 1 << 1, "file", 0, read));
    Fd none;
    FAILS(INVAL, __wasi_path_open(ROOT, 0, "file", 0, read, 0, 1 << 5, &none));
    EQUAL(STAT("file").size, 4);
    OK(opening(ROOT, 0, "file", TRUNC, write));
    EQUAL(STAT("file").size, 0);
    FAILS(NOENT, opening(ROOT, 0, "", CREAT, read));
    FAILS(NOTDIR, opening(0, 0, "file", 0, read));
    FAILS(BADF, opening(99, 0, "file", 0, read));
}
