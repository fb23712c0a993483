// A listing is the same whatever the buffer: the last entry is cut off where that ends, and comes whole when asked for
// again.
#include "directory.h"

static Entry whole[ENTRIES_MAX];

int main(void) {
    make_numbered(0, 20);
    Listing listing = list(ROOT, 4096);
    EQUAL(listing.count, 22);
    memcpy(whole, listing.entries, 22 * sizeof *whole);
    // Up to the length of the longest entry and of several, so that they end at all places.
    for (__wasi_size_t len = sizeof(__wasi_dirent_t) + 9; len < 200; len++) {
        listing = list(ROOT, len);
        EQUAL(listing.count, 22);
        EQUAL(memcmp(whole, listing.entries, 22 * sizeof *whole), 0);
    }
    // Too small for anything, a buffer gets the first bytes of what it was to have.
    uint8_t wanted[64], buffer[64];
    __wasi_size_t used = 7;
    OK(__wasi_fd_readdir(ROOT, wanted, sizeof wanted, 0, &used));
    EQUAL(used, sizeof wanted);
    for (__wasi_size_t len = 0; len < sizeof wanted; len++) {
        memset(buffer, 0xee, sizeof buffer);
        OK(__wasi_fd_readdir(ROOT, buffer, len, 0, &used));
        EQUAL(used, len);
        EQUAL(memcmp(buffer, wanted, len), 0);
        EQUAL(buffer[len], 0xee);
    }
}
