// A folder can be emptied while it is listed in small parts: what is removed after it was listed disturbs nothing, and
// nothing that stays is missed or comes twice.
#include "directory.h"

static Entry part[ENTRIES_MAX];
static bool seen[400];

static unsigned number_of(const char *name) {
    unsigned number = 0;
    for (unsigned digit = 5; digit < 9; digit++) number = number * 10 + (name[digit] - '0');
    return number;
}

// Lists the folder and removes what `keep` does not keep as soon as it is seen.
static unsigned pass(bool keep_odd) {
    unsigned total = 0;
    bool ended = false;
    uint64_t cookie = 0;
    memset(seen, 0, sizeof seen);
    while (!ended) {
        unsigned count = read_entries(ROOT, cookie, 150, part, &ended);
        for (unsigned each = 0; each < count; each++) {
            cookie = part[each].head.d_next;
            if (part[each].name[0] == '.') continue;
            unsigned number = number_of(part[each].name);
            CHECK(!seen[number]);
            seen[number] = true;
            total++;
            if (number % 2 == 0 || !keep_odd) OK(__wasi_path_unlink_file(ROOT, part[each].name));
        }
    }
    return total;
}

int main(void) {
    make_numbered(0, 400);
    EQUAL(pass(true), 400);
    EQUAL(pass(false), 200);
    for (unsigned number = 0; number < 400; number++) EQUAL(seen[number], number % 2);
    EQUAL(pass(false), 0);
    EQUAL(list(ROOT, 4096).count, 2);
}
