/* `setjmp` and `longjmp` for wasm, which clang lowers to exceptions when it is told `-mllvm -wasm-enable-sjlj`; setjmp.c
 * has what its code then calls. For C libraries that have neither. */
#ifndef WASI_SETJMP_H
#define WASI_SETJMP_H

/* What a `longjmp` looks for, and what it brings along. */
struct wasm_jump {
    /* Of the call of the function that called `setjmp`; no two running calls have the same. */
    void *call;
    /* Which of the function's `setjmp`s it was, from 1. */
    unsigned place;
    /* What the exception carries: the address of this pair. */
    struct {
        void *jump;
        int value;
    } thrown;
};

typedef struct wasm_jump jmp_buf[1];

int setjmp(jmp_buf) __attribute__((returns_twice));
_Noreturn void longjmp(jmp_buf, int);

#endif
