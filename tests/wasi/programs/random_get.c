// Random bytes fill just the buffer, however large or empty it is.
#include "guest.h"

static uint8_t large[1 << 20];

int main(void) {
    uint8_t small[40] = {0};
    OK(__wasi_random_get(small + 8, 0));
    OK(__wasi_random_get(small + 8, 24));
    unsigned inside = 0, outside = 0;
    for (unsigned each = 0; each < 24; each++) inside |= small[8 + each];
    for (unsigned each = 0; each < 8; each++) outside |= small[each] | small[32 + each];
    CHECK(inside);
    CHECK(!outside);
    OK(__wasi_random_get(large, sizeof large));
    // Each of the blocks holds something, up to the last.
    for (unsigned block = 0; block < sizeof large; block += 64) {
        unsigned any = 0;
        for (unsigned each = 0; each < 64; each++) any |= large[block + each];
        CHECK(any);
    }
}
