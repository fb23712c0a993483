/* Compresses a generated text in three ways, and proves that decompression gives it back. `lz4 MIB [TIMES]` says how
 * much text, and how often. How well the first two ways compress depends on the width of a pointer, so that only what they give
 * back is shown; the third is the same everywhere. */
#include "text.h"
#include "lz4.h"
#include "lz4hc.h"

int main(int argc, char **argv) {
    int length = (argc > 1 ? atoi(argv[1]) : 1) << 20, times = argc > 2 ? atoi(argv[2]) : 1;
    int room = LZ4_compressBound(length);
    char *text = malloc(length), *packed = malloc(room), *unpacked = malloc(length);
    text_generate(text, length);
    for (int time = 0; time < times; time++)
        for (int way = 0; way < 3; way++) {
            int size = way == 0   ? LZ4_compress_default(text, packed, length, room)
                       : way == 1 ? LZ4_compress_fast(text, packed, length, room, 8)
                                  : LZ4_compress_HC(text, packed, length, room, 6);
            text_insist(size > 0, "does not compress");
            for (int again = 0; again < 4; again++) {
                memset(unpacked, 0, length);
                text_insist(LZ4_decompress_safe(packed, unpacked, size, length) == length, "does not decompress");
                text_insist(!memcmp(text, unpacked, length), "gives back something else");
            }
            if (time > 0) continue;
            uint64_t checksum = way == 2 ? text_checksum(packed, size) : text_checksum(unpacked, length);
            printf("way %d: %016llx\n", way, (unsigned long long)checksum);
        }
    return 0;
}
