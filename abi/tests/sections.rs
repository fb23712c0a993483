//! Do head, metadata and unwind tables come back as they were written, and are damaged ones refused?

use wasmc_abi::builtin::{Builtin, HOST_CALL_SYMBOL, LIBCALLS, SYMBOL_PREFIX};
use wasmc_abi::cpu::{CpuFeatures, FEATURES};
use wasmc_abi::head::{Head, HeadError, TARGET_X86_64_LINUX};
use wasmc_abi::meta::{BuildRecord, Metadata};
use wasmc_abi::unwind::{self, FrameShape, LandingRow, UnwindError, UnwindRow, UnwindView};
use wasmc_abi::{ABI_NUMBER, FORMAT_VERSION};
use zerocopy::IntoBytes;

fn head() -> Head {
    Head::new(TARGET_X86_64_LINUX, "0.1.0", CpuFeatures::X86_64_V3, Head::FLAG_STRICT_MEMORY)
}

#[track_caller]
fn check_head(change: impl FnOnce(&mut Head), expect: HeadError) {
    let mut head = head();
    change(&mut head);
    assert_eq!(Head::read(head.as_bytes()).expect_err("it is refused"), expect);
}

#[test]
fn a_head_comes_back() {
    let head = head();
    let read = Head::read(head.as_bytes()).unwrap();
    assert_eq!((read.target().as_str(), read.compiler_version().as_str()), (TARGET_X86_64_LINUX, "0.1.0"));
    assert_eq!((read.cpu_features(), read.flags), (CpuFeatures::X86_64_V3, 1));
}

#[test]
fn another_head_is_refused() {
    let found = FORMAT_VERSION + 1;
    check_head(
        |head| head.format_version = found,
        HeadError::FormatVersion { found, wanted: FORMAT_VERSION },
    );
    check_head(|head| head.abi_number = 0, HeadError::AbiNumber { found: 0, wanted: ABI_NUMBER });
    check_head(|head| head.magic[0] = 1, HeadError::Magic);
    check_head(|head| head.flags = 5, HeadError::Flags { found: 4 });
    let found = "a\u{fffd}6_64-unknown-linux-gnu".to_owned();
    let wanted = TARGET_X86_64_LINUX;
    check_head(|head| head.target[..2].copy_from_slice(b"a\xff"), HeadError::Target { found, wanted });
}

#[test]
fn a_cut_head_is_refused() {
    let head = head();
    for len in 0..size_of::<Head>() {
        let error = Head::read(&head.as_bytes()[..len]).expect_err("it is refused");
        assert_eq!(error, HeadError::Truncated { found: len, wanted: size_of::<Head>() });
    }
}

