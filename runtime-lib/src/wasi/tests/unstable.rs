//! What differs in `wasi_unstable`.

use super::guest::{CREAT, DATA, Guest, OUT};
use crate::wasi::DirAccess;

fn unstable() -> (Guest, u64) {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    guest.module = "wasi_unstable";
    let fd = guest.open("file", 0, CREAT, u64::MAX).unwrap();
    assert_eq!(guest.write(fd, b"0123456789"), 0);
    (guest, fd)
}

#[test]
fn seeking_counts_from_position_end_start() {
    let (mut guest, fd) = unstable();
    for (whence, expected) in [(2, 3), (0, 6), (1, 13)] {
        guest.ok("fd_seek", &[fd, 3, whence, u64::from(OUT)]);
        assert_eq!(guest.u64(OUT), expected);
    }
}

#[test]
fn attributes_have_a_narrow_link_count() {
    let (mut guest, fd) = unstable();
    guest.put(DATA, &[0xee; 64]);
    guest.ok("fd_filestat_get", &[fd, u64::from(DATA)]);
    assert_eq!((guest.memory[DATA as usize + 16], guest.u32(DATA + 20), guest.u64(DATA + 24)), (4, 1, 10));
    assert_eq!(guest.bytes(DATA + 56, 8), [0xee; 8]);
    assert_eq!(guest.stat("file", 0), 0);
    assert_eq!(guest.u64(DATA + 24), 10);
}

#[test]
fn subscriptions_are_longer() {
    let (mut guest, _) = unstable();
    for at in [DATA, DATA + 56] {
        guest.put(at, &[0; 56]);
        guest.put(at, &u64::from(at).to_le_bytes());
        guest.put(at + 16, &[0xff; 8]);
        guest.put_u32s(at + 24, &[1]);
        guest.put(at + 32, &1_000_000_u64.to_le_bytes());
    }
    guest.ok("poll_oneoff", &[u64::from(DATA), 30000, 2, u64::from(OUT)]);
    assert!(guest.u32(OUT) >= 1);
    assert_eq!(guest.u64(30000), u64::from(DATA));
}
