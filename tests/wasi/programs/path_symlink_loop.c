// Links that lead to each other lead nowhere; chains of up to forty do.
#include "guest.h"

int main(void) {
    __wasi_filestat_t stat;
    OK(__wasi_path_symlink("self", ROOT, "self"));
    OK(__wasi_path_symlink("two", ROOT, "one"));
    OK(__wasi_path_symlink("one", ROOT, "two"));
    FAILS(LOOP, opening(ROOT, FOLLOW, "self", 0, 0));
    FAILS(LOOP, opening(ROOT, FOLLOW, "one", 0, 0));
    FAILS(LOOP, opening(ROOT, 0, "one/x", CREAT, 0));
    FAILS(LOOP, opening(ROOT, FOLLOW, "one", CREAT, 0));
    FAILS(LOOP, __wasi_path_filestat_get(ROOT, FOLLOW, "one", &stat));
    FAILS(LOOP, __wasi_path_filestat_set_times(ROOT, FOLLOW, "one", 0, 0, 0));
    FAILS(LOOP, __wasi_path_link(ROOT, FOLLOW, "one", ROOT, "new"));
    OK(__wasi_path_filestat_get(ROOT, 0, "one", &stat));
    FILE_WITH("link00", "text");
    char from[] = "link00", to[] = "link00";
    for (unsigned each = 1; each <= 41; each++) {
        from[4] = '0' + each / 10, from[5] = '0' + each % 10;
        OK(__wasi_path_symlink(to, ROOT, from));
        memcpy(to, from, sizeof to);
    }
    READS(guest_open(__LINE__, ROOT, FOLLOW, "link40", 0, RIGHT(FD_READ), 0), "text");
    FAILS(LOOP, opening(ROOT, FOLLOW, "link41", 0, RIGHT(FD_READ)));
    OK(__wasi_path_filestat_get(ROOT, FOLLOW, "link40", &stat));
    EQUAL(stat.size, 4);
    FAILS(LOOP, __wasi_path_filestat_get(ROOT, FOLLOW, "link41", &stat));
}
