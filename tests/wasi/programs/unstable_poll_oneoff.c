// In `wasi_unstable` a clock's subscription has a number of its own before the clock, and so 56 bytes.
//! {"stdin": "input"}
#include "guest.h"

typedef struct {
    uint64_t userdata;
    uint8_t type;
    union {
        struct {
            uint64_t identifier;
            uint32_t clock;
            uint64_t timeout, precision;
            uint16_t flags;
        } clock;
        Fd fd;
    } u;
} UnstableSubscription;

_Static_assert(sizeof(UnstableSubscription) == 56, "layout of `wasi_unstable`");

__attribute__((import_module("wasi_unstable"), import_name("poll_oneoff")))
int32_t unstable_poll_oneoff(const UnstableSubscription *in, __wasi_event_t *out, __wasi_size_t count,
                             __wasi_size_t *occurred);

int main(void) {
    __wasi_event_t events[3];
    __wasi_size_t occurred;
    UnstableSubscription wanted[3];
    memset(wanted, 0, sizeof wanted);
    for (unsigned each = 0; each < 2; each++) {
        wanted[each].userdata = 10 + each;
        wanted[each].u.clock.identifier = UINT64_MAX;
        wanted[each].u.clock.clock = __WASI_CLOCKID_MONOTONIC;
        wanted[each].u.clock.timeout = each ? 10000000 : UINT64_MAX;
    }
    EQUAL(unstable_poll_oneoff(wanted, events, 2, &occurred), 0);
    EQUAL(occurred, 1);
    EQUAL(events[0].userdata, 11);
    EQUAL(events[0].error, 0);
    wanted[1].u.clock.timeout = UINT64_MAX;
    wanted[2].userdata = 12;
    wanted[2].type = __WASI_EVENTTYPE_FD_READ;
    wanted[2].u.fd = 0;
    EQUAL(unstable_poll_oneoff(wanted, events, 3, &occurred), 0);
    EQUAL(occurred, 1);
    EQUAL(events[0].userdata, 12);
    EQUAL(events[0].type, __WASI_EVENTTYPE_FD_READ);
    EQUAL(events[0].fd_readwrite.nbytes, 5);
    EQUAL(unstable_poll_oneoff(wanted, events, 0, &occurred), __WASI_ERRNO_INVAL);
}
