//! Who may break which house rule, and why. Read by `tidy.rs`, which fails on entries that nothing needs.

/// Functions over the limit: `path::name`, reason.
pub(crate) const LONG_FUNCTIONS: &[(&str, &str)] = &[];

/// Files over the limit: path, reason.
pub(crate) const LONG_FILES: &[(&str, &str)] = &[];

/// Files that may hold `unsafe`: path, what it is needed for.
pub(crate) const UNSAFE_DOORS: &[(&str, &str)] = &[];
