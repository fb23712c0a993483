// Variables are `NAME=VALUE`; a value may be empty and hold `=` and line ends.
//! {"env": {"EMPTY": "", "EQUALS": "a=b=", "LINES": "one\ntwo", "UTF": "✓"}}
#include "guest.h"

int main(void) {
    const char *wanted[] = {"EMPTY=", "EQUALS=a=b=", "LINES=one\ntwo", "UTF=✓"};
    uint8_t *pointers[4], buffer[4096];
    __wasi_size_t count, len, sum = 0;
    OK(__wasi_environ_sizes_get(&count, &len));
    EQUAL(count, 4);
    OK(__wasi_environ_get(pointers, buffer));
    for (unsigned each = 0; each < count; each++) {
        bool found = false;
        for (unsigned other = 0; other < count; other++)
            found |= !strcmp((char *)pointers[other], wanted[each]);
        CHECK(found);
        sum += strlen(wanted[each]) + 1;
    }
    EQUAL(len, sum);
}
