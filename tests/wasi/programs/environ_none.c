// Nothing of the host's environment is there unless it was given.
#include "guest.h"

int main(void) {
    __wasi_size_t count = 7, len = 7;
    uint8_t *pointers[1] = {0}, buffer[1] = {'#'};
    OK(__wasi_environ_sizes_get(&count, &len));
    EQUAL(count, 0);
    EQUAL(len, 0);
    OK(__wasi_environ_get(pointers, buffer));
    CHECK(!pointers[0]);
    EQUAL(buffer[0], '#');
}
