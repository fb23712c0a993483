// Words for programs that list folders.
#pragma once

#include "guest.h"

enum { ENTRIES_MAX = 1100, NAME_MAX_BYTES = 32 };

// An entry with its name, and where the next one begins.
typedef struct {
    __wasi_dirent_t head;
    char name[NAME_MAX_BYTES];
} Entry;

typedef struct {
    unsigned count;
    Entry *entries;
} Listing;

// Takes the entries that are whole from a buffer.
static inline unsigned take_entries(const uint8_t *buffer, __wasi_size_t used, Entry *entries, unsigned room) {
    unsigned count = 0;
    __wasi_size_t at = 0;
    while (count < room && used - at >= sizeof(__wasi_dirent_t)) {
        __wasi_dirent_t head;
        memcpy(&head, buffer + at, sizeof head);
        if (used - at - sizeof head < head.d_namlen) break;
        CHECK(head.d_namlen < NAME_MAX_BYTES);
        memset(entries + count, 0, sizeof *entries);
        entries[count].head = head;
        memcpy(entries[count].name, buffer + at + sizeof head, head.d_namlen);
        entries[count++].name[head.d_namlen] = 0;
        at += sizeof head + head.d_namlen;
    }
    return count;
}

// Reads entries from a cookie on; returns how many there were, and whether the folder ended.
static inline unsigned read_entries(Fd fd, uint64_t cookie, __wasi_size_t len, Entry *entries, bool *ended) {
    static uint8_t buffer[64 * 1024];
    __wasi_size_t used;
    memset(buffer, 0xee, sizeof buffer);
    OK(__wasi_fd_readdir(fd, buffer, len, cookie, &used));
    CHECK(used <= len);
    EQUAL(buffer[len], 0xee);
    *ended = used < len;
    return take_entries(buffer, used, entries, ENTRIES_MAX);
}

// Lists a folder with a buffer of this length, which must be enough for any one entry.
static inline Listing list(Fd fd, __wasi_size_t len) {
    static Entry entries[ENTRIES_MAX + ENTRIES_MAX];
    Listing listing = {0, entries};
    bool ended = false;
    for (uint64_t cookie = 0; !ended; cookie = entries[listing.count - 1].head.d_next) {
        unsigned count = read_entries(fd, cookie, len, entries + listing.count, &ended);
        CHECK(ended || count > 0);
        listing.count += count;
        CHECK(listing.count <= ENTRIES_MAX);
        if (ended) break;
    }
    return listing;
}

// The one entry of this name.
static inline const __wasi_dirent_t *listed(const Listing *listing, const char *name) {
    const __wasi_dirent_t *found = 0;
    for (unsigned each = 0; each < listing->count; each++) {
        if (strcmp(listing->entries[each].name, name)) continue;
        guest_expect(0, name, found != 0, false);
        found = &listing->entries[each].head;
    }
    guest_expect(0, name, found != 0, true);
    return found;
}

static inline bool is_listed(const Listing *listing, const char *name) {
    for (unsigned each = 0; each < listing->count; each++)
        if (!strcmp(listing->entries[each].name, name)) return true;
    return false;
}

// The name of file `number`.
static inline const char *numbered(unsigned number) {
    static char name[] = "file-0000";
    for (unsigned digit = 0; digit < 4; digit++, number /= 10) name[8 - digit] = '0' + number % 10;
    return name;
}

static inline void make_numbered(unsigned from, unsigned to) {
    for (unsigned number = from; number < to; number++) OK(opening(ROOT, 0, numbered(number), CREAT | EXCL, 0));
}
