/* Builds a document, writes it, reads it back, changes it and looks at every value of it. `yyjson RECORDS [TIMES]` says how
 * many records it has and how often it is read. */
#include "text.h"
#include "yyjson.h"

static char *written(int records, size_t *length) {
    yyjson_mut_doc *document = yyjson_mut_doc_new(NULL);
    yyjson_mut_val *root = yyjson_mut_arr(document);
    char name[64];
    yyjson_mut_doc_set_root(document, root);
    for (int i = 0; i < records; i++) {
        yyjson_mut_val *record = yyjson_mut_arr_add_obj(document, root), *tags;
        snprintf(name, sizeof name, "name \"%d\" \xc3\xa9\t%x", i, text_random());
        yyjson_mut_obj_add_int(document, record, "id", i);
        yyjson_mut_obj_add_strcpy(document, record, "name", name);
        yyjson_mut_obj_add_real(document, record, "weight", (int32_t)text_random() / 1024.0);
        yyjson_mut_obj_add_real(document, record, "exact", text_random() / 7.0);
        yyjson_mut_obj_add_bool(document, record, "even", i % 2 == 0);
        tags = yyjson_mut_obj_add_arr(document, record, "tags");
        for (int k = 0; k < i % 5; k++) yyjson_mut_arr_add_uint(document, tags, text_random());
    }
    char *text = yyjson_mut_write(document, 0, length);
    yyjson_mut_doc_free(document);
    return text;
}

static uint64_t sum_of(yyjson_val *value) {
    uint64_t sum = yyjson_get_type(value);
    yyjson_arr_iter elements;
    yyjson_obj_iter members;
    if (yyjson_is_str(value)) return sum + text_checksum(yyjson_get_str(value), yyjson_get_len(value));
    if (yyjson_is_int(value)) return sum + yyjson_get_uint(value);
    if (yyjson_is_real(value)) return sum + (uint64_t)(int64_t)(yyjson_get_real(value) * 1000);
    if (yyjson_is_arr(value)) {
        yyjson_arr_iter_init(value, &elements);
        for (yyjson_val *element; (element = yyjson_arr_iter_next(&elements));) sum = sum * 31 + sum_of(element);
    }
    if (yyjson_is_obj(value)) {
        yyjson_obj_iter_init(value, &members);
        for (yyjson_val *key; (key = yyjson_obj_iter_next(&members));)
            sum = sum * 33 + sum_of(key) + sum_of(yyjson_obj_iter_get_val(key));
    }
    return sum;
}

int main(int argc, char **argv) {
    int records = argc > 1 ? atoi(argv[1]) : 1000, times = argc > 2 ? atoi(argv[2]) : 1;
    size_t length, again_length;
    char *text = written(records, &length);
    uint64_t sum = 0;
    printf("%zu bytes, %016llx\n", length, (unsigned long long)text_checksum(text, length));
    for (int i = 0; i < times; i++) {
        yyjson_doc *document = yyjson_read(text, length, 0);
        text_insist(document != NULL, "does not read");
        sum = sum * 7 + sum_of(yyjson_doc_get_root(document));
        char *again = yyjson_write(document, i % 2 ? YYJSON_WRITE_PRETTY : 0, &again_length);
        text_insist(i % 2 || (again_length == length && !memcmp(text, again, length)), "writes something else");
        sum += again_length;
        free(again);
        yyjson_doc_free(document);
    }
    printf("%d records, %d times: %016llx\n", records, times, (unsigned long long)sum);
    return 0;
}
