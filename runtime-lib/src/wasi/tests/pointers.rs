//! Addresses and counts as an attacker chooses them, for every function: at the end of the memory and past it, in
//! memories of no page and of 4 GiB, misaligned, overlapping, with products that overflow.
//!
//! What is tested comes from the table of functions by way of [`super::catalogue`], so that no function is left out.

use std::path::PathBuf;

use wasmc_abi::types::ValueType;

use super::catalogue::{Arg, Call, FILE, LISTENER, SOCKET, addresses, calls, spots, stage};
use super::guest::{Guest, OUT, number};
use super::random::Generator;
use crate::wasi::{Errno, MODULES, WasiError, functions};

const PAGE: u64 = 65536;

fn stage_of(module: &'static str, memory: Vec<u8>) -> Guest {
    let mut guest = stage();
    (guest.module, guest.memory) = (module, memory);
    guest
}

fn success(call: &Call) -> Result<u64, WasiError> {
    if call.name == "proc_exit" { Err(WasiError::Exit(0)) } else { Ok(0) }
}

/// What a call may have changed: the entries of the directory with their contents, and the open descriptors.
fn state(guest: &Guest) -> (Vec<(PathBuf, Vec<u8>)>, Vec<bool>) {
    let entry = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        // Of a directory there is nothing to read.
        let contents = std::fs::read(&path).unwrap_or_default();
        (path, contents)
    };
    let mut entries: Vec<_> = std::fs::read_dir(&guest.root).unwrap().map(entry).collect();
    entries.sort();
    (entries, (0..64).map(|fd| guest.ctx.fds.get(fd).is_ok()).collect())
}

/// Every place of every call, laid out so that it ends with the memory, and further on.
fn at_the_end_of_memory(end: u64) {
    let mut memory = vec![0; end as usize];
    for module in MODULES {
        for call in calls(module) {
            for (position, spot) in spots(&call.args).into_iter().enumerate() {
                let mut guest = stage_of(module, memory);
                let before = state(&guest);
                let mut call_at = |address| {
                    let mut addresses = addresses(&call.args, 0);
                    addresses[position] = address;
                    let args = guest.place_at(&call.args, &addresses);
                    (guest.raw(call.name, &args), state(&guest))
                };
                let last = end - u64::from(spot.len);
                let beyond = [last + 1, end, 0xffff_ffff, (1 << 32) - u64::from(spot.len)];
                for address in beyond.into_iter().filter(|&address| address > last && address < 1 << 32) {
                    let (result, after) = call_at(address);
                    let fault = Ok(number(Errno::Fault));
                    assert_eq!(result, fault, "{spot:?} at {address:#x} of {end:#x}: {call:?}");
                    assert_eq!(after, before, "{spot:?} at {address:#x} of {end:#x}: {call:?}");
                }
                let (result, _) = call_at(last);
                assert_eq!(result, success(&call), "{spot:?} at {last:#x} of {end:#x}: {call:?}");
                memory = guest.memory;
            }
        }
    }
}

#[test]
fn places_end_with_a_memory_of_one_page() {
    at_the_end_of_memory(PAGE);
}

/// The largest memory there is, of which the host reserves no more than what is touched.
#[test]
fn places_end_with_a_memory_of_4_gib() {
    at_the_end_of_memory(1 << 32);
}

#[test]
fn in_a_memory_without_pages_nothing_has_a_place() {
    for module in MODULES {
        for call in calls(module) {
            let mut guest = stage_of(module, Vec::new());
            let before = state(&guest);
            for address in [0, 1, 256, 0xffff_ffff] {
                let places = vec![address; spots(&call.args).len()];
                if places.is_empty() {
                    continue;
                }
                let args = guest.place_at(&call.args, &places);
                guest.fails(call.name, &args, Errno::Fault);
                assert_eq!(state(&guest), before, "{call:?}");
            }
            if spots(&call.args).is_empty() {
                let args = guest.place(&call.args);
                assert_eq!(guest.raw(call.name, &args), success(&call), "{call:?}");
            }
        }
    }
    // What has no length fits even there.
    let mut guest = stage_of(MODULES[0], Vec::new());
    guest.ok("random_get", &[0, 0]);
    guest.fails("random_get", &[1, 0], Errno::Fault);
}

