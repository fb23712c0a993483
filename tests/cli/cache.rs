//! `wasmc run` on a module, and `wasmc cache`: what is kept, found again, rebuilt and removed.

use crate::harness::{Folder, LIBRARY, without_privileges};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

const RUN: &str = "run --invoke add library.wasm 1 2";

fn entries(folder: &Folder) -> Vec<PathBuf> {
    let Ok(listing) = std::fs::read_dir(folder.path("cache/wasmc")) else { return Vec::new() };
    listing.map(|entry| entry.unwrap().path()).collect()
}

#[track_caller]
fn runs(folder: &Folder, line: &str) {
    assert_eq!(folder.wasmc(line).success().text(), "3\n");
}

#[test]
fn a_module_is_compiled_once() {
    let folder = Folder::new();
    folder.module("library.wasm", LIBRARY);
    runs(&folder, RUN);
    let first = entries(&folder);
    assert_eq!(first.len(), 1);
    let mode = std::fs::metadata(folder.path("cache/wasmc")).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o700);
    let made = std::fs::metadata(&first[0]).unwrap().modified().unwrap();
    runs(&folder, RUN);
    assert_eq!(std::fs::metadata(&first[0]).unwrap().modified().unwrap(), made);
    // Another name is the same content; other options and other content are not.
    folder.module("same.wasm", LIBRARY);
    runs(&folder, "run --invoke add same.wasm 1 2");
    assert_eq!(entries(&folder), first);
    runs(&folder, "run -O0 --invoke add library.wasm 1 2");
    assert_eq!(entries(&folder).len(), 2);
    folder.write("library.wat", LIBRARY);
    runs(&folder, "run --invoke add library.wat 1 2");
    assert_eq!(entries(&folder).len(), 3);
    assert_eq!(folder.names(), ["library.wasm", "library.wat", "same.wasm"]);
}

#[test]
fn damaged_entries_are_rebuilt() {
    let folder = Folder::new();
    folder.module("library.wasm", LIBRARY);
    runs(&folder, RUN);
    let entry = entries(&folder).remove(0);
    let whole = std::fs::read(&entry).unwrap();
    let text = whole.len() / 2;
    let mut damages = vec![Vec::new(), whole[..text].to_vec(), b"junk".to_vec()];
    let head = whole.windows(8).position(|bytes| bytes == wasmc_abi::head::MAGIC).unwrap();
    damages.push({
        let mut flipped = whole.clone();
        flipped[head + 200] ^= 1;
        flipped
    });
    for damage in damages {
        std::fs::remove_file(&entry).unwrap();
        std::fs::write(&entry, damage).unwrap();
        runs(&folder, RUN);
        assert_eq!(std::fs::read(&entry).unwrap(), whole);
    }
}

#[test]
fn running_does_not_need_the_cache() {
    let folder = Folder::new();
    folder.module("library.wasm", LIBRARY);
    runs(&folder, "run --no-cache --invoke add library.wasm 1 2");
    assert!(entries(&folder).is_empty());
    let without = |settings: &str| folder.shell(&format!("{settings} wasmc {RUN}"));
    let outcome = without("env -u HOME -u XDG_CACHE_HOME PATH=\"$PATH\"");
    assert_eq!((outcome.code, outcome.text()), (Some(0), "3\n"));
    outcome.fails_with(0, &["warning: there is no place for the cache"]);
    folder.write("file", "");
    let outcome = without("XDG_CACHE_HOME=$PWD/file");
    assert_eq!((outcome.code, outcome.text()), (Some(0), "3\n"));
    outcome.fails_with(0, &["warning: ", "the compiled program is not kept"]);
    let cache = folder.path("cache/wasmc");
    std::fs::create_dir_all(&cache).unwrap();
    std::fs::set_permissions(&cache, PermissionsExt::from_mode(0o500)).unwrap();
    let outcome = crate::harness::outcome(without_privileges(&folder, RUN), b"");
    assert_eq!((outcome.code, outcome.text()), (Some(0), "3\n"));
    outcome.fails_with(0, &["is not writable; the compiled program is not kept"]);
    assert!(entries(&folder).is_empty());
}

#[test]
fn a_cache_that_others_can_write_to_is_not_used() {
    let folder = Folder::new();
    folder.module("library.wasm", LIBRARY);
    runs(&folder, RUN);
    std::fs::set_permissions(folder.path("cache/wasmc"), PermissionsExt::from_mode(0o777)).unwrap();
    let outcome = folder.wasmc(RUN);
    assert_eq!(outcome.text(), "3\n");
    outcome.fails_with(0, &["others may write to it; the compiled program is not kept"]);
}

#[test]
fn errors_are_those_of_the_compiler() {
    let folder = Folder::new();
    folder.write("bad.wat", "(module (func (result i32)))");
    folder.write("bad.txt", "bad");
    folder.wasmc("run bad.wat").fails_with(1, &["error: bad.wat: function 0 at wasm offset 0x"]);
    folder.wasmc("run bad.txt").fails(1, "error: bad.txt:1:1: not a module in text format: expected `(`");
    assert!(entries(&folder).is_empty());
}

#[test]
fn the_cache_is_looked_after() {
    let folder = Folder::new();
    folder.module("library.wasm", LIBRARY);
    assert_eq!(
        folder.wasmc("cache dir").success().text(),
        format!("{}\n", folder.path("cache/wasmc").display())
    );
    assert!(folder.wasmc("cache stats").success().text().starts_with("0 artifacts, 0.0 MiB in "));
    runs(&folder, RUN);
    assert!(folder.wasmc("cache stats").success().text().starts_with("1 artifact, "));
    assert!(folder.wasmc("cache verify").success().text().starts_with("removed 0 artifacts"));
    std::fs::write(folder.path("cache/wasmc/0123.cwasm"), "junk").unwrap();
    assert!(folder.wasmc("cache verify").success().text().starts_with("removed 1 artifact,"));
    assert_eq!(entries(&folder).len(), 1);
    assert!(folder.wasmc("cache clean").success().text().starts_with("removed 1 artifact,"));
    assert!(entries(&folder).is_empty());
}
