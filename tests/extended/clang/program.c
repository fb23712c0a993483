/* Sorting, text, numbers, memory and a file, in the C that a compiler of 2019 knows. */
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS 20000

struct word {
    char text[8];
    uint32_t count;
};

static uint64_t state = 88172645463325252ull;

static uint32_t random_below(uint32_t limit) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    return (uint32_t)(state >> 33) % limit;
}

static int by_text(const void *a, const void *b) {
    return strcmp(((const struct word *)a)->text, ((const struct word *)b)->text);
}

static int by_count(const void *a, const void *b) {
    const struct word *one = a, *other = b;
    if (one->count != other->count) return one->count < other->count ? 1 : -1;
    return by_text(a, b);
}

static size_t count_words(struct word *words, size_t length) {
    size_t distinct = 0;
    qsort(words, length, sizeof *words, by_text);
    for (size_t i = 0; i < length; i++) {
        if (distinct && !strcmp(words[distinct - 1].text, words[i].text)) words[distinct - 1].count++;
        else words[distinct] = words[i], words[distinct++].count = 1;
    }
    return distinct;
}

static double integral(double (*function)(double), double from, double to, int steps) {
    double sum = 0, width = (to - from) / steps;
    for (int i = 0; i < steps; i++) sum += function(from + (i + 0.5) * width) * width;
    return sum;
}

static int write_and_read(const struct word *words, size_t length) {
    char line[64];
    unsigned long total = 0;
    size_t lines = 0;
    FILE *file = fopen("made.txt", "w+");
    if (!file) return 1;
    for (size_t i = 0; i < length; i++) fprintf(file, "%-8s|%6u\n", words[i].text, words[i].count);
    rewind(file);
    for (; fgets(line, sizeof line, file); lines++) total += strtoul(strchr(line, '|') + 1, NULL, 10);
    fseek(file, -9, SEEK_END);
    printf("file %zu %lu %ld %s", lines, total, ftell(file), fgets(line, sizeof line, file));
    fclose(file);
    return 0;
}

int main(int argc, char **argv) {
    struct word *words = calloc(WORDS, sizeof *words);
    size_t distinct;
    for (int i = 0; i < WORDS; i++)
        for (uint32_t k = 0, length = 1 + random_below(3); k < length; k++)
            words[i].text[k] = (char)('a' + random_below(26));
    distinct = count_words(words, WORDS);
    qsort(words, distinct, sizeof *words, by_count);
    for (int i = 0; i < 5; i++) printf("%s %u\n", words[i].text, words[i].count);
    printf("integral %.9f %.9f\n", integral(sin, 0, 3.141592653589793, 1000), integral(exp, -1, 1, 1000));
    printf("numbers %d %x %llu %.17g %e %g %5.2f|%-6d|%06d\n", -7, 255u, ~0ull, 0.1, 12345.678, 1e-10, 2.675, 42, 42);
    for (int i = 1; i < argc; i++) printf("argument %s\n", argv[i]);
    if (write_and_read(words, distinct)) return 1;
    printf("missing %d %d\n", fopen("missing.txt", "r") == NULL, errno == ENOENT);
    free(words);
    return 5;
}