#[test]
fn a_digest_covers_every_byte_and_where_it_belongs() {
    let digest_input = |section: &'static [u8], symbols: &'static [&'static str], image: &'static [u8]| {
        let mut input = Vec::new();
        let symbols = symbols.iter().copied();
        head().digest_input(|_| section, symbols, [image], |bytes| input.extend_from_slice(bytes));
        input
    };
    let inputs = [
        digest_input(b"", &[], b""),
        digest_input(b"a", &[], b""),
        digest_input(b"", &["a"], b""),
        digest_input(b"", &["a", ""], b""),
        digest_input(b"", &[], b"a"),
    ];
    for (position, input) in inputs.iter().enumerate() {
        assert!(!inputs[..position].contains(input), "case {position} is not told apart");
    }
}

#[test]
fn metadata_comes_back_and_cut_metadata_is_refused() {
    let metadata = Metadata {
        module_name: Some("straße".into()),
        function_names: vec![(3, "fib".into()), (7, String::new())],
        tag_names: vec![(0, "problem".into())],
        producers: vec![("language".into(), vec![("C".into(), "11".into())])],
        build: BuildRecord {
            codegen_units: 4,
            options: vec!["--strict-memory".into()],
            proposals: vec!["bulk-memory".into()],
            ..BuildRecord::default()
        },
    };
    let mut bytes = metadata.encode();
    assert_eq!(Metadata::decode(&bytes).unwrap(), metadata);
    assert_eq!((metadata.function_name(3), metadata.function_name(4)), (Some("fib"), None));
    assert_eq!((metadata.tag_name(0), metadata.tag_name(1)), (Some("problem"), None));
    for len in 0..bytes.len() {
        assert!(Metadata::decode(&bytes[..len]).is_err(), "cut to {len} of {} bytes", bytes.len());
    }
    bytes.push(0);
    assert_eq!(
        Metadata::decode(&bytes).unwrap_err().to_string(),
        "section `.wasmc.meta`: 1 bytes left over at its end"
    );
}

#[test]
fn a_huge_length_in_metadata_is_refused() {
    // A module name of 2^56 bytes.
    let bytes = [1, 253, 0, 0, 0, 0, 0, 0, 0, 1];
    assert!(Metadata::decode(&bytes).is_err());
}

#[test]
fn unwind_rows_hold_up_to_the_next() {
    let shape = FrameShape { base: FrameShape::BASE_SP, cfa_offset: 8, args_bytes: 0, saved: [0; 6] };
    let rows = [(16, 1), (32, 0), (48, 1)].map(|(pc_offset, shape)| UnwindRow { pc_offset, shape });
    let bytes = unwind::encode(&rows, &[FrameShape::NONE, shape], &[]);
    let view = UnwindView::new(&bytes).unwrap();
    let covered = [0, 15, 16, 31, 32, 47, 48, u32::MAX].map(|pc| view.shape_at(pc) == Some(&shape));
    assert_eq!(covered, [false, false, true, true, false, false, true, true]);
    for len in 0..bytes.len() {
        assert!(UnwindView::new(&bytes[..len]).is_err(), "cut to {len} of {} bytes", bytes.len());
    }
    let damaged = unwind::encode(&[UnwindRow { pc_offset: 0, shape: 7 }], &[shape], &[]);
    assert_eq!(UnwindView::new(&damaged).unwrap().shape_at(1), None);
}

#[test]
fn landing_rows_hold_up_to_the_next() {
    let landings = [(4, 100), (8, LandingRow::NONE), (16, 200)];
    let landings = landings.map(|(pc_offset, pad_offset)| LandingRow { pc_offset, pad_offset });
    let bytes = unwind::encode(&[], &[], &landings);
    let view = UnwindView::new(&bytes).unwrap();
    let found = [0, 3, 4, 7, 8, 15, 16, u32::MAX].map(|pc| view.landing_at(pc));
    assert_eq!(found, [None, None, Some(100), Some(100), None, None, Some(200), Some(200)]);
}

#[track_caller]
fn check_unwind(rows: &[(u32, u32)], landings: &[(u32, u32)], expected: Result<(), UnwindError>) {
    let rows: Vec<_> = rows.iter().map(|&(pc_offset, shape)| UnwindRow { pc_offset, shape }).collect();
    let landings: Vec<_> =
        landings.iter().map(|&(pc_offset, pad_offset)| LandingRow { pc_offset, pad_offset }).collect();
    let bytes = unwind::encode(&rows, &[FrameShape::NONE; 2], &landings);
    assert_eq!(UnwindView::new(&bytes).expect("the arrays fit").check(1000), expected);
}

#[test]
fn damage_that_would_lose_an_exception_is_found() {
    check_unwind(&[(0, 0), (8, 1)], &[(0, 999), (8, LandingRow::NONE)], Ok(()));
    check_unwind(&[(8, 0), (0, 1)], &[], Err(UnwindError::Order));
    check_unwind(&[], &[(8, 0), (0, 1)], Err(UnwindError::Order));
    check_unwind(&[(0, 2)], &[], Err(UnwindError::Shape { index: 2, len: 2 }));
    let outside = UnwindError::Landing { pad_offset: 1000, text_bytes: 1000 };
    check_unwind(&[(0, 0)], &[(0, 1000)], Err(outside));
}

#[test]
fn every_flipped_byte_of_unwind_tables_is_found() {
    let shape = FrameShape { base: FrameShape::BASE_SP, cfa_offset: 8, args_bytes: 0, saved: [0; 6] };
    let rows = [(0, 1), (32, 0), (48, 1)].map(|(pc_offset, shape)| UnwindRow { pc_offset, shape });
    let landings = [(4, 100), (8, LandingRow::NONE), (16, 200)];
    let landings = landings.map(|(pc_offset, pad_offset)| LandingRow { pc_offset, pad_offset });
    let mut bytes = unwind::encode(&rows, &[FrameShape::NONE, shape], &landings);
    assert_eq!(UnwindView::new(&bytes).unwrap().check(1000), Ok(()));
    for position in 0..bytes.len() {
        for bit in 0..8 {
            bytes[position] ^= 1 << bit;
            let checked = UnwindView::new(&bytes).and_then(|view| view.check(1000));
            assert!(checked.is_err(), "bit {bit} of byte {position}");
            bytes[position] ^= 1 << bit;
        }
    }
}

#[test]
fn processor_levels_contain_each_other() {
    let levels = [CpuFeatures::X86_64_V2, CpuFeatures::X86_64_V3, CpuFeatures::X86_64_V4];
    for pair in levels.windows(2) {
        assert!(pair[0].missing_from(pair[1]).is_empty());
        assert!(!pair[1].missing_from(pair[0]).is_empty());
    }
    assert_eq!(CpuFeatures::X86_64_V2.to_string(), "sse3, ssse3, sse4.1, sse4.2, popcnt, cx16");
    for (position, &(bit, name)) in FEATURES.iter().enumerate() {
        assert_eq!((bit as usize, CpuFeatures::from_name(name)), (position, Some(CpuFeatures(1 << bit))));
    }
}

#[test]
fn symbols_are_told_apart() {
    let mut names: Vec<_> = Builtin::ALL.iter().map(|builtin| builtin.signature().name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Builtin::ALL.len());
    let host_call = HOST_CALL_SYMBOL.strip_prefix(SYMBOL_PREFIX).unwrap();
    assert!(!names.contains(&host_call));
    assert!(LIBCALLS.iter().all(|name| !name.starts_with(SYMBOL_PREFIX)));
}
