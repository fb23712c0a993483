//! How much memory of the host a guest can make a call take, and which calls take none.
//!
//! The allocator of this crate's unit tests counts what each thread has.
//!
//! # Safety
//! The allocator passes every request on to the system's as it came and returns what that returns; its counters have
//! no destructor and allocate nothing.

#![allow(unsafe_code, reason = "an allocator that counts can only be written with it")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use super::catalogue::{Arg, Call, LISTENER, SOCKET, calls, clock_subscription, stage};
use super::guest::{CREAT, DATA, FOLLOW, Guest, OUT, READ, ROOT, WRITE, number, slots_of};
use crate::wasi::dir::NUMBERED_MAX;
use crate::wasi::memory::PATH_MAX_BYTES;
use crate::wasi::walk::SYMLINKS_MAX;
use crate::wasi::{DirAccess, Errno, InputBuffer, MODULES, OutputBuffer, WasiError, function};

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What a thread has allocated since it began to measure.
#[derive(Clone, Copy, Debug, Default)]
struct Allocated {
    count: u32,
    now_bytes: i64,
    peak_bytes: i64,
}

thread_local! {
    static ALLOCATED: Cell<Allocated> = const { Cell::new(Allocated { count: 0, now_bytes: 0, peak_bytes: 0 }) };
}

fn note(count: u32, bytes: i64) {
    // A thread that is ending has no counters any more.
    let _ = ALLOCATED.try_with(|allocated| {
        let mut this = allocated.get();
        this.count += count;
        this.now_bytes += bytes;
        this.peak_bytes = this.peak_bytes.max(this.now_bytes);
        allocated.set(this);
    });
}

// SAFETY: the system's allocator keeps the contract, and every request goes to it unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        note(1, layout.size() as i64);
        // SAFETY: the caller keeps the contract of the same function.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        note(1, layout.size() as i64);
        // SAFETY: the caller keeps the contract of the same function.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        note(0, -(layout.size() as i64));
        // SAFETY: the caller keeps the contract of the same function.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Both exist for a moment, unless the allocator finds room behind.
        note(1, size as i64);
        note(0, -(layout.size() as i64));
        // SAFETY: the caller keeps the contract of the same function.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// What `act` allocates.
fn allocated(act: impl FnOnce()) -> Allocated {
    ALLOCATED.set(Allocated::default());
    act();
    ALLOCATED.get()
}

/// What one call allocates, and what it returns.
fn by_call(guest: &mut Guest, name: &str, args: &[u64]) -> (Allocated, Result<u64, WasiError>) {
    let row = function(guest.module, name).unwrap();
    let mut slots = slots_of(row, args);
    let mut result = Ok(());
    let counted = allocated(|| result = (row.call)(&mut guest.ctx, &mut guest.memory, &mut slots));
    (counted, result.map(|()| slots[0].0[0]))
}

#[test]
fn the_counters_count() {
    let mut kept = Vec::new();
    let counted = allocated(|| {
        drop(std::hint::black_box(vec![0_u8; 1000]));
        kept = std::hint::black_box(vec![0_u8; 10]);
    });
    assert_eq!((counted.count, counted.peak_bytes, counted.now_bytes), (2, 1000, 10));
}

/// Functions that allocate at times: all that take paths, those that fill a table, and `poll_oneoff`.
fn may_allocate(call: &Call) -> bool {
    call.name.starts_with("path_") || ["fd_readdir", "poll_oneoff", "sock_accept"].contains(&call.name)
}

#[test]
fn what_moves_bytes_and_numbers_allocates_nothing() {
    for module in MODULES {
        for call in calls(module).into_iter().filter(|call| !may_allocate(call)) {
            let mut guest = stage();
            guest.module = module;
            let args = guest.place(&call.args);
            let (counted, _) = by_call(&mut guest, call.name, &args);
            assert_eq!(counted.count, 0, "{call:?}: {counted:?}");
        }
    }
}