#[test]
fn no_place_must_be_aligned() {
    for module in MODULES {
        for call in calls(module) {
            for shift in [1, 3] {
                let mut guest = stage_of(module, vec![0; PAGE as usize]);
                let args = guest.place_at(&call.args, &addresses(&call.args, shift));
                assert_eq!(guest.raw(call.name, &args), success(&call), "{shift} bytes on: {call:?}");
            }
        }
    }
}

/// Counts that times 8, 48 or 56 pass 32 bits, or that only pass the memory.
const COUNTS: [u64; 12] = [
    0xffff_ffff,
    0xffff_fffe,
    0x8000_0000,
    0x8000_0001,
    0x7fff_ffff,
    0x2000_0000,
    0x2000_0001,
    0x0555_5556,
    0x0492_4925,
    0x1000_0000,
    0x0100_0000,
    0x0001_0000,
];

#[test]
fn counts_that_pass_the_memory_are_refused() {
    for module in MODULES {
        for call in calls(module) {
            for (position, arg) in call.args.iter().enumerate() {
                // A name that is shorter than its buffer leaves the rest of the buffer alone.
                if !matches!(arg, Arg::Count(_)) || call.name == "fd_prestat_dir_name" {
                    continue;
                }
                let mut guest = stage_of(module, vec![0; PAGE as usize]);
                let before = state(&guest);
                for count in COUNTS {
                    let mut args = guest.place(&call.args);
                    args[position] = count;
                    let errno = guest.call(call.name, &args);
                    let expected = [Errno::Fault, Errno::Inval].map(number);
                    assert!(expected.contains(&errno), "{count:#x} gives {errno}: {call:?}");
                    assert_eq!(state(&guest), before, "{count:#x}: {call:?}");
                }
            }
        }
    }
}

/// Two places of a call that share bytes, one of them written: whatever comes of it, nothing else is written.
#[test]
fn places_may_overlap() {
    for module in MODULES {
        for call in calls(module) {
            let spots = spots(&call.args);
            let mut guest = stage_of(module, Vec::new());
            for socket in [LISTENER, SOCKET] {
                guest.ok("fd_fdstat_set_flags", &[socket, 4]);
            }
            for first in 0..spots.len() {
                for second in (0..spots.len()).filter(|&second| second != first && spots[second].written) {
                    let (len, other) = (i64::from(spots[first].len), i64::from(spots[second].len));
                    for distance in [0, 1, -1, len / 2, -other / 2, len - 1, 1 - other] {
                        let mut addresses = addresses(&call.args, 0);
                        addresses[second] = addresses[first].wrapping_add_signed(distance);
                        check_writes(&mut guest, &call, &addresses);
                    }
                }
            }
        }
    }
}

/// Makes a call and looks for bytes that changed outside of the places it may write to.
fn check_writes(guest: &mut Guest, call: &Call, addresses: &[u64]) {
    guest.memory = vec![0xee; 4096];
    let args = guest.place_at(&call.args, addresses);
    let mut before = guest.memory.clone();
    let _ = guest.raw(call.name, &args);
    for (spot, &address) in spots(&call.args).iter().zip(addresses) {
        if spot.written {
            let range = address as usize..address as usize + spot.len as usize;
            before[range.clone()].copy_from_slice(&guest.memory[range]);
        }
    }
    assert!(guest.memory == before, "written beside its places at {addresses:?}: {call:?}");
}

