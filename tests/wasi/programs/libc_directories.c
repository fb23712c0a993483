// wasi-libc's folders: what `opendir` and its kin build on cookies.
//! {"files": {"root/folder/a": "", "root/folder/b": "", "root/folder/c/": "", "root/folder/d": "-> a"}}
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "guest.h"

static unsigned count(DIR *dir) {
    unsigned count = 0;
    while (readdir(dir)) count++;
    return count;
}

int main(void) {
    DIR *dir = opendir("/folder");
    CHECK(dir);
    EQUAL(count(dir), 6);
    rewinddir(dir);
    EQUAL(count(dir), 6);
    rewinddir(dir);
    readdir(dir);
    readdir(dir);
    long place = telldir(dir);
    char name[256];
    strcpy(name, readdir(dir)->d_name);
    EQUAL(count(dir), 3);
    seekdir(dir, place);
    EQUAL(strcmp(name, readdir(dir)->d_name), 0);
    EQUAL(count(dir), 3);
    EQUAL(mkdirat(dirfd(dir), "e", 0777), 0);
    rewinddir(dir);
    EQUAL(count(dir), 7);
    EQUAL(closedir(dir), 0);
    struct dirent **entries;
    EQUAL(scandir("/folder", &entries, 0, alphasort), 7);
    EQUAL(strcmp(entries[0]->d_name, "."), 0);
    EQUAL(strcmp(entries[6]->d_name, "e"), 0);
    EQUAL(entries[2]->d_type, DT_REG);
    EQUAL(entries[4]->d_type, DT_DIR);
    EQUAL(entries[5]->d_type, DT_LNK);
    CHECK(!opendir("/missing"));
    EQUAL(errno, ENOENT);
    CHECK(!opendir("/folder/a"));
    EQUAL(errno, ENOTDIR);
    EQUAL(rmdir("/folder"), -1);
    EQUAL(errno, ENOTEMPTY);
    EQUAL(rmdir("/folder/e"), 0);
    EQUAL(rmdir("/folder/a"), -1);
    EQUAL(errno, ENOTDIR);
    EQUAL(unlink("/folder/c"), -1);
    EQUAL(errno, EISDIR);
}
