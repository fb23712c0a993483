/* The tag of C++ exceptions, which carry an address: objects refer to it, and none of clang's or LLVM's has it. */
__asm__(".tagtype __cpp_exception i32\n"
        ".globl __cpp_exception\n"
        "__cpp_exception:\n");
