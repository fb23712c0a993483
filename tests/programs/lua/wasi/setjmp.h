/* WASI without exception handling has no `longjmp`: a Lua error ends the program, and coroutines cannot yield. The
 * scripts do neither. */
#ifndef WASI_SETJMP_H
#define WASI_SETJMP_H

typedef int jmp_buf[1];

#define setjmp(buffer) ((void)(buffer), 0)
#define longjmp(buffer, value) ((void)(buffer), __builtin_trap())

#endif
