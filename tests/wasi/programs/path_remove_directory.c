// Only an empty folder is removed, under its own name.
//! {"files": {"root/file": "text", "root/empty/": "", "root/slash/": "", "root/full/file": "", "root/link": "-> empty"},
//!  "leaves": {"root/file": "text", "root/full/file": "", "root/link": "-> empty"}}
#include "guest.h"

int main(void) {
    FAILS(NOTEMPTY, __wasi_path_remove_directory(ROOT, "full"));
    FAILS(NOTDIR, __wasi_path_remove_directory(ROOT, "file"));
    FAILS(NOTDIR, __wasi_path_remove_directory(ROOT, "file/"));
    FAILS(NOTDIR, __wasi_path_remove_directory(ROOT, "link"));
    FAILS(NOTDIR, __wasi_path_remove_directory(ROOT, "link/"));
    FAILS(NOENT, __wasi_path_remove_directory(ROOT, "missing"));
    FAILS(NOENT, __wasi_path_remove_directory(ROOT, "missing/"));
    FAILS(INVAL, __wasi_path_remove_directory(ROOT, "."));
    FAILS(INVAL, __wasi_path_remove_directory(ROOT, "empty/."));
    OK(__wasi_path_remove_directory(ROOT, "empty"));
    OK(__wasi_path_remove_directory(ROOT, "slash//"));
    FAILS(NOENT, __wasi_path_remove_directory(ROOT, "empty"));
    FAILS(BADF, __wasi_path_remove_directory(99, "full"));
}
