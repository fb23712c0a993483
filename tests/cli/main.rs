//! Do the two programs behave as documented? Every test runs the built `wasmc` in a folder of its own and looks at
//! exit code, messages and files. The bad inputs that the product promises to refuse are in `bad_input`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod bad_input;
mod build;
mod cache;
mod features;
mod given;
mod harness;
mod inspect;
mod jobserver;
mod limits;
mod own_artifact;
mod profile;
mod run;
mod sockets;
mod streams;
mod unit_cache;
