// Attributes of a path are those of a link itself unless it is to be followed, or has a slash behind it.
//! {"files": {"root/file": "text", "root/folder/inner": "x", "root/link": "-> file", "root/way": "-> folder",
//!            "root/dangling": "-> nowhere"}}
#include "guest.h"

int main(void) {
    __wasi_filestat_t stat, file;
    OK(__wasi_path_filestat_get(ROOT, 0, "file", &file));
    EQUAL(file.filetype, __WASI_FILETYPE_REGULAR_FILE);
    EQUAL(file.size, 4);
    EQUAL(file.nlink, 1);
    OK(__wasi_path_filestat_get(ROOT, FOLLOW, "link", &stat));
    EQUAL(memcmp(&stat, &file, sizeof stat), 0);
    OK(__wasi_path_filestat_get(ROOT, 0, "link", &stat));
    EQUAL(stat.filetype, __WASI_FILETYPE_SYMBOLIC_LINK);
    EQUAL(stat.size, 4);
    OK(__wasi_path_filestat_get(ROOT, 0, "way/", &stat));
    EQUAL(stat.filetype, __WASI_FILETYPE_DIRECTORY);
    EQUAL(stat.ino, STAT("folder").ino);
    OK(__wasi_path_filestat_get(ROOT, 0, "way/inner", &stat));
    OK(__wasi_path_filestat_get(ROOT, 0, "folder/", &stat));
    OK(__wasi_path_filestat_get(ROOT, 0, "folder/..", &stat));
    EQUAL(stat.ino, STAT(".").ino);
    OK(__wasi_path_filestat_get(ROOT, 0, "dangling", &stat));
    FAILS(NOENT, __wasi_path_filestat_get(ROOT, FOLLOW, "dangling", &stat));
    FAILS(NOTDIR, __wasi_path_filestat_get(ROOT, 0, "file/", &stat));
    FAILS(NOTDIR, __wasi_path_filestat_get(ROOT, 0, "link/", &stat));
    FAILS(NOENT, __wasi_path_filestat_get(ROOT, 0, "missing", &stat));
    FAILS(NOENT, __wasi_path_filestat_get(ROOT, 0, "", &stat));
    FAILS(PERM, __wasi_path_filestat_get(ROOT, 0, "..", &stat));
    FAILS(INVAL, __wasi_path_filestat_get(ROOT, 1 << 1, "file", &stat));
    FAILS(BADF, __wasi_path_filestat_get(99, 0, "file", &stat));
    Fd fd = OPEN(ROOT, "file", 0, RIGHT(FD_FILESTAT_GET));
    OK(__wasi_fd_filestat_get(fd, &stat));
    EQUAL(stat.ino, file.ino);
}
