// There are four clocks, none of which goes back; another is `EINVAL`.
#include "guest.h"

int main(void) {
    for (__wasi_clockid_t clock = 0; clock < 4; clock++) {
        __wasi_timestamp_t resolution, first, next;
        OK(__wasi_clock_res_get(clock, &resolution));
        CHECK(resolution > 0);
        CHECK(resolution <= 1000000000);
        OK(__wasi_clock_time_get(clock, 0, &first));
        CHECK(first > 0);
        for (unsigned times = 0; times < 1000; times++) {
            OK(__wasi_clock_time_get(clock, UINT64_MAX, &next));
            // The real time is the one clock that its owner may set.
            CHECK(next >= first || clock == __WASI_CLOCKID_REALTIME);
            first = next;
        }
    }
    CHECK(now(__WASI_CLOCKID_REALTIME) > 1700000000 * UINT64_C(1000000000));
    __wasi_timestamp_t untouched = 5;
    FAILS(INVAL, __wasi_clock_res_get(4, &untouched));
    FAILS(INVAL, __wasi_clock_time_get(4, 0, &untouched));
    FAILS(INVAL, __wasi_clock_time_get(UINT32_MAX, 0, &untouched));
    EQUAL(untouched, 5);
}
