// Arguments come one after the other, each with a NUL, whatever is in them; the first is the program's name.
//! {"args": ["first", "", "two words", "-dash", "--", "\"quoted\"\n", "ünïcode ✓"]}
#include "guest.h"

int main(void) {
    const char *wanted[] = {"first", "", "two words", "-dash", "--", "\"quoted\"\n", "ünïcode ✓"};
    uint8_t *pointers[9], buffer[4096];
    __wasi_size_t count, len, sum = 0;
    OK(__wasi_args_sizes_get(&count, &len));
    EQUAL(count, 8);
    CHECK(len < sizeof buffer);
    memset(buffer, '#', sizeof buffer);
    pointers[8] = buffer;
    OK(__wasi_args_get(pointers, buffer));
    for (unsigned each = 0; each < count; each++) {
        EQUAL(pointers[each] - buffer, sum);
        sum += strlen((char *)pointers[each]) + 1;
        if (each > 0) EQUAL(strcmp((char *)pointers[each], wanted[each - 1]), 0);
    }
    EQUAL(sum, len);
    EQUAL(buffer[len], '#');
    CHECK(pointers[8] == buffer);
}
