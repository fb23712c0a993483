// Of several clocks the first to come is told, and those that have come with it, in the order of the subscriptions.
#include "waiting.h"

int main(void) {
    __wasi_event_t events[4];
    __wasi_subscription_t wanted[4] = {
        on_clock(1, MONOTONIC, FOREVER, 0),
        on_clock(2, REALTIME, 10 * MILLISECONDS, 0),
        on_clock(3, MONOTONIC, UINT64_MAX, 0),
        on_clock(4, MONOTONIC, UINT64_MAX, ABSTIME),
    };
    EQUAL(wait_for(wanted, events, 4), 1);
    EQUAL(events[0].userdata, 2);
    wanted[3] = on_clock(4, MONOTONIC, 1, ABSTIME);
    wanted[0] = on_clock(1, REALTIME, 1, ABSTIME);
    EQUAL(wait_for(wanted, events, 4), 2);
    EQUAL(events[0].userdata, 1);
    EQUAL(events[1].userdata, 4);
    // Two may have the same number.
    wanted[1] = wanted[0];
    EQUAL(wait_for(wanted, events, 2), 2);
    EQUAL(events[0].userdata, 1);
    EQUAL(events[1].userdata, 1);
}
