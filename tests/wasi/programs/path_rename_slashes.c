// A slash behind a name that is moved or replaced asks for a folder.
//! {"files": {"root/file": "text", "root/folder/inner": "inner", "root/empty/": "", "root/way": "-> folder"},
//!  "leaves": {"root/file": "text", "root/last/inner": "inner", "root/way": "-> folder"}}
#include "guest.h"

int main(void) {
    FAILS(NOTDIR, __wasi_path_rename(ROOT, "file/", ROOT, "new"));
    FAILS(NOTDIR, __wasi_path_rename(ROOT, "file", ROOT, "new/"));
    FAILS(NOTDIR, __wasi_path_rename(ROOT, "file/", ROOT, "new/"));
    FAILS(NOTDIR, __wasi_path_rename(ROOT, "folder", ROOT, "file/"));
    FAILS(NOTDIR, __wasi_path_rename(ROOT, "way/", ROOT, "new"));
    FAILS(NOTDIR, __wasi_path_rename(ROOT, "way", ROOT, "new/"));
    FAILS(NOENT, __wasi_path_rename(ROOT, "missing/", ROOT, "new"));
    OK(__wasi_path_rename(ROOT, "folder/", ROOT, "new"));
    OK(__wasi_path_rename(ROOT, "new", ROOT, "newer/"));
    OK(__wasi_path_rename(ROOT, "newer/", ROOT, "empty//"));
    OK(__wasi_path_rename(ROOT, "empty", ROOT, "last"));
}
