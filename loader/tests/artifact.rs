//! Is every artifact that is not in order refused with a reason, and never with a panic or a signal?

mod synthetic;

use std::io::Write;
use synthetic::{Synthetic, load, metadata, open};
use wasmc_abi::head::Head;
use wasmc_abi::vmctx::SPILL_SLOTS_MAX;
use wasmc_abi::{FORMAT_VERSION, section};
use wasmc_loader::Module;

#[test]
fn an_artifact_says_what_it_is() {
    let module = load(&Synthetic::default().write()).unwrap();
    module.verify().unwrap();
    let imports: Vec<_> = module.imports().map(|import| import.unwrap()).collect();
    assert_eq!(
        (imports[0].module, imports[0].name, imports[0].ty.to_string().as_str()),
        ("env", "log", "func, i32 -> ()")
    );
    let exports = module.exports().map(|export| export.map(|export| (export.name, export.ty.to_string())));
    let exports: Vec<_> = exports.collect::<Result<_, _>>().unwrap();
    assert_eq!(
        exports,
        [("run", "func, () -> ()".to_owned()), ("memory", "memory, 1 to 2 pages".to_owned())]
    );
    assert_eq!(module.metadata().unwrap(), &metadata());
    assert_eq!(module.head().compiler_version(), "1.2.3");
    assert_eq!(module.link_symbols().collect::<Vec<_>>(), ["wasmc.memory_grow", "memcpy"]);
    let sections = module.sections().unwrap();
    let text = sections.iter().find(|info| info.name == section::TEXT).unwrap();
    assert_eq!((text.offset % wasmc_abi::MAP_ALIGN_BYTES, text.len_bytes), (0, 100));
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let artifact = Synthetic::default().write();
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&artifact).unwrap();
    assert!(open(file.path()).is_ok());
    for len in (0..artifact.len()).rev() {
        file.as_file().set_len(len as u64).unwrap();
        assert!(open(file.path()).is_err(), "cut to {len} of {} bytes", artifact.len());
    }
}

/// Ranges in the file of everything that is not padding, found in what `module` says of its sections.
fn content(module: &Module, artifact: &[u8]) -> Vec<std::ops::Range<usize>> {
    let section_headers =
        artifact[0x28..0x30].iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte));
    let mut ranges = vec![0..64, section_headers..artifact.len()];
    for info in module.sections().expect("the artifact is in order") {
        ranges.push(info.offset as usize..(info.offset + info.len_bytes) as usize);
    }
    ranges
}

/// Looks at everything that looking does not run.
fn look_at(module: &Module) {
    let _ = module.imports().filter(Result::is_ok).count();
    let _ = module.exports().filter(Result::is_ok).count();
    let _ = module.metadata();
    let _ = module.sections();
    let _ = module.tables().export("memory");
    let _ = module.verify();
    let _ = module.raw_profile();
}

#[test]
fn a_flipped_bit_anywhere_makes_no_panic() {
    let artifact = Synthetic::default().write();
    let module = load(&artifact).unwrap();
    let mut damaged = artifact.clone();
    for position in content(&module, &artifact).into_iter().flatten() {
        for bit in 0..8 {
            damaged[position] ^= 1 << bit;
            if let Ok(module) = load(&damaged) {
                look_at(&module);
            }
            damaged[position] = artifact[position];
        }
    }
}

#[test]
fn a_flipped_bit_in_what_is_digested_is_found() {
    let artifact = Synthetic::default().write();
    let module = load(&artifact).unwrap();
    let mut damaged = artifact.clone();
    let read_by_loader =
        |name: &str| name.starts_with(".wasmc.") || name == section::TEXT || name == section::RODATA;
    for info in module.sections().unwrap().iter().filter(|info| read_by_loader(&info.name)) {
        for position in info.offset..info.offset + info.len_bytes {
            damaged[position as usize] ^= 0x10;
            let found = load(&damaged).and_then(|module| module.verify());
            assert!(found.is_err(), "byte {position} of section `{}`", info.name);
            damaged[position as usize] = artifact[position as usize];
        }
    }
}

#[test]
fn a_flipped_bit_in_the_head_is_refused_unless_it_means_nothing() {
    let artifact = Synthetic::default().write();
    let start = load(&artifact).unwrap().sections().unwrap();
    let start = start.iter().find(|info| info.name == section::HEAD).unwrap().offset as usize;
    let meaningless = |offset: usize| {
        (41..80).contains(&offset) // behind the target's end
            || (80..120).contains(&offset) // compiler version, processor features
            || offset >= size_of::<Head>() - 32 // digest
            || offset == 120 // the flag for strict memory
    };
    let mut damaged = artifact.clone();
    for offset in (0..size_of::<Head>()).filter(|&offset| !meaningless(offset)) {
        for bit in 0..8 {
            damaged[start + offset] ^= 1 << bit;
            assert!(load(&damaged).is_err(), "bit {bit} of byte {offset} of the head");
            damaged[start + offset] = artifact[start + offset];
        }
    }
}

#[track_caller]
fn check(artifact: &[u8], expect: &str) {
    let error = load(artifact).expect_err("it is refused");
    assert_eq!(error.to_string(), expect);
}

#[track_caller]
fn check_synthetic(change: impl FnOnce(&mut Synthetic), expect: &str) {
    let mut synthetic = Synthetic::default();
    change(&mut synthetic);
    check(&synthetic.write(), expect);
}

