/* Jumps of all kinds: `setjmp ROUNDS`. What it prints is determined. */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned checksum = 2166136261u;

static void note(unsigned value) { checksum = (checksum ^ value) * 16777619u; }

/* Jumps out of this many calls. */
__attribute__((noinline)) static int down(jmp_buf place, int depth, int value) {
    char room[32];
    memset(room, depth, sizeof room);
    if (depth == 0) longjmp(place, value);
    int result = down(place, depth - 1, value) + 1;
    return result + room[depth % 32];
}

static void values(void) {
    const int given[] = {1, 7, -1, 0, 2147483647};
    for (unsigned i = 0; i < sizeof given / sizeof *given; i++) {
        jmp_buf place;
        int value = setjmp(place);
        if (value == 0) down(place, (int)i, given[i]);
        printf("value %d arrives as %d\n", given[i], value);
    }
}

static void deep(void) {
    for (int depth = 1; depth <= 10000; depth *= 10) {
        jmp_buf place;
        volatile int steps = 0;
        steps++;
        if (setjmp(place) == 0) {
            steps++;
            down(place, depth, 1);
            steps += 100;
        } else {
            steps += 10;
        }
        printf("depth %d: %d\n", depth, steps);
    }
}

/* Several places in one function, passed again and again. */
static void retry(void) {
    jmp_buf first, second;
    volatile int firsts = 0, seconds = 0;
    int value = setjmp(first);
    firsts++;
    int again = setjmp(second);
    seconds++;
    printf("retry %d %d: %d %d\n", value, again, firsts, seconds);
    if (seconds % 4) down(second, 3, seconds);
    if (firsts < 3) down(first, 5, 100 + firsts);
}

/* An inner place that jumps by the outer one pass, or that is left for the outer one. */
__attribute__((noinline)) static void inner(jmp_buf outer, int kind) {
    jmp_buf place;
    int value = setjmp(place);
    printf("inner %d: %d\n", kind, value);
    if (value == 3) longjmp(outer, 30 + kind);
    if (kind == 0) down(outer, 20, 10);
    if (kind == 1 && value == 0) down(place, 20, 2);
    if (kind == 2 && value == 0) down(place, 2, 3);
}

static void nested(void) {
    for (int kind = 0; kind < 4; kind++) {
        jmp_buf outer;
        int value = setjmp(outer);
        if (value == 0) inner(outer, kind);
        printf("outer %d: %d\n", kind, value);
    }
}

/* Out of a comparison that the C library calls. */
static jmp_buf sorting;
static int comparisons_left;

static int compare(const void *one, const void *other) {
    if (comparisons_left-- == 0) longjmp(sorting, 5);
    return *(const int *)one - *(const int *)other;
}

static void callback(void) {
    int numbers[200];
    for (int i = 0; i < 200; i++) numbers[i] = (i * 7919) % 200;
    comparisons_left = 50;
    if (setjmp(sorting) == 0) {
        qsort(numbers, 200, sizeof *numbers, compare);
        printf("sorted\n");
    } else {
        printf("not sorted\n");
    }
    comparisons_left = 1000000;
    if (setjmp(sorting) == 0) qsort(numbers, 200, sizeof *numbers, compare);
    printf("sorted: %d %d %d\n", numbers[0], numbers[99], numbers[199]);
}

/* A reader of sums and products that leaves all of its calls at an error. */
struct reader {
    const char *at;
    const char *complaint;
    jmp_buf failed;
};

static double sum(struct reader *reader);

_Noreturn static void fail(struct reader *reader, const char *complaint) {
    reader->complaint = complaint;
    longjmp(reader->failed, 1);
}

static double factor(struct reader *reader) {
    if (*reader->at == '(') {
        reader->at++;
        double value = sum(reader);
        if (*reader->at++ != ')') fail(reader, "no closing parenthesis");
        return value;
    }
    char *end;
    double value = strtod(reader->at, &end);
    if (end == reader->at) fail(reader, "no number");
    reader->at = end;
    return value;
}

static double product(struct reader *reader) {
    double value = factor(reader);
    while (*reader->at == '*' || *reader->at == '/') {
        char operator = *reader->at++;
        double other = factor(reader);
        if (operator == '/' && other == 0) fail(reader, "division by zero");
        value = operator == '*' ? value * other : value / other;
    }
    return value;
}

static double sum(struct reader *reader) {
    double value = product(reader);
    while (*reader->at == '+' || *reader->at == '-') {
        char operator = *reader->at++;
        value = operator == '+' ? value + product(reader) : value - product(reader);
    }
    return value;
}

static void read_sum(const char *text) {
    struct reader reader = {.at = text};
    if (setjmp(reader.failed)) {
        printf("%s: %s at %d\n", text, reader.complaint, (int)(reader.at - text));
        return;
    }
    double value = sum(&reader);
    if (*reader.at) fail(&reader, "more than a sum");
    printf("%s = %g\n", text, value);
}

static void many(int rounds) {
    for (int round = 0; round < rounds; round++) {
        jmp_buf place;
        int value = setjmp(place);
        note((unsigned)value);
        if (value == 0) down(place, round % 17, round);
    }
    printf("rounds %d: %08x\n", rounds, checksum);
}

int main(int argc, char **argv) {
    values();
    deep();
    retry();
    nested();
    callback();
    const char *sums[] = {"1+2*3", "(1+2)*(3+4)/7", "2*(3+", "((((1))))*x", "1/(2-2)", "1+1)", "-4*-0.5"};
    for (unsigned i = 0; i < sizeof sums / sizeof *sums; i++) read_sum(sums[i]);
    many(argc > 1 ? atoi(argv[1]) : 1000);
    return 0;
}
