// Without a folder given there is none, and nothing to open anything through.
//! {"dirs": []}
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include "guest.h"

int main(void) {
    __wasi_prestat_t prestat;
    for (Fd fd = 0; fd < 20; fd++) FAILS(BADF, __wasi_fd_prestat_get(fd, &prestat));
    FAILS(BADF, opening(3, 0, "file", CREAT, 0));
    FAILS(NOTDIR, opening(0, 0, "file", CREAT, 0));
    CHECK(!fopen("/etc/passwd", "r"));
    CHECK(!fopen("file", "w"));
    EQUAL(open("/", O_RDONLY), -1);
    EQUAL(open(".", O_RDONLY), -1);
    // The first descriptor would have been the folder's.
    FAILS(BADF, __wasi_fd_close(3));
}
