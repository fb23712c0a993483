//! Does `wasmc` do without LLVM? Reads the two built programs: the front needs no shared library at all and holds no
//! LLVM symbol, so that a run costs no more than it must; the program with the compiler holds all of LLVM, which
//! shows that this test would notice.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use object::read::elf::{Dyn as _, ElfFile64, FileHeader as _};
use object::{Endianness, Object as _, ObjectSymbol as _, elf};

/// What LLVM says when it gives up: holds also where symbols were stripped.
const LAST_WORDS: &[u8] = b"LLVM ERROR: ";

/// Names of the shared libraries that the program wants.
fn needed_libraries(bytes: &[u8]) -> Vec<String> {
    let header = elf::FileHeader64::<Endianness>::parse(bytes).unwrap();
    let endian = header.endian().unwrap();
    let sections = header.sections(endian, bytes).unwrap();
    let Some((entries, strings)) = sections.dynamic(endian, bytes).unwrap() else { return Vec::new() };
    let strings = sections.strings(endian, bytes, strings).unwrap();
    let needed = entries.iter().filter(|entry| entry.tag(endian) == elf::DT_NEEDED);
    needed.map(|entry| String::from_utf8(entry.string(endian, strings).unwrap().to_vec()).unwrap()).collect()
}

/// Whether a symbol of LLVM's C or C++ interface is defined or wanted, or its last words are there.
fn has_llvm(bytes: &[u8]) -> bool {
    let file = ElfFile64::<Endianness>::parse(bytes).unwrap();
    let mut symbols = file.symbols().chain(file.dynamic_symbols());
    symbols.any(|symbol| symbol.name().is_ok_and(|name| name.starts_with("LLVM") || name.contains("4llvm")))
        || bytes.windows(LAST_WORDS.len()).any(|window| window == LAST_WORDS)
}

/// Whether one of these libraries is LLVM.
fn shares_llvm(libraries: &[String]) -> bool {
    libraries.iter().any(|name| name.contains("LLVM"))
}

#[test]
fn the_front_does_not_link_llvm() {
    let front = std::fs::read(env!("CARGO_BIN_EXE_wasmc")).unwrap();
    let libraries = needed_libraries(&front);
    assert!(!has_llvm(&front) && !shares_llvm(&libraries), "{libraries:?}");
    assert!(libraries.is_empty(), "`wasmc` needs {libraries:?}: are the archives of the C library there?");
}

#[test]
fn the_compiler_does() {
    let compiler = std::fs::read(env!("CARGO_BIN_EXE_wasmc-build")).unwrap();
    assert!(has_llvm(&compiler));
    let libraries = needed_libraries(&compiler);
    assert!(!shares_llvm(&libraries), "`wasmc-build` needs {libraries:?}: are LLVM's archives there?");
}
