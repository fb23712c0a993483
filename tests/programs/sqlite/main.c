/* A small shell for SQLite: `sqlite DATABASE SCRIPT` runs the statements of the script one by one on the database
 * file and prints each row of their results, columns separated by `|`. */
#include "sqlite3.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_whole(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    size_t length = 0, capacity = 1 << 16;
    char *text = malloc(capacity);
    for (size_t got; (got = fread(text + length, 1, capacity - length - 1, file)) > 0;) {
        length += got;
        if (length + 1 == capacity) text = realloc(text, capacity *= 2);
    }
    fclose(file);
    text[length] = 0;
    return text;
}

static void print_row(sqlite3_stmt *statement) {
    for (int column = 0; column < sqlite3_column_count(statement); column++) {
        const unsigned char *text = sqlite3_column_text(statement, column);
        printf("%s%s", column ? "|" : "", text ? (const char *)text : "NULL");
    }
    putchar('\n');
}

/* Returns how many statements failed; an error is output like any other. */
static int run(sqlite3 *database, const char *script) {
    int failed = 0;
    while (*script) {
        sqlite3_stmt *statement = NULL;
        int code = sqlite3_prepare_v2(database, script, -1, &statement, &script);
        if (code == SQLITE_OK && statement)
            while ((code = sqlite3_step(statement)) == SQLITE_ROW) print_row(statement);
        if (code != SQLITE_OK && code != SQLITE_DONE) {
            printf("error %d: %s\n", sqlite3_extended_errcode(database), sqlite3_errmsg(database));
            failed++;
            if (!statement) break;
        }
        sqlite3_finalize(statement);
    }
    return failed;
}

int main(int argc, char **argv) {
    sqlite3 *database = NULL;
    char *script = argc == 3 ? read_whole(argv[2]) : NULL;
    if (!script) {
        fprintf(stderr, "usage: sqlite DATABASE SCRIPT\n");
        return 2;
    }
    if (sqlite3_open(argv[1], &database) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", argv[1], sqlite3_errmsg(database));
        return 1;
    }
    int failed = run(database, script);
    printf("SQLite %s, %d rows changed, %d statements failed\n", sqlite3_libversion(),
           sqlite3_total_changes(database), failed);
    sqlite3_close(database);
    free(script);
    return failed;
}
