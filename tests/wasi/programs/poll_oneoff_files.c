// Files are always ready; how much is left to read is told.
#include "waiting.h"

int main(void) {
    Fd fd = OPEN_WITH(0, "file");
    __wasi_event_t events[3];
    __wasi_filesize_t position;
    WRITE(fd, "0123456789");
    OK(__wasi_fd_seek(fd, 4, __WASI_WHENCE_SET, &position));
    __wasi_subscription_t wanted[3] = {on_read(1, fd), on_write(2, fd), on_clock(3, MONOTONIC, FOREVER, 0)};
    EQUAL(wait_for(wanted, events, 3), 2);
    EQUAL(events[0].userdata, 1);
    EQUAL(events[0].error, 0);
    EQUAL(events[0].type, __WASI_EVENTTYPE_FD_READ);
    EQUAL(events[0].fd_readwrite.nbytes, 6);
    EQUAL(events[0].fd_readwrite.flags, 0);
    EQUAL(events[1].userdata, 2);
    EQUAL(events[1].error, 0);
    EQUAL(events[1].type, __WASI_EVENTTYPE_FD_WRITE);
    // At the end and behind it there is nothing, and still no wait.
    for (uint64_t offset = 10; offset < 30; offset += 10) {
        OK(__wasi_fd_seek(fd, offset, __WASI_WHENCE_SET, &position));
        EQUAL(wait_for(wanted, events, 1), 1);
        EQUAL(events[0].fd_readwrite.nbytes, 0);
        EQUAL(events[0].error, 0);
    }
}
