//! Tells the crate which compiler it is, and the linker where LLVM is. Cargo runs it before the crate.

mod digest;
mod llvm;

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build");
    digest::tell()?;
    llvm::link()
}
