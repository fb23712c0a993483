// A path is UTF-8 without NUL and shorter than 4096 bytes, its parts no longer than 255.
#include "guest.h"

__attribute__((import_module("wasi_snapshot_preview1"), import_name("path_create_directory")))
int32_t create_directory(Fd fd, const char *path, __wasi_size_t len);

static char name[8192];

int main(void) {
    EQUAL(create_directory(ROOT, "a\0b", 3), __WASI_ERRNO_INVAL);
    EQUAL(create_directory(ROOT, "a\0", 2), __WASI_ERRNO_INVAL);
    EQUAL(create_directory(ROOT, "\xff", 1), __WASI_ERRNO_ILSEQ);
    EQUAL(create_directory(ROOT, "a\xc3", 2), __WASI_ERRNO_ILSEQ);
    EQUAL(create_directory(ROOT, "\xed\xa0\x80", 3), __WASI_ERRNO_ILSEQ);
    EQUAL(create_directory(ROOT, "folder and more", 6), 0);
    EQUAL(create_directory(ROOT, "ünïcode ✓ 🙂", strlen("ünïcode ✓ 🙂")), 0);
    EQUAL(create_directory(ROOT, "a\\b:*?\n", 7), 0);
    EQUAL(STAT("a\\b:*?\n").filetype, __WASI_FILETYPE_DIRECTORY);
    memset(name, 'x', sizeof name);
    EQUAL(create_directory(ROOT, name, 255), 0);
    EQUAL(create_directory(ROOT, name, 256), __WASI_ERRNO_NAMETOOLONG);
    EQUAL(create_directory(ROOT, name, 4096), __WASI_ERRNO_NAMETOOLONG);
    EQUAL(create_directory(ROOT, name, sizeof name), __WASI_ERRNO_NAMETOOLONG);
    // As long as can be: `./././…/y`.
    for (unsigned each = 0; each < 4094; each += 2) memcpy(name + each, "./", 2);
    memcpy(name + 4094, "y", 1);
    EQUAL(create_directory(ROOT, name, 4095), 0);
    EQUAL(STAT("y").filetype, __WASI_FILETYPE_DIRECTORY);
}
