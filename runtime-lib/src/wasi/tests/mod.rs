//! Tests that drive the functions as a linker would: through their rows, with a memory of bytes.

mod allocations;
mod capabilities;
mod catalogue;
mod escape;
mod files;
mod guest;
mod limits;
mod memory;
mod paths;
mod pointers;
mod random;
mod rights;
mod sequences;
mod sockets;
mod streams;
mod unstable;

use super::types::Rights;
use super::{Errno, MODULES, function, functions};
use wasmc_abi::types::ValueType;

/// How often something that depends on chance is tried: `usual` times, or as many times that as the environment's
/// `WASMC_TEST_ROUNDS` says.
fn rounds(usual: u64) -> u64 {
    let more = std::env::var("WASMC_TEST_ROUNDS").map(|more| more.parse::<u64>().unwrap());
    usual * more.unwrap_or(1)
}

#[test]
fn every_function_is_there_once_in_both_modules() {
    for module in MODULES {
        let mut names: Vec<_> = functions(module).map(|row| row.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 46, "{module}");
        assert!(function(module, "fd_write").is_some());
        assert!(function(module, "fd_nothing").is_none());
    }
    assert!(function("env", "fd_write").is_none());
    assert_eq!(functions("env").count(), 0);
}

#[test]
fn rows_have_the_types_of_the_specification() {
    use ValueType as T;
    let open = function("wasi_snapshot_preview1", "path_open").unwrap();
    assert_eq!(open.params, [T::I32, T::I32, T::I32, T::I32, T::I32, T::I64, T::I64, T::I32, T::I32]);
    assert_eq!(open.results, [T::I32]);
    let exit = function("wasi_snapshot_preview1", "proc_exit").unwrap();
    assert_eq!((exit.params, exit.results), (&[T::I32][..], &[][..]));
    let seek = function("wasi_unstable", "fd_seek").unwrap();
    assert_eq!(seek.params, [T::I32, T::I64, T::I32, T::I32]);
}

#[test]
fn errors_of_the_host_have_their_numbers() {
    assert_eq!(Errno::from(rustix::io::Errno::NOENT) as u16, 44);
    assert_eq!(Errno::from(rustix::io::Errno::PIPE) as u16, 64);
    assert_eq!(Errno::from(rustix::io::Errno::AGAIN) as u16, 6);
    assert_eq!(Errno::from(rustix::io::Errno::NOTEMPTY) as u16, 55);
    assert_eq!(Errno::NotCapable as u16, 76);
    // WASI has no word for it.
    assert_eq!(Errno::from(rustix::io::Errno::UCLEAN), Errno::Io);
}

#[test]
fn what_a_directory_passes_on_covers_files_and_directories() {
    assert!(Rights::INHERITED.contains(Rights::REGULAR_FILE | Rights::DIRECTORY));
    let of_files = Rights::FD_SEEK | Rights::FD_TELL | Rights::FD_WRITE;
    assert_eq!(Rights::DIRECTORY & of_files, Rights::NONE);
}
