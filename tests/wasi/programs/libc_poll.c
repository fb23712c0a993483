// wasi-libc's waiting: `poll` and `select` on streams and files.
//! {"stdin": "input"}
#include <fcntl.h>
#include <poll.h>
#include <sys/select.h>
#include <unistd.h>
#include "guest.h"

int main(void) {
    char buffer[8];
    int file = open("/file", O_CREAT | O_RDWR, 0666);
    struct pollfd fds[] = {{0, POLLIN, 0}, {1, POLLOUT, 0}, {file, POLLIN | POLLOUT, 0}, {99, POLLIN, 0}, {-1, POLLIN, 0}};
    // What is ready at once is told without waiting for the input, which may come later.
    EQUAL(poll(fds, 1, -1), 1);
    EQUAL(fds[0].revents & (POLLIN | POLLERR | POLLNVAL), POLLIN);
    EQUAL(poll(fds, 4, 60000), 4);
    EQUAL(fds[1].revents, POLLOUT);
    EQUAL(fds[2].revents, POLLIN | POLLOUT);
    EQUAL(fds[3].revents & POLLNVAL, POLLNVAL);
    EQUAL(poll(fds + 4, 1, 5), 0);
    EQUAL(read(0, buffer, sizeof buffer), 5);
    EQUAL(poll(fds, 1, -1), 1);
    EQUAL(fds[0].revents & POLLHUP, POLLHUP);
    EQUAL(read(0, buffer, sizeof buffer), 0);
    fd_set reads, writes;
    FD_ZERO(&reads);
    FD_ZERO(&writes);
    FD_SET(file, &reads);
    FD_SET(1, &writes);
    struct timeval limit = {60, 0};
    EQUAL(select(file + 1, &reads, &writes, 0, &limit), 2);
    CHECK(FD_ISSET(file, &reads) && FD_ISSET(1, &writes));
}
