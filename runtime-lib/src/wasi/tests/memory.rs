//! Addresses and sizes at the edges of the memory, and functions that only write there.

use super::guest::{CREAT, DATA, Guest, OUT, READ, ROOT};
use crate::wasi::{
    ClockId, DirAccess, Errno, SeededRandom, VirtualClocks, WasiClocks, WasiCtxBuilder, WasiError, WasiRandom,
};

const END: u64 = 65536;

#[test]
fn results_fit_up_to_the_last_byte() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    let fd = guest.open("file", 0, CREAT, u64::MAX).unwrap();
    let [path, len] = guest.string(0, b"file");
    let cases: [(&str, Vec<u64>, u64); 17] = [
        ("clock_time_get", vec![0, 0], 8),
        ("clock_res_get", vec![1], 8),
        ("fd_fdstat_get", vec![fd], 24),
        ("fd_filestat_get", vec![fd], 64),
        ("fd_prestat_get", vec![ROOT], 8),
        ("fd_tell", vec![fd], 8),
        ("fd_seek", vec![fd, 0, 0], 8),
        ("fd_read", vec![fd, 64, 0], 4),
        ("fd_write", vec![fd, 64, 0], 4),
        ("fd_pread", vec![fd, 64, 0, 0], 4),
        ("fd_pwrite", vec![fd, 64, 0, 0], 4),
        ("fd_readdir", vec![ROOT, 64, 0, 0], 4),
        ("path_filestat_get", vec![ROOT, 0, path, len], 64),
        ("path_open", vec![ROOT, 0, path, len, 0, READ, 0, 0], 4),
        ("args_sizes_get", vec![OUT.into()], 4),
        ("environ_sizes_get", vec![OUT.into()], 4),
        ("args_get", vec![OUT.into()], 0),
    ];
    for (name, args, size) in cases {
        let at = |address: u64| [&args[..], &[address]].concat();
        guest.ok(name, &at(END - size));
        for bad in [END - size + 1, END + 1, 0xffff_ffff] {
            guest.fails(name, &at(bad), Errno::Fault);
        }
    }
}

#[test]
fn a_bad_result_address_has_no_effect() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    guest.host_file("data", b"0123");
    let fd = guest.open("data", 0, 0, u64::MAX).unwrap();
    let [path, len] = guest.string(0, b"new");
    guest.fails("path_open", &[ROOT, 0, path, len, CREAT, READ, 0, 0, END], Errno::Fault);
    assert!(!guest.root.join("new").exists());
    guest.put_u32s(64, &[DATA, 4]);
    guest.fails("fd_read", &[fd, 64, 1, END], Errno::Fault);
    guest.fails("fd_seek", &[fd, 2, 0, END], Errno::Fault);
    guest.fails("fd_write", &[fd, 64, 1, END], Errno::Fault);
    assert_eq!(guest.read(fd), b"0123");
}

#[test]
fn arrays_are_checked_whole() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    guest.host_file("data", b"0123456789");
    let fd = guest.open("data", 0, 0, u64::MAX).unwrap();
    let out = u64::from(OUT);
    for name in ["fd_read", "fd_write"] {
        guest.fails(name, &[fd, END - 8, 2, out], Errno::Fault);
        guest.fails(name, &[fd, END, 1, out], Errno::Fault);
        guest.fails(name, &[fd, 0xffff_fff8, 1, out], Errno::Fault);
        guest.fails(name, &[fd, 64, 0x2000_0001, out], Errno::Inval);
        for iovec in [[DATA, 0xffff_ffff], [0xffff_ffff, 1], [0xffff_ffff, 0xffff_ffff], [65535, 2]] {
            guest.put_u32s(64, &iovec);
            guest.fails(name, &[fd, 64, 1, out], Errno::Fault);
        }
        guest.put_u32s(64, &[65536, 0, 65535, 1]);
        guest.ok(name, &[fd, 64, 2, out]);
    }
    // 32-bit products that wrap: 0x0555_5556 × 48 = 0x20 and so on.
    for count in [0x0555_5556, 0x8000_0000, 0xffff_ffff] {
        guest.fails("poll_oneoff", &[64, 128, count, out], Errno::Inval);
    }
    guest.fails("poll_oneoff", &[END - 47, 128, 1, out], Errno::Fault);
    guest.fails("poll_oneoff", &[64, END - 31, 1, out], Errno::Fault);
    guest.fails("poll_oneoff", &[64, 128, 4096, out], Errno::Fault);
    guest.fails("random_get", &[END - 3, 4], Errno::Fault);
    guest.fails("random_get", &[1, 0xffff_ffff], Errno::Fault);
    guest.fails("fd_readdir", &[ROOT, END - 3, 4, 0, out], Errno::Fault);
    guest.fails("fd_prestat_dir_name", &[ROOT, END, 1], Errno::Fault);
    guest.fails("path_unlink_file", &[ROOT, END - 3, 4], Errno::Fault);
    guest.fails("path_unlink_file", &[ROOT, 0xffff_ffff, 2], Errno::Fault);
}

