//! The `wasmc` command.
fn main() {}
