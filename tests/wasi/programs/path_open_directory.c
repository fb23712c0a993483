// A folder is opened under any of its names, and what is in it through it.
//! {"files": {"root/a/b/file": "text", "root/a/link": "-> b", "root/up": "-> a/b/.."}}
#include "guest.h"

int main(void) {
    const char *names[] = {"a/b", "a/b/", "a//b", "./a/b", "a/./b/.", "a/b/../b", "a/link/", "up/b", "up/link/."};
    for (unsigned each = 0; each < sizeof names / sizeof *names; each++) {
        Fd folder = OPEN(ROOT, names[each], DIRECTORY, RIGHT(PATH_OPEN) | RIGHT(FD_READDIR));
        READS(OPEN(folder, "file", 0, RIGHT(FD_READ)), "text");
        // The folder above is out of reach through this one, though the guest has it.
        FAILS(PERM, opening(folder, 0, "..", DIRECTORY, 0));
        FAILS(PERM, opening(folder, 0, "../b/file", 0, RIGHT(FD_READ)));
    }
    OK(opening(ROOT, 0, ".", DIRECTORY, 0));
    OK(opening(ROOT, 0, "a/..", DIRECTORY, 0));
    OK(opening(ROOT, 0, "a/b/../..", 0, 0));
    FAILS(PERM, opening(ROOT, 0, "..", 0, 0));
    FAILS(PERM, opening(ROOT, 0, "a/../..", 0, 0));
    FAILS(PERM, opening(ROOT, 0, "/a", 0, 0));
    FAILS(PERM, opening(ROOT, 0, "/", 0, 0));
    FAILS(NOENT, opening(ROOT, 0, "missing/..", 0, 0));
    FAILS(NOTDIR, opening(ROOT, 0, "a/b/file/..", 0, 0));
}
