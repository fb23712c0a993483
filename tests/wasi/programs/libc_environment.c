// wasi-libc's start: arguments, variables, folders of different names, the exit code of `main`.
//! {"args": ["one", "two"], "env": {"HOME": "/home", "EMPTY": ""}, "dirs": ["root::/", "home::/home", "data::data"],
//!  "files": {"root/a": "1", "home/b": "2", "data/c": "3"}, "stdout": "one two\n", "exit_code": 3}
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "guest.h"

int main(int argc, char **argv) {
    EQUAL(argc, 3);
    printf("%s %s\n", argv[1], argv[2]);
    EQUAL(strcmp(getenv("HOME"), "/home"), 0);
    EQUAL(strcmp(getenv("EMPTY"), ""), 0);
    CHECK(!getenv("PATH"));
    // The folder with the longest name that fits is meant.
    EQUAL(access("/a", R_OK), 0);
    EQUAL(access("/home/b", R_OK), 0);
    EQUAL(access("data/c", R_OK), 0);
    EQUAL(access("/b", R_OK), -1);
    EQUAL(errno, ENOENT);
    EQUAL(chdir("/home"), 0);
    EQUAL(access("b", R_OK), 0);
    return 3;
}
