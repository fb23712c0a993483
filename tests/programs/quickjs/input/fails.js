// An exception that nothing catches: the exit code tells.
print("before");
throw new TypeError("meant to fail");
