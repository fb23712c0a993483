// A folder that was given for reading stays as it is, whatever is tried.
//! {"dirs": ["root::/:ro"], "files": {"root/file": "text", "root/link": "-> file", "root/empty/": ""},
//!  "leaves": {"root/file": "text", "root/link": "-> file", "root/empty/": ""}}
#include "guest.h"

int main(void) {
    FAILS(NOTCAPABLE, opening(ROOT, 0, "file", 0, RIGHT(FD_WRITE)));
    FAILS(NOTCAPABLE, opening(ROOT, 0, "file", TRUNC, RIGHT(FD_READ)));
    FAILS(NOTCAPABLE, opening(ROOT, 0, "new", CREAT, RIGHT(FD_READ)));
    FAILS(NOTCAPABLE, __wasi_path_create_directory(ROOT, "new"));
    FAILS(NOTCAPABLE, __wasi_path_remove_directory(ROOT, "empty"));
    FAILS(NOTCAPABLE, __wasi_path_unlink_file(ROOT, "file"));
    FAILS(NOTCAPABLE, __wasi_path_link(ROOT, 0, "file", ROOT, "new"));
    FAILS(NOTCAPABLE, __wasi_path_symlink("file", ROOT, "new"));
    FAILS(NOTCAPABLE, __wasi_path_rename(ROOT, "file", ROOT, "new"));
    FAILS(NOTCAPABLE, __wasi_path_filestat_set_times(ROOT, 0, "file", 0, 0, __WASI_FSTFLAGS_ATIM));
    FAILS(NOTCAPABLE, __wasi_fd_filestat_set_times(ROOT, 0, 0, __WASI_FSTFLAGS_ATIM));
    Fd fd = OPEN(ROOT, "file", 0, ALL_RIGHTS & fdstat(ROOT).fs_rights_inheriting);
    FAILS(NOTCAPABLE, __wasi_fd_filestat_set_size(fd, 0));
    FAILS(NOTCAPABLE, __wasi_fd_allocate(fd, 0, 100));
    FAILS(NOTCAPABLE, __wasi_fd_filestat_set_times(fd, 0, 0, __WASI_FSTFLAGS_MTIM));
    READS(fd, "text");
    READS(guest_open(__LINE__, ROOT, FOLLOW, "link", 0, RIGHT(FD_READ), 0), "text");
    EQUAL(STAT("empty").filetype, __WASI_FILETYPE_DIRECTORY);
}
