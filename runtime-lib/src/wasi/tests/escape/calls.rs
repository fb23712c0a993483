//! Every call that takes a path, made with one path, and what is looked at after it.

use super::super::guest::{ALL, CREAT, DIRECTORY, EXCL, FOLLOW, Guest, OUT, READ, TRUNC, WRITE};
use super::world::{SECRET, World};

/// Where the hostile path is put: the last 7 KiB of the first half page.
const PATH: u64 = 1024;
const MADE: (u64, &[u8]) = (8192, b"made");
const FILE: (u64, &[u8]) = (8256, b"file");
const BEHIND_MADE: (u64, &[u8]) = (8320, b"made/secret");
const RECORD: u64 = 8448;
const BUFFER: u64 = 16384;
const BUFFER_BYTES: u64 = 4096;
/// `fdflags` by which each write waits for the disk: too slow to do thousands of.
const SYNCHRONOUS: u64 = 1 << 1 | 1 << 3 | 1 << 4;

/// A call, and what must be looked at if it succeeds.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    pub(super) name: &'static str,
    pub(super) args: Vec<u64>,
    look: Look,
}

impl Attempt {
    /// Whether the tree may be another after the call succeeded.
    fn may_change(&self) -> bool {
        match self.look {
            Look::Record | Look::Nothing => false,
            Look::Opened => self.args[4] & (CREAT | TRUNC) != 0 || self.args[5] & WRITE != 0,
            Look::Made(_) | Look::Tree => true,
        }
    }
}

/// Where to look after a call that succeeded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Look {
    /// At the record that it wrote to [`RECORD`].
    Record,
    /// At nothing: it told where a link leads.
    Nothing,
    /// At the descriptor that it opened.
    Opened,
    /// At the file or link [`MADE`] that it may have made in this directory.
    Made(u64),
    /// At the whole tree, which it changed.
    Tree,
}

/// The calls, on the directory `at`; those that take two paths, on `other` too.
pub(super) fn attempts(len: u64, at: u64, other: u64) -> Vec<Attempt> {
    let mut all = Vec::new();
    let mut add = |name, look, args: &[u64]| all.push(Attempt { name, args: args.to_vec(), look });
    let (made, made_len) = (MADE.0, MADE.1.len() as u64);
    let (file, file_len) = (FILE.0, FILE.1.len() as u64);
    for lookup in [0, FOLLOW] {
        add("path_filestat_get", Look::Record, &[at, lookup, PATH, len, RECORD]);
        add("path_filestat_set_times", Look::Tree, &[at, lookup, PATH, len, 0, 0, 0b1010]);
    }
    add("path_readlink", Look::Nothing, &[at, PATH, len, BUFFER, BUFFER_BYTES, OUT.into()]);
    add("path_create_directory", Look::Tree, &[at, PATH, len]);
    add("path_symlink", Look::Tree, &[file, file_len, at, PATH, len]);
    add("path_symlink", Look::Made(at), &[PATH, len, at, made, made_len]);
    for (from, to) in [(at, at), (at, other)] {
        for lookup in [0, FOLLOW] {
            add("path_link", Look::Made(to), &[from, lookup, PATH, len, to, made, made_len]);
        }
        add("path_rename", Look::Made(to), &[from, PATH, len, to, made, made_len]);
    }
    for (from, to) in [(at, at), (other, at)] {
        add("path_link", Look::Tree, &[from, 0, file, file_len, to, PATH, len]);
        add("path_rename", Look::Tree, &[from, file, file_len, to, PATH, len]);
    }
    add("path_remove_directory", Look::Tree, &[at, PATH, len]);
    add("path_unlink_file", Look::Tree, &[at, PATH, len]);
    all
}

/// `path_open` in the ways that programs use and in some that none does.
pub(super) fn openings(len: u64, at: u64) -> Vec<Attempt> {
    let directories = ALL & !(WRITE | 1 << 8 | 1 << 22);
    let mut all = Vec::new();
    for (oflags, rights) in [
        (0, 0),
        (0, READ),
        (0, directories),
        (0, READ | WRITE),
        (DIRECTORY, directories),
        (CREAT, READ | WRITE),
        (CREAT | EXCL, WRITE),
        (CREAT | TRUNC, WRITE),
        (TRUNC, READ),
        (TRUNC, WRITE),
    ] {
        all.extend([0, FOLLOW].map(|lookup| opening(len, at, [lookup, oflags, rights, 0])));
    }
    all
}

