/* Included before each file: what POSIX has and WASI has not, refused at run time. */
#ifndef WASI_PROCESSES_H
#define WASI_PROCESSES_H

#include <stdio.h>
#include <stdlib.h>

static inline int wasi_no_system(const char *command) { return command ? -1 : 0; }
static inline char *wasi_no_tmpnam(char *name) { return (void)name, NULL; }
static inline FILE *wasi_no_tmpfile(void) { return NULL; }

#define system wasi_no_system
#define tmpnam wasi_no_tmpnam
#define tmpfile wasi_no_tmpfile

#endif
