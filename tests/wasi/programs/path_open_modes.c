// A descriptor reads, writes or both, as its rights say.
//! {"files": {"root/file": "0123456789"}}
#include "guest.h"

int main(void) {
    uint8_t byte;
    __wasi_iovec_t in = {&byte, 1};
    __wasi_ciovec_t out = {(const uint8_t *)"abc", 3};
    __wasi_size_t count;
    Fd reading = OPEN(ROOT, "file", 0, RIGHT(FD_READ));
    FAILS(NOTCAPABLE, __wasi_fd_write(reading, &out, 1, &count));
    Fd writing = OPEN(ROOT, "file", 0, RIGHT(FD_WRITE));
    FAILS(NOTCAPABLE, __wasi_fd_read(writing, &in, 1, &count));
    WRITE(writing, "abc");
    READS(reading, "abc3456789");
    Fd both = OPEN(ROOT, "file", 0, RIGHT(FD_READ) | RIGHT(FD_WRITE));
    WRITE(both, "de");
    READS(both, "c3456789");
    // Each has a position of its own.
    WRITE(writing, "f");
    READS(OPEN(ROOT, "file", 0, RIGHT(FD_READ)), "decf456789");
    // Rights of writers without the right to write are not there: the file is not opened for it.
    Fd not_writing = OPEN(ROOT, "file", 0, ALL_RIGHTS & ~RIGHT(FD_WRITE));
    EQUAL(fdstat(not_writing).fs_rights_base & (RIGHT(FD_ALLOCATE) | RIGHT(FD_FILESTAT_SET_SIZE)), 0);
    FAILS(NOTCAPABLE, __wasi_fd_filestat_set_size(not_writing, 0));
    FAILS(NOTCAPABLE, __wasi_fd_allocate(not_writing, 0, 100));
    READS(not_writing, "decf456789");
}
