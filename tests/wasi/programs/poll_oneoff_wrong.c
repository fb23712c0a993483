// Waiting for nothing is an error of the call; a subscription that cannot be is an event with an error, at once.
#include "waiting.h"

int main(void) {
    __wasi_event_t events[4];
    __wasi_size_t occurred = 7;
    __wasi_subscription_t wanted[4] = {on_clock(1, MONOTONIC, FOREVER, 0)};
    FAILS(INVAL, __wasi_poll_oneoff(wanted, events, 0, &occurred));
    EQUAL(occurred, 7);
    // No such clock, no clock one can wait for, no such descriptor, none with the right.
    wanted[1] = on_clock(2, 4, FOREVER, 0);
    EQUAL(wait_for(wanted, events, 2), 1);
    EQUAL(events[0].userdata, 2);
    EQUAL(events[0].error, __WASI_ERRNO_INVAL);
    EQUAL(events[0].type, __WASI_EVENTTYPE_CLOCK);
    wanted[1] = on_clock(2, __WASI_CLOCKID_THREAD_CPUTIME_ID, FOREVER, 0);
    EQUAL(wait_for(wanted, events, 2), 1);
    EQUAL(events[0].error, __WASI_ERRNO_NOTSUP);
    wanted[1] = on_read(2, 99);
    wanted[2] = on_write(3, UINT32_MAX);
    EQUAL(wait_for(wanted, events, 3), 2);
    EQUAL(events[0].error, __WASI_ERRNO_BADF);
    EQUAL(events[0].type, __WASI_EVENTTYPE_FD_READ);
    EQUAL(events[1].userdata, 3);
    EQUAL(events[1].error, __WASI_ERRNO_BADF);
    EQUAL(events[1].type, __WASI_EVENTTYPE_FD_WRITE);
    wanted[1] = on_write(2, 0);
    wanted[2] = on_read(3, OPEN(ROOT, "file", CREAT, RIGHT(FD_READ)));
    EQUAL(wait_for(wanted, events, 3), 2);
    EQUAL(events[0].error, __WASI_ERRNO_NOTCAPABLE);
    EQUAL(events[1].error, __WASI_ERRNO_NOTCAPABLE);
    // What is no subscription at all.
    wanted[1] = on_clock(2, MONOTONIC, 0, 1 << 1);
    FAILS(INVAL, __wasi_poll_oneoff(wanted, events, 2, &occurred));
    wanted[1].u.tag = 3;
    FAILS(INVAL, __wasi_poll_oneoff(wanted, events, 2, &occurred));
}
