/* What programs that work on text have in common: a text that is the same everywhere, and a checksum. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t text_state = 2463534242u;

static uint32_t text_random(void) {
    text_state ^= text_state << 13;
    text_state ^= text_state >> 17;
    return text_state ^= text_state << 5;
}

/* Words drawn unevenly from a small vocabulary, with numbers and punctuation between them. */
static void text_generate(char *text, size_t length) {
    char words[600][12], number[12];
    for (int w = 0; w < 600; w++) {
        int size = 2 + text_random() % 9;
        for (int i = 0; i < size; i++) words[w][i] = "etaoinshrdlucmfwypvbgkqjxz"[text_random() % (1 + text_random() % 26)];
        words[w][size] = 0;
    }
    for (size_t at = 0; at < length;) {
        const char *word = words[text_random() % (1 + text_random() % 600)];
        if (text_random() % 16 == 0) {
            snprintf(number, sizeof number, "%u", text_random() % 10000);
            word = number;
        }
        for (; *word && at < length; word++) text[at++] = *word;
        if (at < length) text[at++] = " \n,.         "[text_random() % 13];
    }
}

static uint64_t text_checksum(const void *data, size_t length) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < length; i++) hash = (hash ^ ((const uint8_t *)data)[i]) * 1099511628211u;
    return hash;
}

/* Ends the program where what came out is not what went in. */
static void text_insist(int holds, const char *what) {
    if (holds) return;
    fprintf(stderr, "%s\n", what);
    exit(1);
}