/// `path_open` with all flags there are.
pub(super) fn all_openings(len: u64, at: u64) -> Vec<Attempt> {
    let mut all = Vec::new();
    for oflags in 0..16 {
        for fdflags in 0..32 {
            for rights in [0, READ, WRITE, READ | WRITE] {
                all.extend([0, FOLLOW].map(|lookup| opening(len, at, [lookup, oflags, rights, fdflags])));
            }
        }
    }
    all
}

fn opening(len: u64, at: u64, [lookup, oflags, rights, fdflags]: [u64; 4]) -> Attempt {
    let args = vec![at, lookup, PATH, len, oflags, rights, ALL, fdflags, OUT.into()];
    Attempt { name: "path_open", args, look: Look::Opened }
}

impl World {
    /// Makes the calls with `path`, each in the tree as it was at first, and returns their error numbers.
    pub(super) fn attack(&mut self, path: &[u8], attempts: &[Attempt]) -> Vec<u64> {
        self.guest.put(PATH as u32, path);
        for (address, text) in [MADE, FILE, BEHIND_MADE] {
            self.guest.put(address as u32, text);
        }
        let errnos = attempts.iter().map(|attempt| self.attempt(path, attempt)).collect();
        self.check(&format!("all calls with `{}`", path.escape_ascii()));
        errnos
    }

    fn attempt(&mut self, path: &[u8], attempt: &Attempt) -> u64 {
        let errno = self.guest.call(attempt.name, &attempt.args);
        if errno != 0 {
            return errno;
        }
        let what = || format!("`{}`: {attempt:?}", path.escape_ascii());
        match attempt.look {
            Look::Record => self.look_at_record(&what()),
            Look::Nothing => return 0,
            Look::Opened => self.look_at_opened(attempt.args[7] & SYNCHRONOUS == 0, &what()),
            Look::Made(directory) => {
                self.look_behind(directory, MADE, &what());
                self.look_behind(directory, BEHIND_MADE, &what());
            }
            Look::Tree => {}
        }
        if attempt.may_change() {
            self.mend();
        }
        0
    }

    fn look_at_record(&mut self, what: &str) {
        let file = (self.guest.u64(RECORD as u32), self.guest.u64(RECORD as u32 + 8));
        assert!(self.is_inside(file), "tells of what is outside: {what}");
    }

    /// Looks at a descriptor, reads from it, writes to it if `writes`, and closes it.
    fn look_at_opened(&mut self, writes: bool, what: &str) {
        let fd = u64::from(self.guest.u32(OUT));
        // The right to ask for attributes was asked for by some calls only; the host may look in any case.
        let host = self.guest.ctx.fds.get(fd as u32).unwrap().host_fd().unwrap();
        let stat = rustix::fs::fstat(host).unwrap();
        assert!(self.is_inside((stat.st_dev, stat.st_ino)), "opened what is outside: {what}");
        let guest = &mut self.guest;
        guest.memory[BUFFER as usize..(BUFFER + BUFFER_BYTES) as usize].fill(0);
        guest.put_u32s(RECORD as u32, &[BUFFER as u32, BUFFER_BYTES as u32]);
        let _ = guest.call("fd_read", &[fd, RECORD, 1, OUT.into()]);
        let _ = guest.call("fd_pread", &[fd, RECORD, 1, 0, OUT.into()]);
        assert_no_secret(guest, what);
        let _ = guest.call("fd_readdir", &[fd, BUFFER, BUFFER_BYTES, 0, OUT.into()]);
        if writes {
            guest.put(BUFFER as u32, b"written");
            guest.put_u32s(RECORD as u32, &[BUFFER as u32, 7]);
            let _ = guest.call("fd_write", &[fd, RECORD, 1, OUT.into()]);
            let _ = guest.call("fd_filestat_set_times", &[fd, 0, 0, 0b1010]);
            let _ = guest.call("fd_allocate", &[fd, 0, 32]);
            let _ = guest.call("fd_filestat_set_size", &[fd, 3]);
        }
        guest.ok("fd_close", &[fd]);
    }

    /// Tries to open something that was just made, and what could be behind it.
    fn look_behind(&mut self, directory: u64, (path, text): (u64, &[u8]), what: &str) {
        for (oflags, rights) in [(0, READ), (TRUNC, WRITE), (CREAT, READ | WRITE), (DIRECTORY, 1 << 14)] {
            let args = [directory, FOLLOW, path, text.len() as u64, oflags, rights, ALL, 0, OUT.into()];
            if self.guest.call("path_open", &args) == 0 {
                self.look_at_opened(true, what);
            }
        }
    }
}

fn assert_no_secret(guest: &Guest, what: &str) {
    let read = guest.bytes(BUFFER as u32, BUFFER_BYTES as usize);
    let found = read.windows(SECRET.len()).any(|window| window == SECRET);
    assert!(!found, "read what is outside: {what}");
}
