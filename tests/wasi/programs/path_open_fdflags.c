// A descriptor begins with the flags it was opened with, of which a folder has no use; to synchronise takes a right.
#include "guest.h"

static __wasi_errno_t opening_with(Fd dir, const char *path, __wasi_fdflags_t flags) {
    Fd fd;
    __wasi_errno_t error = __wasi_path_open(dir, 0, path, CREAT, RIGHT(FD_READ) | RIGHT(FD_WRITE), 0, flags, &fd);
    return error ? error : __wasi_fd_close(fd);
}

int main(void) {
    const __wasi_fdflags_t flags[] = {0, __WASI_FDFLAGS_APPEND, __WASI_FDFLAGS_NONBLOCK, __WASI_FDFLAGS_DSYNC,
                                      __WASI_FDFLAGS_SYNC, __WASI_FDFLAGS_APPEND | __WASI_FDFLAGS_SYNC};
    for (unsigned each = 0; each < sizeof flags / sizeof *flags; each++) {
        Fd fd = OPEN_WITH(flags[each], "file");
        EQUAL(fdstat(fd).fs_flags, flags[each]);
        WRITE(fd, "x");
        OK(__wasi_fd_close(fd));
    }
    // Linux has no other synchronous reads than with synchronous writes.
    EQUAL(fdstat(OPEN_WITH(__WASI_FDFLAGS_RSYNC, "file")).fs_flags, __WASI_FDFLAGS_SYNC);
    Fd folder;
    OK(__wasi_path_open(ROOT, 0, ".", 0, 0, 0, __WASI_FDFLAGS_NONBLOCK, &folder));
    EQUAL(fdstat(folder).fs_filetype, __WASI_FILETYPE_DIRECTORY);
    const Rights passed_on = RIGHT(FD_READ) | RIGHT(FD_WRITE);
    Fd without;
    OK(__wasi_path_open(ROOT, 0, ".", DIRECTORY, RIGHT(PATH_OPEN) | RIGHT(PATH_CREATE_FILE), passed_on, 0, &without));
    OK(opening_with(without, "file", __WASI_FDFLAGS_APPEND));
    FAILS(NOTCAPABLE, opening_with(without, "file", __WASI_FDFLAGS_SYNC));
    FAILS(NOTCAPABLE, opening_with(without, "file", __WASI_FDFLAGS_RSYNC));
    FAILS(NOTCAPABLE, opening_with(without, "file", __WASI_FDFLAGS_DSYNC));
    FAILS(INVAL, opening_with(ROOT, "file", 1 << 5));
}
