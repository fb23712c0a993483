// Where a link leads is told as far as the buffer goes, without a NUL.
//! {"files": {"root/file": "text", "root/folder/": "", "root/link": "-> folder/target", "root/way": "-> folder",
//!            "root/folder/inner": "-> ../file"}}
#include "guest.h"

int main(void) {
    uint8_t buffer[32];
    __wasi_size_t used = 7;
    memset(buffer, '#', sizeof buffer);
    OK(__wasi_path_readlink(ROOT, "link", buffer, sizeof buffer, &used));
    EQUAL(used, 13);
    EQUAL(memcmp(buffer, "folder/target#", 14), 0);
    memset(buffer, '#', sizeof buffer);
    OK(__wasi_path_readlink(ROOT, "link", buffer, 6, &used));
    EQUAL(used, 6);
    EQUAL(memcmp(buffer, "folder#", 7), 0);
    OK(__wasi_path_readlink(ROOT, "link", buffer, 0, &used));
    EQUAL(used, 0);
    OK(__wasi_path_readlink(ROOT, "way/inner", buffer, sizeof buffer, &used));
    EQUAL(memcmp(buffer, "../file", used), 0);
    FAILS(INVAL, __wasi_path_readlink(ROOT, "file", buffer, sizeof buffer, &used));
    FAILS(INVAL, __wasi_path_readlink(ROOT, "folder", buffer, sizeof buffer, &used));
    FAILS(INVAL, __wasi_path_readlink(ROOT, "way/", buffer, sizeof buffer, &used));
    FAILS(NOENT, __wasi_path_readlink(ROOT, "missing", buffer, sizeof buffer, &used));
    FAILS(NOTDIR, __wasi_path_readlink(ROOT, "file/x", buffer, sizeof buffer, &used));
    FAILS(BADF, __wasi_path_readlink(99, "link", buffer, sizeof buffer, &used));
}
