// Cookie 0 starts again, with the folder as it is by then.
#include "directory.h"

int main(void) {
    Listing listing = list(ROOT, 4096);
    EQUAL(listing.count, 2);
    make_numbered(0, 3);
    listing = list(ROOT, 4096);
    EQUAL(listing.count, 5);
    OK(__wasi_path_unlink_file(ROOT, numbered(1)));
    listing = list(ROOT, 4096);
    EQUAL(listing.count, 4);
    CHECK(is_listed(&listing, numbered(0)));
    CHECK(!is_listed(&listing, numbered(1)));
    CHECK(is_listed(&listing, numbered(2)));
    OK(__wasi_path_rename(ROOT, "file-0000", ROOT, "file-0007"));
    listing = list(ROOT, 4096);
    EQUAL(listing.count, 4);
    CHECK(!is_listed(&listing, numbered(0)));
    CHECK(is_listed(&listing, numbered(7)));
}
