// A name is removed, of a link rather than of what it leads to; a folder's is not.
//! {"files": {"root/file": "text", "root/folder/kept": "kept", "root/link": "-> folder/kept", "root/way": "-> folder"},
//!  "leaves": {"root/folder/kept": "kept"}}
#include "guest.h"

int main(void) {
    Fd fd = OPEN(ROOT, "file", 0, RIGHT(FD_READ));
    FAILS(NOTDIR, __wasi_path_unlink_file(ROOT, "file/"));
    OK(__wasi_path_unlink_file(ROOT, "file"));
    FAILS(NOENT, __wasi_path_unlink_file(ROOT, "file"));
    READS(fd, "text");
    FAILS(ISDIR, __wasi_path_unlink_file(ROOT, "folder"));
    FAILS(ISDIR, __wasi_path_unlink_file(ROOT, "folder/"));
    FAILS(NOTDIR, __wasi_path_unlink_file(ROOT, "way/"));
    OK(__wasi_path_unlink_file(ROOT, "link"));
    OK(__wasi_path_unlink_file(ROOT, "way"));
    FAILS(NOENT, __wasi_path_unlink_file(ROOT, "missing/"));
    FAILS(NOENT, __wasi_path_unlink_file(ROOT, ""));
    FAILS(BADF, __wasi_path_unlink_file(99, "file"));
}
