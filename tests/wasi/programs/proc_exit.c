// A program that ends itself does nothing more; what it wrote has been written.
//! {"stdout": "before", "exit_code": 33}
#include "guest.h"

int main(void) {
    WRITE(1, "before");
    __wasi_proc_exit(33);
    WRITE(1, "after");
}
