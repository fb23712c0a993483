// Rights can only be given up, and what needs them fails from then on.
#include "guest.h"

int main(void) {
    const Rights most = RIGHT(FD_READ) | RIGHT(FD_WRITE) | RIGHT(FD_SEEK) | RIGHT(FD_TELL);
    FILE_WITH("file", "0123456789");
    Fd fd = OPEN(ROOT, "file", 0, most);
    __wasi_filesize_t position;
    EQUAL(fdstat(fd).fs_rights_base, most);
    OK(__wasi_fd_fdstat_set_rights(fd, most, 0));
    FAILS(NOTCAPABLE, __wasi_fd_fdstat_set_rights(fd, most | RIGHT(FD_SYNC), 0));
    OK(__wasi_fd_fdstat_set_rights(fd, RIGHT(FD_READ) | RIGHT(FD_TELL), 0));
    FAILS(NOTCAPABLE, __wasi_fd_fdstat_set_rights(fd, most, 0));
    EQUAL(fdstat(fd).fs_rights_base, RIGHT(FD_READ) | RIGHT(FD_TELL));
    __wasi_ciovec_t part = {(const uint8_t *)"x", 1};
    __wasi_size_t written;
    FAILS(NOTCAPABLE, __wasi_fd_write(fd, &part, 1, &written));
    FAILS(NOTCAPABLE, __wasi_fd_seek(fd, 1, __WASI_WHENCE_SET, &position));
    FAILS(NOTCAPABLE, __wasi_fd_seek(fd, 0, __WASI_WHENCE_END, &position));
    FAILS(NOTCAPABLE, __wasi_fd_seek(fd, 1, __WASI_WHENCE_CUR, &position));
    // Not to move is only to ask for the position.
    OK(__wasi_fd_seek(fd, 0, __WASI_WHENCE_CUR, &position));
    READS(fd, "0123456789");
    OK(__wasi_fd_fdstat_set_rights(fd, 0, 0));
    __wasi_iovec_t in = {(uint8_t *)&position, 1};
    __wasi_filestat_t stat;
    FAILS(NOTCAPABLE, __wasi_fd_read(fd, &in, 1, &written));
    FAILS(NOTCAPABLE, __wasi_fd_tell(fd, &position));
    FAILS(NOTCAPABLE, __wasi_fd_filestat_get(fd, &stat));
    FAILS(NOTCAPABLE, __wasi_fd_filestat_set_size(fd, 0));
    FAILS(NOTCAPABLE, __wasi_fd_filestat_set_times(fd, 0, 0, 0));
    FAILS(NOTCAPABLE, __wasi_fd_allocate(fd, 0, 1));
    FAILS(NOTCAPABLE, __wasi_fd_advise(fd, 0, 1, __WASI_ADVICE_NORMAL));
    FAILS(NOTCAPABLE, __wasi_fd_sync(fd));
    FAILS(NOTCAPABLE, __wasi_fd_datasync(fd));
    FAILS(NOTCAPABLE, __wasi_fd_fdstat_set_flags(fd, 0));
    // What a descriptor is, and to close it, needs none.
    EQUAL(fdstat(fd).fs_filetype, __WASI_FILETYPE_REGULAR_FILE);
    OK(__wasi_fd_close(fd));
    FAILS(BADF, __wasi_fd_fdstat_set_rights(fd, 0, 0));
}
