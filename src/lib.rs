//! What the two programs `wasmc` and `wasmc-build` share: arguments, exit codes, messages, input and output.
//!
//! This library never names the compiler, so that `wasmc` does not link LLVM.

pub mod arguments;
pub mod exit;
pub mod failure;
pub mod front;
pub mod input;
pub mod message;
pub mod output;
pub mod private_folder;
pub mod sandbox;
pub mod signals;
