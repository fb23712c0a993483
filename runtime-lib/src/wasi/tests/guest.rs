//! A guest for tests: a context, a memory and short words for calls.

use std::os::fd::OwnedFd;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use wasmc_abi::vmctx::VmValue;

use crate::wasi::{DirAccess, Errno, WasiCtx, WasiCtxBuilder, WasiError, WasiFunction, function};

/// Where results are written.
pub(super) const OUT: u32 = 8;
/// Where strings are put, two in turn.
const STRINGS: [u32; 2] = [1024, 8192];
/// Where data is put.
pub(super) const DATA: u32 = 16384;
/// Descriptor of the first directory given.
pub(super) const ROOT: u64 = 3;
pub(super) const FOLLOW: u64 = 1;
pub(super) const CREAT: u64 = 1;
pub(super) const DIRECTORY: u64 = 2;
pub(super) const EXCL: u64 = 4;
pub(super) const TRUNC: u64 = 8;
pub(super) const READ: u64 = 1 << 1 | 1 << 2 | 1 << 5 | 1 << 21;
pub(super) const WRITE: u64 = 1 << 6;
pub(super) const ALL: u64 = u64::MAX;

pub(super) struct Guest {
    pub(super) ctx: WasiCtx,
    pub(super) memory: Vec<u8>,
    pub(super) module: &'static str,
    /// The host's directory behind [`ROOT`], with a sibling `outside` that must never be reached.
    pub(super) root: PathBuf,
    dir: tempfile::TempDir,
    kept: Vec<OwnedFd>,
}

/// The slots of a call, at least one. What is above a value in its slot must not matter.
pub(super) fn slots_of(row: &WasiFunction, args: &[u64]) -> Vec<VmValue> {
    let len = row.params.len().max(row.results.len()).max(1);
    let mut slots = vec![VmValue([u64::MAX; 2]); len];
    slots.iter_mut().zip(args).for_each(|(slot, &arg)| slot.0[0] = arg);
    slots
}

impl Guest {
    /// A guest with one directory `/`.
    pub(super) fn new(access: DirAccess) -> Guest {
        Guest::with(access, |_| {})
    }

    /// A guest with one directory and whatever else `configure` gives it.
    pub(super) fn with(access: DirAccess, configure: impl FnOnce(&mut WasiCtxBuilder)) -> Guest {
        Guest::within(tempfile::tempdir().unwrap(), access, configure)
    }

    /// The same, its directory made within `dir`.
    pub(super) fn within(
        dir: tempfile::TempDir,
        access: DirAccess,
        configure: impl FnOnce(&mut WasiCtxBuilder),
    ) -> Guest {
        let root = dir.path().join("root");
        std::fs::create_dir(&root).unwrap();
        std::fs::create_dir(dir.path().join("outside")).unwrap();
        std::fs::write(dir.path().join("outside/secret"), b"secret").unwrap();
        let mut builder = WasiCtxBuilder::new();
        builder.preopen_dir(&root, "/", access).unwrap();
        configure(&mut builder);
        let ctx = builder.build().unwrap();
        let module = "wasi_snapshot_preview1";
        Guest { ctx, memory: vec![0; 65536], module, root, dir, kept: Vec::new() }
    }

    /// A guest that may do everything, whose paths are resolved without `openat2` if `always_walk`.
    pub(super) fn walking(always_walk: bool) -> Guest {
        let mut guest = Guest::new(DirAccess::ReadWrite);
        guest.ctx.resolver.always_walk = always_walk;
        guest
    }

    /// Keeps a descriptor of the host open as long as the guest is there.
    pub(super) fn keep(&mut self, fd: OwnedFd) {
        self.kept.push(fd);
    }

    /// Ends the guest, but for its directories.
    pub(super) fn into_dir(self) -> tempfile::TempDir {
        self.dir
    }

    /// Calls a function and returns what the guest or its caller gets.
    pub(super) fn raw(&mut self, name: &str, args: &[u64]) -> Result<u64, WasiError> {
        let row = function(self.module, name).unwrap();
        assert_eq!(row.params.len(), args.len(), "{name}");
        let mut slots = slots_of(row, args);
        (row.call)(&mut self.ctx, &mut self.memory, &mut slots)?;
        Ok(slots[0].0[0])
    }

    /// Calls a function that returns.
    pub(super) fn call(&mut self, name: &str, args: &[u64]) -> u64 {
        self.raw(name, args).unwrap()
    }

