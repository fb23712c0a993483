/* Compresses a generated text at several levels, and proves that decompression gives it back. `brotli KIB` says how
 * much text. */
#include "text.h"
#include <brotli/decode.h>
#include <brotli/encode.h>

int main(int argc, char **argv) {
    size_t length = (size_t)(argc > 1 ? atoi(argv[1]) : 256) << 10, room = BrotliEncoderMaxCompressedSize(length);
    char *text = malloc(length);
    uint8_t *packed = malloc(room), *unpacked = malloc(length);
    static const int qualities[] = {1, 4, 6, 9};
    text_generate(text, length);
    for (int i = 0; i < 4; i++) {
        size_t size = room, size_unpacked = length;
        int compressed = BrotliEncoderCompress(qualities[i], BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, length,
                                               (const uint8_t *)text, &size, packed);
        text_insist(compressed, "does not compress");
        BrotliDecoderResult result = BrotliDecoderDecompress(size, packed, &size_unpacked, unpacked);
        text_insist(result == BROTLI_DECODER_RESULT_SUCCESS && size_unpacked == length, "does not decompress");
        text_insist(!memcmp(text, unpacked, length), "gives back something else");
        printf("quality %d: %zu of %zu, %016llx\n", qualities[i], size, length,
               (unsigned long long)text_checksum(packed, size));
    }
    return 0;
}
