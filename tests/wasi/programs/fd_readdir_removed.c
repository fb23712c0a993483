// A folder that was removed while it was open is empty, without even `.`; nothing can be made in it.
#include "directory.h"

int main(void) {
    static Entry entries[ENTRIES_MAX];
    bool ended;
    OK(__wasi_path_create_directory(ROOT, "folder"));
    Fd folder = OPEN(ROOT, "folder", DIRECTORY, RIGHT(FD_READDIR) | RIGHT(PATH_OPEN) | RIGHT(PATH_CREATE_FILE));
    EQUAL(list(folder, 4096).count, 2);
    OK(__wasi_path_remove_directory(ROOT, "folder"));
    EQUAL(read_entries(folder, 0, 4096, entries, &ended), 0);
    CHECK(ended);
    FAILS(NOENT, opening(folder, 0, "file", CREAT, 0));
    OK(__wasi_fd_close(folder));
}
