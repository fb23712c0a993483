// Names are moved from one given folder to another, with the rights of both.
//! {"dirs": ["one::/one", "two::/two", "three::/three:ro"], "files": {"one/file": "text", "one/folder/deep": "x"},
//!  "leaves": {"two/moved": "text", "two/folder/deep": "x", "two/name": "text", "one/": "", "three/": ""}}
#include "guest.h"

int main(void) {
    const Fd one = ROOT, two = ROOT + 1, read_only = ROOT + 2;
    FAILS(NOTCAPABLE, __wasi_path_rename(one, "file", read_only, "file"));
    FAILS(NOTCAPABLE, __wasi_path_link(one, 0, "file", read_only, "file"));
    OK(__wasi_path_rename(one, "file", two, "moved"));
    OK(__wasi_path_rename(one, "folder", two, "folder"));
    OK(__wasi_path_link(two, 0, "moved", two, "name"));
    FAILS(NOENT, __wasi_path_rename(one, "file", two, "again"));
    FAILS(PERM, __wasi_path_rename(one, "../two/moved", two, "again"));
    FAILS(PERM, __wasi_path_rename(two, "moved", one, "../two/again"));
}
