// Words for programs that wait.
#pragma once

#include "guest.h"

#define REALTIME __WASI_CLOCKID_REALTIME
#define MONOTONIC __WASI_CLOCKID_MONOTONIC
#define ABSTIME __WASI_SUBCLOCKFLAGS_SUBSCRIPTION_CLOCK_ABSTIME
#define MILLISECONDS UINT64_C(1000000)
#define FOREVER (UINT64_C(3600000) * MILLISECONDS)

static inline __wasi_subscription_t on_clock(uint64_t userdata, __wasi_clockid_t clock, uint64_t timeout,
                                             __wasi_subclockflags_t flags) {
    __wasi_subscription_t subscription = {.userdata = userdata, .u.tag = __WASI_EVENTTYPE_CLOCK};
    subscription.u.u.clock = (__wasi_subscription_clock_t){clock, timeout, 0, flags};
    return subscription;
}

static inline __wasi_subscription_t on_read(uint64_t userdata, Fd fd) {
    __wasi_subscription_t subscription = {.userdata = userdata, .u.tag = __WASI_EVENTTYPE_FD_READ};
    subscription.u.u.fd_read.file_descriptor = fd;
    return subscription;
}

static inline __wasi_subscription_t on_write(uint64_t userdata, Fd fd) {
    __wasi_subscription_t subscription = {.userdata = userdata, .u.tag = __WASI_EVENTTYPE_FD_WRITE};
    subscription.u.u.fd_write.file_descriptor = fd;
    return subscription;
}

// Waits, and returns how many events there were.
static inline __wasi_size_t wait_for(const __wasi_subscription_t *wanted, __wasi_event_t *events, __wasi_size_t count) {
    __wasi_size_t occurred;
    memset(events, 0xee, count * sizeof *events);
    OK(__wasi_poll_oneoff(wanted, events, count, &occurred));
    CHECK(occurred > 0 && occurred <= count);
    return occurred;
}

// The event of a subscription, or nothing.
static inline const __wasi_event_t *event_of(const __wasi_event_t *events, __wasi_size_t count, uint64_t userdata) {
    for (__wasi_size_t each = 0; each < count; each++)
        if (events[each].userdata == userdata) return events + each;
    return 0;
}