#[test]
fn other_files_are_told_apart() {
    check(b"", "not a wasmc artifact: the file is empty");
    check(
        b"\0asm\x01\0\0\0",
        "not a wasmc artifact: it is a WebAssembly module, compile it with `wasmc build`",
    );
    check(
        b"\0asm\x0d\0\x01\0",
        "not a wasmc artifact: it is a WebAssembly component, of which only the modules inside can be compiled",
    );
    check(b"(module)", "not a wasmc artifact: it looks like WebAssembly text, compile it with `wasmc build`");
    check(b"hello", "not a wasmc artifact: it does not start with the magic bytes of ELF");
    check(b"\x7fELF", "ELF header ends at byte 64, but the file has 4 bytes: it is truncated");
    let mut executable = Synthetic::default().write();
    executable[16] = 2;
    check(&executable, "ELF header: `e_type` is 2, an artifact has 1");
    executable[4] = 1;
    check(&executable, "ELF header: `e_ident[EI_CLASS]` is 1, an artifact has 2");
    let foreign = "not a wasmc artifact: it is an ELF file of another program";
    let mut object = Synthetic::default().write();
    let name = object.windows(12).position(|bytes| bytes == b".wasmc.head\0").unwrap();
    object[name] = b'?';
    check(&object, "section `.wasmc.head` is missing");
    let magic = object.windows(8).position(|bytes| bytes == wasmc_abi::head::MAGIC).unwrap();
    object[magic] = 1;
    check(&object, foreign);
    object[16] = 3;
    check(&object, foreign);
}

#[test]
fn files_that_cannot_be_opened_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let error = open(folder.path()).unwrap_err();
    assert_eq!(error.to_string(), format!("`{}` is a folder, not a file", folder.path().display()));
    let missing = folder.path().join("missing.cwasm");
    let error = open(&missing).unwrap_err();
    assert_eq!(error.to_string(), format!("`{}`: No such file or directory (os error 2)", missing.display()));
    let error = open("/dev/null".as_ref()).unwrap_err();
    assert_eq!(error.to_string(), "`/dev/null` is a device, not a file");
}

#[test]
fn another_agreement_is_refused() {
    check_synthetic(
        |artifact| artifact.head.format_version += 1,
        &format!(
            "format version {} in the artifact, this program reads version {FORMAT_VERSION}; build it again",
            FORMAT_VERSION + 1
        ),
    );
    check_synthetic(
        |artifact| artifact.head.target[..7].copy_from_slice(b"riscv64"),
        "the artifact is for target `riscv64unknown-linux-gnu`, this program runs `x86_64-unknown-linux-gnu`",
    );
    check_synthetic(|artifact| artifact.head.flags = 6, "unknown option flags 0x6 in the artifact");
    check_synthetic(
        |artifact| artifact.spill_slots = SPILL_SLOTS_MAX + 1,
        "section `.wasmc.tables`: a record refers to entry 1001 of `spill slots`, which has 1000",
    );
    let error = load(
        &Synthetic {
            head: Head { cpu_features: 1 << 60, ..Synthetic::default().head },
            ..Default::default()
        }
        .write(),
    );
    let message = error.unwrap_err().to_string();
    assert!(
        message.starts_with("the artifact needs processor features that this machine lacks: unknown; "),
        "{message}"
    );
}

#[test]
fn counters_that_do_not_match_their_functions_are_refused() {
    check_synthetic(
        |artifact| artifact.counters = 4,
        "section `.wasmc.profile`: its functions have 5 counters, `.wasmc.head` says 4",
    );
    check_synthetic(
        |artifact| artifact.without = Some(section::PROFILE),
        "section `.wasmc.profile`: its functions have 0 counters, `.wasmc.head` says 5",
    );
    check_synthetic(
        |artifact| artifact.counters = u64::MAX,
        "section `.wasmc.head`: the number of counters is 0xffffffffffffffff, not at most 0x4000000",
    );
}

#[test]
fn counters_are_zero_before_anything_runs() {
    let raw = load(&Synthetic::default().write()).unwrap().raw_profile().unwrap();
    let number = |at: usize| u64::from_le_bytes(raw[at * 8..][..8].try_into().unwrap());
    let (header, record) = (16, 8);
    assert_eq!([number(3), number(5)], [2, 5], "functions and counters");
    assert_eq!(number(header + 2) - number(header + record + 2), 64 - 2 * 8, "places of counters");
    assert!((0..5).all(|counter| number(header + 2 * record + counter) == 0));
    assert!(raw.ends_with(b"\x0a\0run\x01helper\0\0\0\0"));
}

#[test]
fn sections_out_of_order_are_refused() {
    check_synthetic(|artifact| artifact.extra = Some(section::HEAD), "section `.wasmc.head` is there twice");
    check_synthetic(
        |artifact| artifact.extra = Some(".wasmc.image.01"),
        "section `.wasmc.image.01` is not known; the artifact is newer than this program or damaged",
    );
    check_synthetic(
        |artifact| artifact.without = Some(section::TABLES),
        "section `.wasmc.tables` is missing",
    );
    check_synthetic(
        |artifact| artifact.text_align = 64,
        "section `.text`: its offset in the file is 0x340, not a multiple of 0x4000",
    );
    check_synthetic(
        |artifact| artifact.image_memory = 1,
        "section `.wasmc.tables`: a record refers to entry 1 of `memories`, which has 1",
    );
}

#[test]
fn other_relocations_are_refused() {
    check_synthetic(
        |artifact| artifact.relocation.0 = object::elf::R_X86_64_PC32,
        "section `.rela.wasmc.link`: entry 0: its type is 0x2, not R_X86_64_64 (0x1)",
    );
    check_synthetic(
        |artifact| artifact.relocation.1 = 8,
        "section `.rela.wasmc.link`: entry 0: its addend is 0x8, not 0",
    );
    check_synthetic(
        |artifact| artifact.link_symbols.push("wasmc.frobnicate"),
        "the artifact calls `wasmc.frobnicate`, which this program does not have; build it again",
    );
}
