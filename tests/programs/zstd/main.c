/* Compresses a generated text at several levels, with and without a trained dictionary, through files, and proves
 * that decompression gives it back. `zstd MIB` says how much text. The compressed files stay, to be compared. */
#include "zdict.h"
#include "zstd.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t state = 2463534242u;

static uint32_t next(void) {
    state ^= state << 13;
    state ^= state >> 17;
    return state ^= state << 5;
}

/* Words drawn unevenly from a small vocabulary, so that the text has the statistics of a log or of prose. */
static void generate(char *text, size_t length) {
    char words[512][12];
    for (int w = 0; w < 512; w++) {
        int size = 2 + next() % 9;
        for (int i = 0; i < size; i++) words[w][i] = "etaoinshrdlucmfwypvbgkqjxz"[next() % (1 + next() % 26)];
        words[w][size] = 0;
    }
    size_t at = 0;
    while (at < length) {
        const char *word = words[next() % (1 + next() % 512)];
        size_t size = strlen(word), left = length - at;
        memcpy(text + at, word, size < left ? size : left);
        at += size < left ? size : left;
        if (at < length) text[at++] = next() % 12 ? ' ' : '\n';
    }
}

static uint64_t checksum(const void *data, size_t length) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < length; i++) hash = (hash ^ ((const uint8_t *)data)[i]) * 1099511628211u;
    return hash;
}

static size_t checked(size_t result, const char *what) {
    if (!ZSTD_isError(result)) return result;
    printf("%s: %s\n", what, ZSTD_getErrorName(result));
    exit(1);
}

static void write_file(const char *path, const void *data, size_t length) {
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(data, 1, length, file) != length || fclose(file)) {
        perror(path);
        exit(1);
    }
}

static size_t read_file(const char *path, void *data, size_t capacity) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(1);
    }
    size_t length = fread(data, 1, capacity, file);
    fclose(file);
    return length;
}

static void round_trip(int level, const char *text, size_t length) {
    size_t capacity = ZSTD_compressBound(length);
    char path[32], *packed = malloc(capacity), *unpacked = malloc(length);
    ZSTD_CCtx *context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    size_t size = checked(ZSTD_compress2(context, packed, capacity, text, length), "compress");
    snprintf(path, sizeof path, "level%d.zst", level);
    write_file(path, packed, size);
    memset(packed, 0, capacity);
    size = read_file(path, packed, capacity);
    size_t back = checked(ZSTD_decompress(unpacked, length, packed, size), "decompress");
    int same = back == length && !memcmp(text, unpacked, length);
    printf("level %2d: %zu -> %zu bytes, %016llx, %s\n", level, length, size,
           (unsigned long long)checksum(packed, size), same ? "same" : "DIFFERENT");
    packed[size / 2] ^= 0x55;
    size_t damaged = ZSTD_decompress(unpacked, length, packed, size);
    printf("          damaged: %s\n", ZSTD_isError(damaged) ? ZSTD_getErrorName(damaged) : "not noticed");
    ZSTD_freeCCtx(context);
    free(packed);
    free(unpacked);
}

static void with_dictionary(const char *text) {
    enum { SAMPLES = 400, SAMPLE = 500 };
    static char dictionary[16384], packed[2 * SAMPLE], unpacked[SAMPLE];
    size_t sizes[SAMPLES], total = 0;
    for (int i = 0; i < SAMPLES; i++) sizes[i] = SAMPLE;
    size_t trained = checked(ZDICT_trainFromBuffer(dictionary, sizeof dictionary, text, sizes, SAMPLES), "train");
    ZSTD_CCtx *compressor = ZSTD_createCCtx();
    ZSTD_DCtx *decompressor = ZSTD_createDCtx();
    for (int i = 0; i < SAMPLES; i++) {
        const char *sample = text + i * SAMPLE;
        size_t size = checked(ZSTD_compress_usingDict(compressor, packed, sizeof packed, sample, SAMPLE, dictionary, trained, 6), "compress");
        checked(ZSTD_decompress_usingDict(decompressor, unpacked, SAMPLE, packed, size, dictionary, trained), "decompress");
        if (memcmp(sample, unpacked, SAMPLE)) printf("sample %d differs\n", i);
        total += size;
    }
    printf("dictionary of %zu bytes, %016llx: %d samples in %zu bytes\n", trained,
           (unsigned long long)checksum(dictionary, trained), SAMPLES, total);
    ZSTD_freeCCtx(compressor);
    ZSTD_freeDCtx(decompressor);
}

int main(int argc, char **argv) {
    size_t length = (size_t)(argc > 1 ? atoi(argv[1]) : 1) << 20;
    char *text = malloc(length);
    generate(text, length);
    printf("zstd %s, text %016llx\n", ZSTD_versionString(), (unsigned long long)checksum(text, length));
    int levels[] = {-5, 1, 3, 6, 9, 13, 19};
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) round_trip(levels[i], text, length);
    with_dictionary(text);
    free(text);
    return 0;
}