/// Iovecs that overlap each other, their own list and the place of the result, in lists of all lengths.
#[test]
fn iovecs_may_point_anywhere() {
    let mut random = Generator::new(46);
    let mut succeeded = 0;
    for _ in 0..20 {
        let mut guest = stage_of(MODULES[0], vec![0; IOVECS_MEMORY]);
        for _ in 0..200 {
            guest.memory.fill(random.next() as u8);
            let (name, args, result) = iovecs_somewhere(&mut guest, &mut random);
            match guest.call(name, &args) {
                // Whatever was read over the list in between: no more than 40 iovecs as long as the memory.
                0 => assert!(guest.u32(result) as usize <= 40 * IOVECS_MEMORY, "{name} {args:?}"),
                errno => assert_eq!(errno, number(Errno::Fault), "{name} {args:?}"),
            }
            succeeded += u32::from(guest.u32(result) > 0);
        }
    }
    assert!(succeeded > 100, "{succeeded} calls moved something");
}

/// A memory so small that iovecs meet in it.
const IOVECS_MEMORY: usize = 512;

/// A call with a list of iovecs, and where its result goes.
fn iovecs_somewhere(guest: &mut Guest, random: &mut Generator) -> (&'static str, Vec<u64>, u32) {
    let count = random.below(40);
    for index in 0..count as u32 {
        guest.put_u32s(8 * index, &[random.below(400) as u32, random.below(100) as u32]);
    }
    let result = random.below(500);
    let offset = random.below(20);
    let (name, args) = match random.below(6) {
        0 => ("fd_read", vec![FILE, 0, count, result]),
        1 => ("fd_pread", vec![FILE, 0, count, offset, result]),
        2 => ("fd_write", vec![FILE, 0, count, result]),
        3 => ("fd_pwrite", vec![FILE, 0, count, offset, result]),
        4 => ("sock_recv", vec![SOCKET, 0, count, random.below(4), result, result + 8]),
        _ => ("sock_send", vec![SOCKET, 0, count, 0, result]),
    };
    (name, args, result as u32)
}

/// Any arguments at all, of every function, by the types of its parameters alone: an answer, no panic.
#[test]
fn every_function_answers_whatever_it_is_asked() {
    let mut random = Generator::new(2026);
    for module in MODULES {
        for row in functions(module) {
            let mut guest = stage_of(module, vec![0; PAGE as usize]);
            for socket in [LISTENER, SOCKET] {
                guest.ok("fd_fdstat_set_flags", &[socket, 4]);
            }
            for _ in 0..500 {
                let argument = |ty: &ValueType| match *ty {
                    ValueType::I64 => any_u64(&mut random),
                    _ => any_u32(&mut random),
                };
                let args: Vec<u64> = row.params.iter().map(argument).collect();
                match guest.raw(row.name, &args) {
                    Ok(errno) => {
                        assert!(errno <= number(Errno::NotCapable), "{} {args:?}: {errno}", row.name)
                    }
                    Err(WasiError::Exit(_)) => assert!(row.name.starts_with("proc_"), "{}", row.name),
                }
            }
            guest.ok("sched_yield", &[]);
            guest.ok("clock_time_get", &[0, 0, OUT.into()]);
        }
    }
}

fn any_u32(random: &mut Generator) -> u64 {
    const EDGES: [u64; 12] = [
        0,
        1,
        2,
        PAGE - 8,
        PAGE - 1,
        PAGE,
        0x7fff_ffff,
        0x8000_0000,
        0xffff_0000,
        0xffff_fff8,
        0xffff_fffe,
        0xffff_ffff,
    ];
    match random.below(4) {
        0 => EDGES[random.below(12) as usize],
        1 => random.below(PAGE),
        // Descriptors, flags, small counts.
        _ => random.below(16),
    }
}

/// Nothing in between: a guest may fill the disk, but this test shall not.
fn any_u64(random: &mut Generator) -> u64 {
    match random.below(3) {
        0 => random.below(64),
        1 => u64::MAX - random.below(3),
        _ => 1 << 63,
    }
}
