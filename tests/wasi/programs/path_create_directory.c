// A folder is made where its parent is, and only once.
//! {"files": {"root/file": "text", "root/dangling": "-> nowhere", "root/link": "-> deep"},
//!  "leaves": {"root/file": "text", "root/dangling": "-> nowhere", "root/link": "-> deep",
//!             "root/deep/er/": "", "root/slash/": ""}}
#include "guest.h"

int main(void) {
    OK(__wasi_path_create_directory(ROOT, "deep"));
    OK(__wasi_path_create_directory(ROOT, "link/er"));
    OK(__wasi_path_create_directory(ROOT, "slash/"));
    EQUAL(STAT("deep/er").filetype, __WASI_FILETYPE_DIRECTORY);
    FAILS(EXIST, __wasi_path_create_directory(ROOT, "deep"));
    FAILS(EXIST, __wasi_path_create_directory(ROOT, "file"));
    FAILS(EXIST, __wasi_path_create_directory(ROOT, "link"));
    FAILS(EXIST, __wasi_path_create_directory(ROOT, "dangling"));
    FAILS(EXIST, __wasi_path_create_directory(ROOT, "."));
    FAILS(EXIST, __wasi_path_create_directory(ROOT, "deep/.."));
    FAILS(NOENT, __wasi_path_create_directory(ROOT, "missing/new"));
    FAILS(NOENT, __wasi_path_create_directory(ROOT, ""));
    FAILS(NOTDIR, __wasi_path_create_directory(ROOT, "file/new"));
    FAILS(NOTDIR, __wasi_path_create_directory(0, "new"));
    FAILS(BADF, __wasi_path_create_directory(99, "new"));
}
