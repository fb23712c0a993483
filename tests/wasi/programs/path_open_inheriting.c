// What is opened through a folder has no right that the folder does not pass on, down to any depth.
#include "guest.h"

int main(void) {
    const Rights passed_on = RIGHT(PATH_OPEN) | RIGHT(FD_READ) | RIGHT(FD_READDIR) | RIGHT(FD_FILESTAT_GET);
    OK(__wasi_path_create_directory(ROOT, "outer"));
    OK(__wasi_path_create_directory(ROOT, "outer/inner"));
    FILE_WITH("outer/inner/file", "text");
    Fd outer, inner, file, none;
    OK(__wasi_path_open(ROOT, 0, "outer", DIRECTORY, ALL_RIGHTS & ~RIGHT(FD_WRITE), passed_on, 0, &outer));
    EQUAL(fdstat(outer).fs_rights_inheriting, passed_on);
    // Some of what is not passed on is just not there; reading and writing must be there if asked for.
    const Rights asked = ALL_RIGHTS & ~RIGHT(FD_WRITE);
    OK(__wasi_path_open(outer, 0, "inner", DIRECTORY, asked, ALL_RIGHTS, 0, &inner));
    EQUAL(fdstat(inner).fs_rights_base & ~passed_on, 0);
    EQUAL(fdstat(inner).fs_rights_inheriting, passed_on);
    FAILS(NOTCAPABLE, __wasi_path_open(inner, 0, "file", 0, RIGHT(FD_WRITE), 0, 0, &none));
    FAILS(NOTCAPABLE, __wasi_path_open(inner, 0, "new", CREAT, RIGHT(FD_READ), 0, 0, &none));
    FAILS(NOTCAPABLE, __wasi_path_open(inner, 0, "file", TRUNC, RIGHT(FD_READ), 0, 0, &none));
    FAILS(NOTCAPABLE, __wasi_path_create_directory(inner, "new"));
    FAILS(NOTCAPABLE, __wasi_path_unlink_file(inner, "file"));
    OK(__wasi_path_open(inner, 0, "file", 0, asked, ALL_RIGHTS, 0, &file));
    EQUAL(fdstat(file).fs_rights_base, RIGHT(FD_READ) | RIGHT(FD_FILESTAT_GET));
    READS(file, "text");
    // A folder that may not be opened through passes on nothing.
    OK(__wasi_fd_fdstat_set_rights(outer, RIGHT(FD_READDIR), 0));
    FAILS(NOTCAPABLE, __wasi_path_open(outer, 0, "inner", DIRECTORY, 0, 0, 0, &none));
}
