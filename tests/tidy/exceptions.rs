//! Who may break which house rule, and why. Read by `tidy.rs`, which fails on entries that nothing needs.

/// Functions over the limit: `path::name`, reason.
pub(crate) const LONG_FUNCTIONS: &[(&str, &str)] = &[];

/// Files over the limit: path, reason.
pub(crate) const LONG_FILES: &[(&str, &str)] = &[];

/// Files that may hold `unsafe`: path, what it is needed for.
pub(crate) const UNSAFE_DOORS: &[(&str, &str)] = &[
    ("loader/examples/embed.rs", "the example vouches for the artifact that it is given"),
    ("loader/src/map.rs", "memory mapping"),
    ("loader/src/module.rs", "loading an artifact is trusting it"),
    ("loader/tests/synthetic/mod.rs", "the tests' door to loading"),
    ("src/artifact.rs", "the user vouches for the artifacts that are loaded"),
    ("src/entry.rs", "the symbol by which the C library finds the program"),
    ("src/signals.rs", "ignoring a signal"),
];
