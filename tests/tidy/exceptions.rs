//! Who may break which house rule, and why. Read by `tidy.rs`, which fails on entries that nothing needs.

/// Functions over the limit: `path::name`, reason.
pub(crate) const LONG_FUNCTIONS: &[(&str, &str)] = &[];

/// Files over the limit: path, reason.
pub(crate) const LONG_FILES: &[(&str, &str)] = &[];

/// Files that may hold `unsafe`: path, what it is needed for.
pub(crate) const UNSAFE_DOORS: &[(&str, &str)] = &[
    ("src/bin/wasmc-build/job_tokens.rs", "the descriptors of the jobserver are numbers in the environment"),
    ("compiler/src/lint/addresses.rs", "inkwell does not show all flags of address computations"),
    ("benches/calls.rs", "loads and runs what the compiler has just made of the measured module"),
    ("benches/instances.rs", "loads what the compiler has just made of a program that says hello"),
    ("compiler/src/reroll/rewrite.rs", "inkwell does not change all flags of address computations"),
    (
        "compiler/src/widen/llvm.rs",
        "inkwell does not change where branches lead, nor read the lanes of shuffles",
    ),
    ("compiler/src/llvm_options.rs", "inkwell has no options of LLVM"),
    ("compiler/src/narrowed_conversions.rs", "inkwell does not build `freeze`"),
    ("compiler/src/threaded_dispatch.rs", "inkwell does not read the cases of a switch"),
    ("compiler/src/profile/annotate.rs", "inkwell has neither diagnostics of LLVM nor metadata of functions"),
    ("compiler/src/lower/builder.rs", "inkwell's address computations are unsafe functions"),
    ("fuzz/src/engine/subject.rs", "loads and runs what the compiler has just made of a random module"),
    ("loader/examples/embed.rs", "shows how a program vouches for the artifact it loads"),
    ("loader/examples/exceptions.rs", "shows how a program vouches for the artifact it loads"),
    ("loader/examples/wasi.rs", "shows how a program vouches for the artifact it loads"),
    ("loader/src/map.rs", "maps code and memory images from the file"),
    ("loader/src/module.rs", "loading an artifact is trusting it, so the entry points are unsafe functions"),
    ("loader/tests/synthetic/mod.rs", "loads artifacts made by hand"),
    ("runtime-lib/src/backtrace.rs", "reads return addresses from the stack of wasm frames"),
    ("runtime-lib/src/builtins.rs", "is called by generated code with a vmctx pointer"),
    ("runtime-lib/src/context.rs", "goes from a context to the store's record"),
    ("runtime-lib/src/direct.rs", "enters host functions from the calling convention of generated code"),
    ("runtime-lib/src/enter.rs", "switches to the wasm stack and calls generated code"),
    ("runtime-lib/src/exception.rs", "looks for exceptions where generated code may hold them"),
    ("runtime-lib/src/externref.rs", "turns the address that wasm holds into the host's value"),
    ("runtime-lib/src/func.rs", "turns function references into calls"),
    ("runtime-lib/src/global.rs", "reads and writes the slots that generated code also uses"),
    ("runtime-lib/src/handle.rs", "turns handles into references to what a store owns"),
    ("runtime-lib/src/host.rs", "is called by generated code and calls closures of the host"),
    ("runtime-lib/src/image.rs", "turns offsets in mapped bytes into addresses of code"),
    ("runtime-lib/src/init.rs", "reads the globals that constant expressions refer to"),
    ("runtime-lib/src/instance.rs", "fills in the vmctx of a new instance"),
    ("runtime-lib/src/mapping.rs", "asks the kernel for address space"),
    ("runtime-lib/src/memory.rs", "shows the bytes of a memory as a slice"),
    ("runtime-lib/src/signals.rs", "handles the signals by which generated code traps"),
    ("runtime-lib/src/stack.rs", "gives threads an alternate signal stack"),
    ("runtime-lib/src/store.rs", "owns the record that every vmctx points to"),
    ("runtime-lib/src/table.rs", "reads and writes the elements that generated code also uses"),
    ("runtime-lib/src/throw.rs", "goes on at landing pads of generated code"),
    ("runtime-lib/src/typed.rs", "passes arguments and results through slots"),
    ("runtime-lib/src/value.rs", "turns slots into references and back"),
    ("runtime-lib/src/vmctx.rs", "lays out and writes the block that generated code reads"),
    ("runtime-lib/src/wasi/tests/allocations.rs", "an allocator that counts can only be written with it"),
    ("runtime-lib/tests/code/mod.rs", "presents code written in assembly as an image"),
    ("src/artifact.rs", "passes on that the user vouches for the artifact"),
    ("src/entry.rs", "defines the symbol by which the C library finds the program"),
    ("src/run/inherited.rs", "takes over descriptors that the process was started with"),
    ("src/signals.rs", "the standard library cannot ignore a signal"),
    ("tests/sandbox/stage.rs", "makes system calls that no safe interface would make"),
    ("tests/engine/mod.rs", "loads what the compiler has just returned"),
];
