// Of seventeen thousand entries each comes once, and the listing goes on from the cookie of any, however far behind.
#include "directory.h"

enum { COUNT = 17000, STEP = 500 };

static Entry part[ENTRIES_MAX];
static uint64_t cookies[COUNT / STEP + 2];
static Entry behind[COUNT / STEP + 2];
static uint8_t seen[COUNT];

static const char *name_of(unsigned number) {
    static char name[] = "00000";
    for (unsigned digit = 0; digit < 5; digit++, number /= 10) name[4 - digit] = '0' + number % 10;
    return name;
}

int main(void) {
    for (unsigned number = 0; number < COUNT; number++) OK(__wasi_path_symlink("x", ROOT, name_of(number)));
    bool ended = false;
    uint64_t cookie = 0;
    unsigned total = 0, kept = 0;
    while (!ended) {
        unsigned count = read_entries(ROOT, cookie, 16384, part, &ended);
        for (unsigned each = 0; each < count; each++, total++) {
            if (total % STEP == 0) {
                cookies[kept] = cookie;
                behind[kept++] = part[each];
            }
            cookie = part[each].head.d_next;
            if (part[each].name[0] == '.') continue;
            unsigned number = 0;
            for (unsigned digit = 0; digit < 5; digit++) number = number * 10 + (part[each].name[digit] - '0');
            seen[number]++;
        }
    }
    EQUAL(total, COUNT + 2);
    for (unsigned number = 0; number < COUNT; number++) EQUAL(seen[number], 1);
    for (unsigned step = 0; step < kept; step++) {
        unsigned which = step * 7 % kept;
        CHECK(read_entries(ROOT, cookies[which], 100, part, &ended) > 0);
        EQUAL(memcmp(part, behind + which, sizeof *part), 0);
    }
    // Each folder of this size is work to remove.
    for (unsigned number = 0; number < COUNT; number++) OK(__wasi_path_unlink_file(ROOT, name_of(number)));
}
