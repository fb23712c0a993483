// Streams, files and clocks are waited for together: a pipe with something in it is ready, and one that has ended says
// so.
//! {"stdin": "input"}
#include "waiting.h"

int main(void) {
    __wasi_event_t events[4];
    __wasi_subscription_t wanted[4] = {on_clock(1, MONOTONIC, FOREVER, 0), on_read(2, 0)};
    // The input may come later than the start, but comes.
    EQUAL(wait_for(wanted, events, 2), 1);
    EQUAL(events[0].userdata, 2);
    EQUAL(events[0].error, 0);
    EQUAL(events[0].type, __WASI_EVENTTYPE_FD_READ);
    EQUAL(events[0].fd_readwrite.nbytes, 5);
    uint8_t buffer[8];
    __wasi_iovec_t part = {buffer, 5};
    __wasi_size_t count;
    OK(__wasi_fd_read(0, &part, 1, &count));
    EQUAL(count, 5);
    EQUAL(wait_for(wanted, events, 2), 1);
    EQUAL(events[0].userdata, 2);
    EQUAL(events[0].error, 0);
    EQUAL(events[0].fd_readwrite.nbytes, 0);
    EQUAL(events[0].fd_readwrite.flags, __WASI_EVENTRWFLAGS_FD_READWRITE_HANGUP);
    OK(__wasi_fd_read(0, &part, 1, &count));
    EQUAL(count, 0);
    // Both outputs can be written to.
    wanted[1] = on_write(2, 1);
    wanted[2] = on_write(3, 2);
    wanted[3] = on_read(4, OPEN_WITH(0, "file"));
    __wasi_size_t occurred = wait_for(wanted, events, 4);
    EQUAL(occurred, 3);
    for (uint64_t userdata = 2; userdata <= 4; userdata++) {
        const __wasi_event_t *event = event_of(events, occurred, userdata);
        CHECK(event && !event->error);
    }
}
