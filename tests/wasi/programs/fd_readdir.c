// A listing has every entry once, `.` and `..` among them, with its type and number; the buffer says when it ends.
//! {"files": {"root/file": "text", "root/folder/inner": "x", "root/link": "-> file", "root/dangling": "-> nowhere"}}
#include "guest.h"
#include "directory.h"

int main(void) {
    Listing listing = list(ROOT, 4096);
    EQUAL(listing.count, 6);
    EQUAL(listed(&listing, ".")->d_type, __WASI_FILETYPE_DIRECTORY);
    EQUAL(listed(&listing, ".")->d_ino, STAT(".").ino);
    EQUAL(listed(&listing, "..")->d_type, __WASI_FILETYPE_DIRECTORY);
    EQUAL(listed(&listing, "file")->d_type, __WASI_FILETYPE_REGULAR_FILE);
    EQUAL(listed(&listing, "file")->d_ino, STAT("file").ino);
    EQUAL(listed(&listing, "folder")->d_type, __WASI_FILETYPE_DIRECTORY);
    EQUAL(listed(&listing, "folder")->d_ino, STAT("folder").ino);
    EQUAL(listed(&listing, "link")->d_type, __WASI_FILETYPE_SYMBOLIC_LINK);
    EQUAL(listed(&listing, "link")->d_ino, STAT("link").ino);
    EQUAL(listed(&listing, "dangling")->d_type, __WASI_FILETYPE_SYMBOLIC_LINK);
    uint8_t buffer[64];
    __wasi_size_t used;
    FAILS(NOTDIR, __wasi_fd_readdir(0, buffer, sizeof buffer, 0, &used));
    Fd file = OPEN(ROOT, "file", 0, ALL_RIGHTS);
    FAILS(NOTDIR, __wasi_fd_readdir(file, buffer, sizeof buffer, 0, &used));
    FAILS(BADF, __wasi_fd_readdir(99, buffer, sizeof buffer, 0, &used));
    FAILS(NOTCAPABLE, __wasi_fd_readdir(OPEN(ROOT, ".", 0, RIGHT(PATH_OPEN)), buffer, sizeof buffer, 0, &used));
    FAILS(INVAL, __wasi_fd_readdir(ROOT, buffer, sizeof buffer, UINT64_C(1) << 40, &used));
    // An error does not end the enumeration.
    EQUAL(list(ROOT, 4096).count, 6);
}
