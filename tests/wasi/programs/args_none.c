// Without arguments there is still the program's name.
#include "guest.h"

int main(void) {
    uint8_t *pointers[1], buffer[4096];
    __wasi_size_t count, len;
    OK(__wasi_args_sizes_get(&count, &len));
    EQUAL(count, 1);
    OK(__wasi_args_get(pointers, buffer));
    CHECK(strlen((char *)pointers[0]) > 0);
    EQUAL(strlen((char *)pointers[0]) + 1, len);
}