    /// Calls a function that must succeed.
    #[track_caller]
    pub(super) fn ok(&mut self, name: &str, args: &[u64]) {
        assert_eq!(self.call(name, args), 0, "{name} {args:?}");
    }

    /// Calls a function that must fail.
    #[track_caller]
    pub(super) fn fails(&mut self, name: &str, args: &[u64], errno: Errno) {
        assert_eq!(self.call(name, args), errno as u64, "{name} {args:?}: expected {errno:?}");
    }

    pub(super) fn u32(&self, address: u32) -> u32 {
        u32::from_le_bytes(self.bytes(address, 4).try_into().unwrap())
    }

    pub(super) fn u64(&self, address: u32) -> u64 {
        u64::from_le_bytes(self.bytes(address, 8).try_into().unwrap())
    }

    pub(super) fn bytes(&self, address: u32, len: usize) -> &[u8] {
        &self.memory[address as usize..address as usize + len]
    }

    pub(super) fn put(&mut self, address: u32, bytes: &[u8]) {
        self.memory[address as usize..address as usize + bytes.len()].copy_from_slice(bytes);
    }

    pub(super) fn put_u32s(&mut self, address: u32, values: &[u32]) {
        let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        self.put(address, &bytes);
    }

    /// Puts a string into the memory; its address and length as arguments.
    pub(super) fn string(&mut self, which: usize, text: &[u8]) -> [u64; 2] {
        self.put(STRINGS[which], text);
        [u64::from(STRINGS[which]), text.len() as u64]
    }

    /// Opens a path and returns the descriptor or the error number.
    pub(super) fn open_at(
        &mut self,
        directory: u64,
        path: &str,
        [lookup, oflags, rights, fdflags]: [u64; 4],
    ) -> Result<u64, u64> {
        let [path, len] = self.string(0, path.as_bytes());
        let args = [directory, lookup, path, len, oflags, rights, ALL, fdflags, u64::from(OUT)];
        match self.call("path_open", &args) {
            0 => Ok(u64::from(self.u32(OUT))),
            errno => Err(errno),
        }
    }

    pub(super) fn open(&mut self, path: &str, lookup: u64, oflags: u64, rights: u64) -> Result<u64, u64> {
        self.open_at(ROOT, path, [lookup, oflags, rights, 0])
    }

    /// Reads up to 64 bytes.
    pub(super) fn read(&mut self, fd: u64) -> Vec<u8> {
        self.put_u32s(64, &[DATA, 64]);
        self.ok("fd_read", &[fd, 64, 1, u64::from(OUT)]);
        self.bytes(DATA, self.u32(OUT) as usize).to_vec()
    }

    pub(super) fn write(&mut self, fd: u64, bytes: &[u8]) -> u64 {
        self.put(DATA, bytes);
        self.put_u32s(64, &[DATA, bytes.len() as u32]);
        self.call("fd_write", &[fd, 64, 1, u64::from(OUT)])
    }

    /// Calls a function whose arguments are a descriptor and a path.
    pub(super) fn on_path(&mut self, name: &str, path: &str) -> u64 {
        let [path, len] = self.string(0, path.as_bytes());
        self.call(name, &[ROOT, path, len])
    }

    /// Attributes of a path.
    pub(super) fn stat(&mut self, path: &str, lookup: u64) -> u64 {
        let [path, len] = self.string(0, path.as_bytes());
        self.call("path_filestat_get", &[ROOT, lookup, path, len, u64::from(DATA)])
    }

    pub(super) fn link(&mut self, name: &str, old: &str, new: &str) -> u64 {
        let [old, old_len] = self.string(0, old.as_bytes());
        let [new, new_len] = self.string(1, new.as_bytes());
        match name {
            "path_link" => self.call(name, &[ROOT, 0, old, old_len, ROOT, new, new_len]),
            "path_rename" => self.call(name, &[ROOT, old, old_len, ROOT, new, new_len]),
            _ => self.call("path_symlink", &[old, old_len, ROOT, new, new_len]),
        }
    }

    /// Makes a symbolic link on the host, where any target is possible.
    pub(super) fn host_link(&self, target: &str, name: &str) {
        symlink(target, self.root.join(name)).unwrap();
    }

    /// Makes a file on the host.
    pub(super) fn host_file(&self, name: &str, contents: &[u8]) {
        std::fs::write(self.root.join(name), contents).unwrap();
    }
}

pub(super) fn number(errno: Errno) -> u64 {
    errno as u64
}
