/* A runner for QuickJS: `quickjs SCRIPT ARGS…` with `print` and the array `scriptArgs`. Promises are run to their
 * end; an exception that nothing catches gives exit code 1. */
#include "quickjs.h"
#include <stdio.h>
#include <stdlib.h>

static JSValue print(JSContext *context, JSValue this_value, int argc, JSValue *argv) {
    (void)this_value;
    for (int i = 0; i < argc; i++) {
        const char *text = JS_ToCString(context, argv[i]);
        if (!text) return JS_EXCEPTION;
        printf("%s%s", i ? " " : "", text);
        JS_FreeCString(context, text);
    }
    putchar('\n');
    return JS_UNDEFINED;
}

static int report(JSContext *context) {
    JSValue exception = JS_GetException(context);
    const char *text = JS_ToCString(context, exception);
    printf("uncaught: %s\n", text ? text : "(no text)");
    JS_FreeCString(context, text);
    JS_FreeValue(context, exception);
    return 1;
}

static char *read_whole(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    char *text = calloc(*length + 1, 1);
    if (fread(text, 1, *length, file) != *length) text = NULL;
    fclose(file);
    return text;
}

static void add_globals(JSContext *context, int argc, char **argv) {
    JSValue global = JS_GetGlobalObject(context), args = JS_NewArray(context);
    for (int i = 1; i < argc; i++) JS_SetPropertyUint32(context, args, i - 1, JS_NewString(context, argv[i]));
    JS_SetPropertyStr(context, global, "scriptArgs", args);
    JS_SetPropertyStr(context, global, "print", JS_NewCFunction(context, print, "print", 1));
    JS_FreeValue(context, global);
}

int main(int argc, char **argv) {
    size_t length = 0;
    char *text = argc > 1 ? read_whole(argv[1], &length) : NULL;
    if (!text) {
        fprintf(stderr, "usage: quickjs SCRIPT ARGS…\n");
        return 2;
    }
    JSRuntime *runtime = JS_NewRuntime();
    JSContext *context = JS_NewContext(runtime), *of_job;
    add_globals(context, argc, argv);
    JSValue value = JS_Eval(context, text, length, argv[1], JS_EVAL_TYPE_GLOBAL);
    int failed = JS_IsException(value) ? report(context) : 0;
    int more;
    while ((more = JS_ExecutePendingJob(runtime, &of_job)) != 0)
        if (more < 0) failed = report(of_job);
    JS_FreeValue(context, value);
    JS_FreeContext(context);
    JS_FreeRuntime(runtime);
    free(text);
    return failed;
}