/// What any call with usual arguments may have at a time, and with any counts at all.
#[test]
fn no_call_takes_much() {
    for module in MODULES {
        for call in calls(module) {
            let mut guest = stage();
            guest.module = module;
            guest.memory = vec![0; 1 << 20];
            for socket in [LISTENER, SOCKET] {
                guest.ok("fd_fdstat_set_flags", &[socket, 4]);
            }
            for count in [None, Some(0), Some(1025), Some(4096), Some(4097), Some(0xffff), Some(0xffff_ffff)]
            {
                let mut args = guest.place(&call.args);
                for (arg, value) in call.args.iter().zip(&mut args) {
                    if let (Arg::Count(_), Some(count)) = (arg, count) {
                        *value = count;
                    }
                }
                let (counted, _) = by_call(&mut guest, call.name, &args);
                let most = if call.name == "poll_oneoff" { POLL_BYTES_MAX } else { CALL_BYTES_MAX };
                assert!(counted.peak_bytes <= most, "{count:?}: {call:?}: {counted:?}");
            }
        }
    }
}

/// Most bytes that a call has at a time, but for those below.
const CALL_BYTES_MAX: i64 = 32 << 10;
/// The same of `poll_oneoff` with as many subscriptions as it takes.
const POLL_BYTES_MAX: i64 = 1 << 20;
/// The same of a call with a path through as many links as are followed, each as long as can be.
const LINKS_BYTES_MAX: i64 = (SYMLINKS_MAX as i64 + 4) * PATH_MAX_BYTES as i64;

#[test]
fn waiting_for_much_takes_little() {
    let mut guest = stage();
    guest.memory = vec![0; 1 << 20];
    for (count, errno) in [(4096, 0), (4097, number(Errno::Inval))] {
        for index in 0..count {
            guest.put(DATA + 48 * index as u32, &clock_subscription(MODULES[0]));
        }
        let args = [u64::from(DATA), 1 << 19, count, OUT.into()];
        let (counted, result) = by_call(&mut guest, "poll_oneoff", &args);
        assert_eq!(result, Ok(errno));
        assert!(counted.peak_bytes <= POLL_BYTES_MAX, "{counted:?}");
        assert_eq!(counted.now_bytes, 0);
    }
}

/// However many entries a directory has, only a buffer of them is there at a time, and the positions of the first.
#[test]
fn a_large_directory_takes_as_little_as_a_small_one() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    for i in 0..1_000 {
        guest.host_file(&format!("{i:0>200}"), b"");
    }
    let (mut cookie, mut names) = (0, 0);
    loop {
        let args = [ROOT, DATA.into(), 4096, cookie, OUT.into()];
        let (counted, result) = by_call(&mut guest, "fd_readdir", &args);
        assert_eq!(result, Ok(0));
        assert!(counted.peak_bytes <= LISTING_BYTES_MAX, "{counted:?}");
        let used = guest.u32(OUT);
        let mut at = 0;
        while at + 24 <= used && at + 24 + guest.u32(DATA + at + 16) <= used {
            cookie = guest.u64(DATA + at);
            at += 24 + guest.u32(DATA + at + 16);
            names += 1;
        }
        if used < 4096 {
            break;
        }
    }
    assert_eq!(names, 1_002);
    let (closing, _) = by_call(&mut guest, "fd_close", &[ROOT]);
    assert!(-closing.now_bytes <= LISTING_BYTES_MAX, "{closing:?}");
}

/// Most bytes that one listed directory keeps.
const LISTING_BYTES_MAX: i64 = (60 << 10) + 8 * NUMBERED_MAX as i64;

