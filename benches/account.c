/* Runs a command with its streams on /dev/null and prints what it cost: nanoseconds from before its start to its end,
 * and the most KiB that it had resident. Linked statically, since a child's account begins with the memory of the
 * process that starts it, and that has to be less than anything measured. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000ll + time.tv_nsec;
}

int main(int argc, char **argv) {
    posix_spawn_file_actions_t streams;
    posix_spawn_file_actions_init(&streams);
    for (int stream = 0; stream < 3; stream++)
        posix_spawn_file_actions_addopen(&streams, stream, "/dev/null", O_RDWR, 0);
    pid_t child;
    int status;
    struct rusage usage;
    long long start = now();
    if (argc < 2 || posix_spawnp(&child, argv[1], &streams, NULL, argv + 1, environ)) return 2;
    if (wait4(child, &status, 0, &usage) != child || status != 0) return 1;
    printf("%lld %ld\n", now() - start, usage.ru_maxrss);
    return 0;
}
