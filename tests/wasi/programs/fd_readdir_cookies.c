// A cookie stands for one place in a folder: from there on the listing is the same, in whatever order one asks, and
// through whichever descriptor.
#include "directory.h"

static Entry whole[ENTRIES_MAX], rest[ENTRIES_MAX];

int main(void) {
    bool ended;
    make_numbered(0, 30);
    Listing listing = list(ROOT, 4096);
    EQUAL(listing.count, 32);
    memcpy(whole, listing.entries, 32 * sizeof *whole);
    Fd other = OPEN(ROOT, ".", DIRECTORY, RIGHT(FD_READDIR));
    for (unsigned step = 0; step < 32; step++) {
        // Back and forth.
        unsigned from = step * 13 % 32;
        uint64_t cookie = whole[from].head.d_next;
        EQUAL(read_entries(step % 3 ? ROOT : other, cookie, 4096, rest, &ended), 31 - from);
        CHECK(ended);
        EQUAL(memcmp(rest, whole + from + 1, (31 - from) * sizeof *rest), 0);
    }
    // Each place has its own cookie, and none is that of the start.
    for (unsigned each = 0; each < 32; each++) {
        CHECK(whole[each].head.d_next != 0);
        for (unsigned before = 0; before < each; before++)
            CHECK(whole[before].head.d_next != whole[each].head.d_next);
    }
    // The same call twice gives the same.
    EQUAL(read_entries(ROOT, whole[5].head.d_next, 300, rest, &ended), 9);
    EQUAL(read_entries(ROOT, whole[5].head.d_next, 300, rest, &ended), 9);
    EQUAL(memcmp(rest, whole + 6, 9 * sizeof *rest), 0);
}
