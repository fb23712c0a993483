/* What code calls that clang makes of `setjmp` and `longjmp` with `-mllvm -wasm-enable-sjlj`. A `setjmp` becomes a note of where it
 * was, a `longjmp` a throw, and around each call that may jump stands a handler that asks whether the jump is to one of its own function. */
#include <setjmp.h>

/* The number that LLVM has for the tag of jumps. */
enum { C_LONGJMP = 1 };

/* The tag, whose exceptions carry an address. */
__asm__(".tagtype __c_longjmp i32\n"
        ".globl __c_longjmp\n"
        "__c_longjmp:\n");

/* Notes that the `setjmp` at `place` in the function called as `call` has been passed. */
void __wasm_setjmp(struct wasm_jump *jump, unsigned place, void *call) {
    jump->call = call;
    jump->place = place;
}

/* The place to go on at if the jump is to one in the function called as `call`, else 0. */
unsigned __wasm_setjmp_test(struct wasm_jump *jump, void *call) {
    return jump->call == call ? jump->place : 0;
}

/* Jumps; a value of 0 becomes 1. */
_Noreturn void __wasm_longjmp(struct wasm_jump *jump, int value) {
    jump->thrown.jump = jump;
    jump->thrown.value = value ? value : 1;
    __builtin_wasm_throw(C_LONGJMP, &jump->thrown);
}
