// Giving way comes back.
#include "guest.h"

int main(void) {
    for (unsigned times = 0; times < 100; times++) OK(__wasi_sched_yield());
}
