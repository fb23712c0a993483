//! Placeholder while the programs are gathered.
fn main() {}
