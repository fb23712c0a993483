// Events may be written over the subscriptions.
#include "waiting.h"

int main(void) {
    static union {
        __wasi_subscription_t wanted[64];
        __wasi_event_t events[64];
    } all;
    __wasi_size_t occurred;
    for (unsigned each = 0; each < 64; each++) all.wanted[each] = on_clock(each, MONOTONIC, each % 2 ? FOREVER : 0, 0);
    OK(__wasi_poll_oneoff(all.wanted, all.events, 64, &occurred));
    EQUAL(occurred, 32);
    for (unsigned each = 0; each < 32; each++) {
        EQUAL(all.events[each].userdata, 2 * each);
        EQUAL(all.events[each].error, 0);
    }
}
