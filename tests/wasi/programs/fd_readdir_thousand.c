// A thousand entries come once each, through large and small buffers.
#include "directory.h"

int main(void) {
    make_numbered(0, 1000);
    const __wasi_size_t lens[] = {64 * 1024 - 1, 4096, 333, 40};
    for (unsigned each = 0; each < 4; each++) {
        Listing listing = list(ROOT, lens[each]);
        static bool seen[1000];
        memset(seen, 0, sizeof seen);
        EQUAL(listing.count, 1002);
        for (unsigned entry = 0; entry < listing.count; entry++) {
            const char *name = listing.entries[entry].name;
            if (name[0] == '.') continue;
            unsigned number = 0;
            for (unsigned digit = 5; digit < 9; digit++) number = number * 10 + (name[digit] - '0');
            CHECK(number < 1000 && !seen[number]);
            seen[number] = true;
            EQUAL(listing.entries[entry].head.d_type, __WASI_FILETYPE_REGULAR_FILE);
        }
    }
}