/// Links as long as they can be, one after the other, each with all its components still to do.
#[test]
fn long_links_take_no_more_than_they_are_long() {
    for always_walk in [false, true] {
        let mut guest = Guest::walking(always_walk);
        let links = SYMLINKS_MAX - 1;
        for this in 1..=links {
            let (next, rest) = (format!("l{}/", this + 1), "./".repeat(2000));
            guest.host_link(&format!("{next}{rest}"), &format!("l{this}"));
        }
        std::fs::create_dir(guest.root.join(format!("l{}", links + 1))).unwrap();
        for lookup in [0, FOLLOW] {
            let [path, len] = guest.string(0, b"l1/");
            let args = [ROOT, lookup, path, len, DATA.into()];
            let (counted, result) = by_call(&mut guest, "path_filestat_get", &args);
            assert_eq!(result, Ok(0));
            assert!(counted.peak_bytes <= LINKS_BYTES_MAX, "{counted:?}");
            assert_eq!(counted.now_bytes, 0);
        }
        // The other way round, in which the last component is followed again and again.
        guest.host_link(&format!("{}l1", "./".repeat(2000)), "start");
        let [path, len] = guest.string(0, b"start");
        let (counted, _) =
            by_call(&mut guest, "path_filestat_set_times", &[ROOT, FOLLOW, path, len, 0, 0, 0b1010]);
        assert!(counted.peak_bytes <= LINKS_BYTES_MAX, "{counted:?}");
        let [new, new_len] = guest.string(1, b"new");
        let (counted, _) = by_call(&mut guest, "path_link", &[ROOT, FOLLOW, path, len, ROOT, new, new_len]);
        assert!(counted.peak_bytes <= LINKS_BYTES_MAX, "{counted:?}");
    }
}

/// Random bytes are made where the guest wants them: as many as its memory holds, and none of ours.
#[test]
fn random_bytes_take_nothing() {
    for deterministic in [false, true] {
        let mut guest = Guest::with(DirAccess::ReadOnly, |builder| {
            if deterministic {
                builder.deterministic(1);
            }
        });
        let len = 8 << 20;
        guest.memory = vec![0; len];
        let (counted, result) = by_call(&mut guest, "random_get", &[0, len as u64]);
        assert_eq!((result, counted.count), (Ok(0), 0));
        assert!(guest.memory[len - 64..].iter().any(|&byte| byte != 0));
        guest.fails("random_get", &[0, len as u64 + 1], Errno::Fault);
        guest.fails("random_get", &[1, len as u64], Errno::Fault);
    }
}

/// What is written to memory of the host stays within what its owner allowed.
#[test]
fn streams_in_memory_keep_to_their_size() {
    let output = OutputBuffer::new(100_000);
    let mut guest = Guest::with(DirAccess::ReadOnly, |builder| {
        builder.stdout_buffer(output.clone()).stdin_buffer(InputBuffer::new(vec![7; 1000]));
    });
    // A thousand times the same bytes.
    for index in 0..1024 {
        guest.put_u32s(DATA + 8 * index, &[0, 65536]);
    }
    let mut total = 0;
    let counted = allocated(|| {
        while guest.call("fd_write", &[1, DATA.into(), 1024, OUT.into()]) == 0 {
            total += guest.u32(OUT);
        }
    });
    assert_eq!((total, output.contents().len()), (100_000, 100_000));
    assert!(counted.peak_bytes <= 300_000, "{counted:?}");
    assert_eq!(guest.write(1, b"x"), number(Errno::NoSpc));
    guest.put_u32s(64, &[DATA, 4096]);
    let (counted, _) = by_call(&mut guest, "fd_read", &[0, 64, 1, OUT.into()]);
    assert_eq!((guest.u32(OUT), counted.count), (1000, 0));
}

/// Descriptors that are opened and closed leave nothing behind.
#[test]
fn descriptors_leave_nothing_behind() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    let mut cycle = || {
        for _ in 0..100 {
            let fd = guest.open("file", 0, CREAT, READ | WRITE).unwrap();
            guest.ok("fd_renumber", &[fd, 2]);
            let fd = guest.open(".", 0, 0, 1 << 14).unwrap();
            guest.ok("fd_readdir", &[fd, DATA.into(), 512, 0, OUT.into()]);
            guest.ok("fd_close", &[fd]);
        }
    };
    cycle();
    let counted = allocated(cycle);
    assert_eq!(counted.now_bytes, 0, "{counted:?}");
}
