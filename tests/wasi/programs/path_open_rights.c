// A descriptor has the rights that were asked for, as far as they make sense for what was opened.
#include "guest.h"

int main(void) {
    OK(__wasi_path_create_directory(ROOT, "folder"));
    FILE_WITH("file", "text");
    Fd file = OPEN(ROOT, "file", 0, RIGHT(FD_READ) | RIGHT(FD_TELL));
    EQUAL(fdstat(file).fs_rights_base, RIGHT(FD_READ) | RIGHT(FD_TELL));
    file = OPEN(ROOT, "file", 0, ALL_RIGHTS);
    EQUAL(fdstat(file).fs_filetype, __WASI_FILETYPE_REGULAR_FILE);
    CHECK(fdstat(file).fs_rights_base & RIGHT(FD_WRITE));
    EQUAL(fdstat(file).fs_rights_base & (RIGHT(FD_READDIR) | RIGHT(PATH_OPEN) | RIGHT(SOCK_SHUTDOWN)), 0);
    Fd folder = OPEN(ROOT, "folder", DIRECTORY, ALL_RIGHTS & ~(RIGHT(FD_WRITE) | RIGHT(FD_ALLOCATE) | RIGHT(FD_FILESTAT_SET_SIZE)));
    EQUAL(fdstat(folder).fs_filetype, __WASI_FILETYPE_DIRECTORY);
    CHECK(fdstat(folder).fs_rights_base & RIGHT(PATH_OPEN));
    // Guests know a folder by these.
    EQUAL(fdstat(folder).fs_rights_base & (RIGHT(FD_READ) | RIGHT(FD_SEEK) | RIGHT(FD_TELL)), 0);
    EQUAL(fdstat(ROOT).fs_rights_base & (RIGHT(FD_READ) | RIGHT(FD_SEEK) | RIGHT(FD_TELL)), 0);
    // No right at all is enough to know that something is there.
    OK(opening(ROOT, 0, "file", 0, 0));
    OK(opening(ROOT, 0, "folder", 0, 0));
    // Writing to a folder cannot be granted.
    FAILS(ISDIR, opening(ROOT, 0, "folder", 0, RIGHT(FD_WRITE)));
    FAILS(ISDIR, opening(ROOT, 0, "folder", 0, RIGHT(FD_READ) | RIGHT(FD_WRITE)));
}
