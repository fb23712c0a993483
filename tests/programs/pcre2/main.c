/* Looks for all matches of some expressions in a generated text, by backtracking and by the automaton of PCRE2, without its
 * just-in-time compiler. `pcre2 KIB` says how much text. */
#include "text.h"
#include <pcre2.h>

enum { WORKSPACE = 2000 };

/* The matches are counted, and their places and those of their groups go into a checksum. */
static void look_for(const char *expression, uint32_t options, const char *text, size_t length, int by_automaton) {
    int error, count = 0, workspace[WORKSPACE];
    PCRE2_SIZE place;
    uint64_t sum = 0;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)expression, PCRE2_ZERO_TERMINATED, options, &error, &place, NULL);
    text_insist(code != NULL, "does not compile");
    pcre2_match_data *match = pcre2_match_data_create_from_pattern(code, NULL);
    for (size_t at = 0; at < length;) {
        PCRE2_SPTR subject = (PCRE2_SPTR)text;
        int groups = by_automaton ? pcre2_dfa_match(code, subject, length, at, 0, match, NULL, workspace, WORKSPACE)
                                  : pcre2_match(code, subject, length, at, 0, match, NULL);
        if (groups == PCRE2_ERROR_NOMATCH) break;
        text_insist(groups >= 0, "the search fails");
        PCRE2_SIZE *ends = pcre2_get_ovector_pointer(match);
        for (int i = 0; i < 2 * (groups && !by_automaton ? groups : 1); i++) sum = sum * 31 + ends[i];
        at = ends[1] > at ? ends[1] : at + 1;
        count++;
    }
    printf("%s %s: %d, %016llx\n", by_automaton ? "automaton" : "backtracking", expression, count, (unsigned long long)sum);
    pcre2_match_data_free(match);
    pcre2_code_free(code);
}

int main(int argc, char **argv) {
    size_t length = (size_t)(argc > 1 ? atoi(argv[1]) : 64) << 10;
    char *text = malloc(length);
    text_generate(text, length);
    static const char *const expressions[] = {
        "[a-z]+e\\b", "(\\w+)\\s(\\w+),", "(?:t|e|ta)+n", "^[^,\\n]*\\d{2,3}", "\\b(\\w)\\w*\\s+\\w*[xz]\\b", "\\p{Lu}|\\d+\\.",
    };
    for (int i = 0; i < 6; i++) look_for(expressions[i], PCRE2_MULTILINE | (i == 5 ? PCRE2_UTF : 0), text, length, 0);
    look_for("(\\w)(\\w)\\2\\1", 0, text, length, 0);
    look_for("TEN|NOT|\\d+[aeiou]", PCRE2_CASELESS, text, length, 0);
    for (int i = 0; i < 3; i++) look_for(expressions[i], PCRE2_MULTILINE, text, length / 4, 1);
    return 0;
}
