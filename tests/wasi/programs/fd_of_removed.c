// A descriptor outlives the names of its file, and is not the one that gets the name next.
//! {"leaves": {"root/file": "second"}}
#include "guest.h"

int main(void) {
    FILE_WITH("file", "first");
    Fd first = OPEN(ROOT, "file", 0, ALL_RIGHTS);
    OK(__wasi_path_unlink_file(ROOT, "file"));
    FILE_WITH("file", "second");
    Fd second = OPEN(ROOT, "file", 0, ALL_RIGHTS);
    READS(first, "first");
    WRITE(first, " more");
    READS(second, "second");
    OK(__wasi_fd_filestat_set_size(first, 0));
    OK(__wasi_path_create_directory(ROOT, "folder"));
    Fd folder = OPEN(ROOT, "folder", DIRECTORY, ALL_RIGHTS & ~RIGHT(FD_WRITE));
    OK(__wasi_path_remove_directory(ROOT, "folder"));
    OK(__wasi_path_create_directory(ROOT, "folder"));
    FAILS(NOENT, opening(folder, 0, "file", CREAT, 0));
    FAILS(NOENT, __wasi_path_create_directory(folder, "inner"));
    __wasi_filestat_t stat;
    OK(__wasi_fd_filestat_get(folder, &stat));
    CHECK(stat.ino != STAT("folder").ino || stat.nlink == 0);
    OK(__wasi_path_remove_directory(ROOT, "folder"));
}
