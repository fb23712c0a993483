// A clock's event comes when its time has: from now on, or what the clock is to show; one that is past comes at once.
#include "waiting.h"

int main(void) {
    __wasi_event_t event;
    for (__wasi_clockid_t clock = REALTIME; clock <= MONOTONIC; clock++) {
        __wasi_timestamp_t start = now(MONOTONIC);
        __wasi_subscription_t wanted = on_clock(0x1122334455667788, clock, 20 * MILLISECONDS, 0);
        EQUAL(wait_for(&wanted, &event, 1), 1);
        CHECK(now(MONOTONIC) - start >= 20 * MILLISECONDS);
        EQUAL(event.userdata, 0x1122334455667788);
        EQUAL(event.error, 0);
        EQUAL(event.type, __WASI_EVENTTYPE_CLOCK);
        wanted = on_clock(2, clock, now(clock) + 20 * MILLISECONDS, ABSTIME);
        EQUAL(wait_for(&wanted, &event, 1), 1);
        CHECK(now(clock) >= wanted.u.u.clock.timeout);
        wanted = on_clock(3, clock, now(clock) - 1, ABSTIME);
        EQUAL(wait_for(&wanted, &event, 1), 1);
        wanted = on_clock(4, clock, 0, ABSTIME);
        EQUAL(wait_for(&wanted, &event, 1), 1);
        wanted = on_clock(5, clock, 0, 0);
        EQUAL(wait_for(&wanted, &event, 1), 1);
        EQUAL(event.userdata, 5);
    }
}
