// wasi-libc's names: links of both kinds, renaming, and what `stat` and `lstat` make of them.
//! {"files": {"root/file": "text"}}
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "guest.h"

static void fails(int result, int error) {
    EQUAL(result, -1);
    EQUAL(errno, error);
}

int main(void) {
    struct stat one, two;
    char buffer[32];
    EQUAL(symlink("file", "/link"), 0);
    EQUAL(readlink("/link", buffer, sizeof buffer), 4);
    EQUAL(stat("/link", &one), 0);
    CHECK(S_ISREG(one.st_mode));
    EQUAL(lstat("/link", &two), 0);
    CHECK(S_ISLNK(two.st_mode));
    fails(symlink("file", "/link"), EEXIST);
    fails(open("/link", O_RDONLY | O_NOFOLLOW), ELOOP);
    CHECK(open("/link", O_RDONLY) > 2);
    EQUAL(link("/file", "/hard"), 0);
    EQUAL(stat("/hard", &two), 0);
    EQUAL(one.st_ino, two.st_ino);
    EQUAL(two.st_nlink, 2);
    EQUAL(mkdir("/folder", 0777), 0);
    fails(link("/folder", "/other"), EPERM);
    fails(mkdir("/folder", 0777), EEXIST);
    EQUAL(rename("/hard", "/folder/soft"), 0);
    fails(rename("/hard", "/x"), ENOENT);
    fails(rename("/folder", "/file"), ENOTDIR);
    fails(rename("/file", "/folder"), EISDIR);
    fails(rename("/folder", "/folder/inner"), EINVAL);
    EQUAL(symlink("loop", "/loop"), 0);
    fails(stat("/loop", &one), ELOOP);
    EQUAL(chdir("/folder"), 0);
    EQUAL(stat("soft", &one), 0);
    EQUAL(stat("../file", &two), 0);
    EQUAL(one.st_ino, two.st_ino);
    EQUAL(strcmp(getcwd(buffer, sizeof buffer), "/folder"), 0);
    EQUAL(remove("soft"), 0);
    EQUAL(remove("/folder"), 0);
}
