// What is added while a folder is listed may or may not be seen; what was there before is seen once.
#include "directory.h"

static Entry part[ENTRIES_MAX];

int main(void) {
    unsigned seen[400] = {0}, added = 200;
    bool ended = false;
    uint64_t cookie = 0;
    make_numbered(0, 200);
    while (!ended) {
        unsigned count = read_entries(ROOT, cookie, 500, part, &ended);
        for (unsigned each = 0; each < count; each++) {
            cookie = part[each].head.d_next;
            for (unsigned number = 0; number < 400; number++)
                seen[number] += !strcmp(part[each].name, numbered(number));
        }
        if (added < 400) make_numbered(added, added + 5), added += 5;
    }
    for (unsigned number = 0; number < 200; number++) EQUAL(seen[number], 1);
    for (unsigned number = 200; number < 400; number++) CHECK(seen[number] <= 1);
}
