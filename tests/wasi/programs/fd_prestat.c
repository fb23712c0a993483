// Folders that were given are found from descriptor 3 on by their names, until the first `EBADF`.
//! {"dirs": ["one::/", "two::/second folder", "three::relative:ro"]}
#include "guest.h"

int main(void) {
    const char *names[] = {"/", "/second folder", "relative"};
    for (unsigned each = 0; each < 3; each++) {
        Fd fd = ROOT + each;
        __wasi_prestat_t prestat;
        OK(__wasi_fd_prestat_get(fd, &prestat));
        EQUAL(prestat.tag, __WASI_PREOPENTYPE_DIR);
        EQUAL(prestat.u.dir.pr_name_len, strlen(names[each]));
        uint8_t name[32];
        memset(name, '#', sizeof name);
        FAILS(NAMETOOLONG, __wasi_fd_prestat_dir_name(fd, name, prestat.u.dir.pr_name_len - 1));
        EQUAL(name[0], '#');
        OK(__wasi_fd_prestat_dir_name(fd, name, sizeof name));
        EQUAL(memcmp(name, names[each], prestat.u.dir.pr_name_len), 0);
        // There is no NUL behind it.
        EQUAL(name[prestat.u.dir.pr_name_len], '#');
        EQUAL(fdstat(fd).fs_filetype, __WASI_FILETYPE_DIRECTORY);
    }
    __wasi_prestat_t prestat;
    uint8_t name[1];
    FAILS(BADF, __wasi_fd_prestat_get(ROOT + 3, &prestat));
    FAILS(BADF, __wasi_fd_prestat_dir_name(ROOT + 3, name, 1));
    FAILS(BADF, __wasi_fd_prestat_get(0, &prestat));
    FAILS(BADF, __wasi_fd_prestat_get(UINT32_MAX, &prestat));
    // What was opened later is none of them.
    EQUAL(OPEN(ROOT, ".", DIRECTORY, RIGHT(PATH_OPEN)), ROOT + 3);
    FAILS(BADF, __wasi_fd_prestat_get(ROOT + 3, &prestat));
}
