// The last part of a path is followed if it is a link only where that is asked for; those before it always are.
//! {"files": {"root/file": "text", "root/folder/inner": "inner", "root/link": "-> file", "root/way": "-> folder",
//!            "root/twice": "-> link", "root/dangling": "-> made", "root/slash": "-> file/"},
//!  "leaves": {"root/file": "text", "root/folder/inner": "inner", "root/link": "-> file", "root/way": "-> folder",
//!            "root/twice": "-> link", "root/dangling": "-> made", "root/slash": "-> file/", "root/made": ""}}
#include "guest.h"

int main(void) {
    const Rights read = RIGHT(FD_READ);
    FAILS(LOOP, opening(ROOT, 0, "link", 0, read));
    FAILS(LOOP, opening(ROOT, 0, "twice", 0, read));
    FAILS(LOOP, opening(ROOT, 0, "dangling", 0, read));
    FAILS(LOOP, opening(ROOT, 0, "dangling", CREAT, read));
    FAILS(NOTDIR, opening(ROOT, 0, "link", DIRECTORY, read));
    FAILS(NOTDIR, opening(ROOT, 0, "way", DIRECTORY, read));
    FAILS(LOOP, opening(ROOT, 0, "way", 0, read));
    OK(opening(ROOT, FOLLOW, "link", 0, read));
    OK(opening(ROOT, FOLLOW, "way", DIRECTORY, read));
    FAILS(NOTDIR, opening(ROOT, FOLLOW, "link", DIRECTORY, read));
    FAILS(NOTDIR, opening(ROOT, FOLLOW, "slash", 0, read));
    OK(opening(ROOT, 0, "way/", 0, read));
    READS(OPEN(ROOT, "way/inner", 0, read), "inner");
    READS(guest_open(__LINE__, ROOT, FOLLOW, "twice", 0, read, 0), "text");
    FAILS(NOENT, opening(ROOT, FOLLOW, "dangling", 0, read));
    FAILS(EXIST, opening(ROOT, 0, "dangling", CREAT | EXCL, read));
    FAILS(EXIST, opening(ROOT, FOLLOW, "dangling", CREAT | EXCL, read));
    OK(opening(ROOT, FOLLOW, "dangling", CREAT, read));
    EQUAL(STAT("made").filetype, __WASI_FILETYPE_REGULAR_FILE);
}