#[test]
fn arguments_and_environment() {
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder
            .args(["prog", "", "arg ü"])
            .unwrap()
            .env("HOME", "/old")
            .unwrap()
            .env("HOME", "/")
            .unwrap()
            .env("E", "")
            .unwrap();
    });
    for (sizes, get, count, text) in [
        ("args_sizes_get", "args_get", 3, &b"prog\0\0arg \xc3\xbc\0"[..]),
        ("environ_sizes_get", "environ_get", 2, b"HOME=/\0E=\0"),
    ] {
        guest.ok(sizes, &[8, 12]);
        assert_eq!((guest.u32(8), guest.u32(12) as usize), (count, text.len()));
        guest.ok(get, &[64, u64::from(DATA)]);
        assert_eq!(guest.bytes(DATA, text.len()), text);
        let second = text.iter().position(|&byte| byte == 0).unwrap() as u32 + 1;
        assert_eq!((guest.u32(64), guest.u32(68)), (DATA, DATA + second));
        guest.ok(get, &[END - 4 * u64::from(count), u64::from(DATA)]);
        guest.fails(get, &[END - 4 * u64::from(count) + 1, u64::from(DATA)], Errno::Fault);
        guest.fails(get, &[64, END - text.len() as u64 + 1], Errno::Fault);
    }
    assert!(WasiCtxBuilder::new().arg("a\0b").is_err());
    assert!(WasiCtxBuilder::new().env("a", "b\0").is_err());
}

#[test]
fn exits_signals_and_yielding() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    assert_eq!(guest.raw("proc_exit", &[7]), Err(WasiError::Exit(7)));
    assert_eq!(guest.raw("proc_exit", &[0xffff_ffff]), Err(WasiError::Exit(-1)));
    assert_eq!(guest.raw("proc_raise", &[6]), Err(WasiError::Exit(134)));
    assert_eq!(guest.raw("proc_raise", &[30]), Err(WasiError::Exit(159)));
    assert_eq!(guest.raw("proc_raise", &[0]), Ok(0));
    assert_eq!(guest.raw("proc_raise", &[19]), Ok(Errno::NotSup as u64));
    assert_eq!(guest.raw("proc_raise", &[31]), Ok(Errno::Inval as u64));
    guest.ok("sched_yield", &[]);
}

#[test]
fn random_bytes() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    guest.ok("random_get", &[u64::from(DATA), 1000]);
    assert!(guest.bytes(DATA, 1000).iter().any(|&byte| byte != 0));
    guest.ok("random_get", &[END, 0]);
    let seeded = |seed| {
        let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
            builder.random(SeededRandom::new(seed));
        });
        guest.ok("random_get", &[u64::from(DATA), 21]);
        guest.bytes(DATA, 21).to_vec()
    };
    assert_eq!(seeded(1), seeded(1));
    assert_ne!(seeded(1), seeded(2));
}

#[test]
fn clocks() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    let mut time = |clock| {
        guest.ok("clock_time_get", &[clock, 0, u64::from(OUT)]);
        guest.u64(OUT)
    };
    assert!(time(0) > 1_600_000_000_000_000_000);
    let first = time(1);
    assert!(time(1) >= first);
    assert!(time(2) > 0 && time(3) > 0);
    guest.fails("clock_time_get", &[4, 0, u64::from(OUT)], Errno::Inval);
    guest.fails("clock_res_get", &[9, u64::from(OUT)], Errno::Inval);
    guest.ok("clock_res_get", &[1, u64::from(OUT)]);
    assert!(guest.u64(OUT) >= 1);
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.clocks(VirtualClocks::new(1000, 10));
    });
    for (clock, expected) in [(0, 1010), (0, 1020), (1, 30), (2, 40), (3, 50)] {
        guest.ok("clock_time_get", &[clock, 0, u64::from(OUT)]);
        assert_eq!(guest.u64(OUT), expected);
        guest.ok("clock_res_get", &[clock, u64::from(OUT)]);
        assert_eq!(guest.u64(OUT), 10);
    }
    guest.fails("clock_time_get", &[4, 0, u64::from(OUT)], Errno::Inval);
}

/// What a guest that asks for random bytes and the time sees.
fn random_and_time(configure: impl FnOnce(&mut WasiCtxBuilder)) -> (Vec<u8>, u64) {
    let mut guest = Guest::with(DirAccess::ReadWrite, configure);
    guest.ok("random_get", &[u64::from(DATA), 8]);
    guest.ok("clock_time_get", &[0, 0, u64::from(OUT)]);
    (guest.bytes(DATA, 8).to_vec(), guest.u64(OUT))
}

#[test]
fn a_deterministic_guest_sees_what_its_seed_says() {
    let seeded = |seed| random_and_time(|builder| _ = builder.deterministic(seed));
    assert_eq!(seeded(7), seeded(7));
    assert_ne!(seeded(7).0, seeded(8).0);
    assert_eq!(seeded(7).1, 946_684_800_000_001_000);
}

#[test]
fn clocks_and_random_bytes_may_be_anybodys() {
    struct Counting(u64);
    impl WasiClocks for Counting {
        fn now_ns(&mut self, clock: ClockId) -> u64 {
            self.0 += 1;
            if clock == ClockId::Realtime { self.0 } else { 0 }
        }
        fn resolution_ns(&mut self, _: ClockId) -> u64 {
            1
        }
        fn wait_ns(&mut self, duration_ns: u64) {
            self.0 += duration_ns;
        }
    }
    struct Sevens;
    impl WasiRandom for Sevens {
        fn fill(&mut self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }
    let seen = random_and_time(|builder| _ = builder.clocks(Counting(41)).random(Sevens));
    assert_eq!(seen, (vec![7; 8], 42));
}
