//! Do the records of `.wasmc.tables` come back as they were written, and do damaged ones yield errors?

use wasmc_abi::tables::{
    ExportRecord, FunctionRecord, GlobalRecord, NONE, Span, Tables, TablesError, TablesView, TypeRecord,
    entry, flags, name_hash, slice,
};
use wasmc_abi::types::{ExternKind, FuncType, ValueType};

/// A view needs 8-byte alignment, which a vector of bytes does not promise.
struct Aligned(Vec<u64>, usize);

impl Aligned {
    fn new(bytes: &[u8]) -> Aligned {
        let mut words = vec![0; bytes.len().div_ceil(8)];
        zerocopy::IntoBytes::as_mut_bytes(&mut words[..])[..bytes.len()].copy_from_slice(bytes);
        Aligned(words, bytes.len())
    }

    fn bytes(&self) -> &[u8] {
        &zerocopy::IntoBytes::as_bytes(&self.0[..])[..self.1]
    }
}

const NAMES: [&str; 5] = ["", "_start", "memory", "straße", "\0"];

fn tables() -> Tables {
    let mut tables = Tables {
        start_function: Some(1),
        funcref_slots: 1,
        types: vec![TypeRecord {
            params: Span { start: 0, len: 2 },
            results: Span { start: 1, len: 1 },
            host_to_wasm: 16,
            wasm_to_host: NONE,
        }],
        value_types: vec![ValueType::I32, ValueType::EXTERNREF],
        functions: vec![
            FunctionRecord {
                text_offset: NONE,
                text_bytes: 0,
                type_index: 0,
                funcref_slot: NONE,
                entry_offset: NONE,
            },
            FunctionRecord {
                text_offset: 64,
                text_bytes: 8,
                type_index: 0,
                funcref_slot: 0,
                entry_offset: 64,
            },
        ],
        globals: vec![
            GlobalRecord { value_type: ValueType::I64, flags: flags::IMPORTED, init: Span::default() },
            GlobalRecord { value_type: ValueType::F32, flags: flags::MUTABLE, init: Span::default() },
        ],
        ..Tables::default()
    };
    for (position, name) in (0..).zip(NAMES) {
        let span = Span { start: tables.strings.len() as u32, len: name.len() as u32 };
        tables.strings.extend_from_slice(name.as_bytes());
        let kind = ExternKind::Func as u32;
        tables.exports.push(ExportRecord {
            name: span,
            name_hash: name_hash(name),
            kind,
            index: 1,
            position,
        });
    }
    tables.exports.sort_by_key(|export| export.name_hash);
    tables
}

#[test]
fn what_is_written_is_read() {
    let tables = tables();
    let section = Aligned::new(&tables.encode());
    let view = TablesView::new(section.bytes()).unwrap();
    assert_eq!(view.start_function(), Some(1));
    assert_eq!((view.types(), view.functions()), (&tables.types[..], &tables.functions[..]));
    let ty =
        FuncType { params: vec![ValueType::I32, ValueType::EXTERNREF], results: vec![ValueType::EXTERNREF] };
    assert_eq!(view.func_type(0), Ok(ty));
    let counts = view.vmctx_counts();
    assert_eq!((counts.imported_functions, counts.imported_globals, counts.defined_globals), (1, 1, 1));
    assert_eq!((counts.funcrefs, counts.types, counts.tables), (1, 1, 0));
}

#[test]
fn exports_are_found_by_name() {
    let section = Aligned::new(&tables().encode());
    let view = TablesView::new(section.bytes()).unwrap();
    for (position, name) in (0..).zip(NAMES) {
        assert_eq!(view.export(name).unwrap().unwrap().position, position, "`{name}`");
    }
    assert_eq!(view.export("main"), Ok(None));
}

#[test]
fn equal_hashes_do_not_hide_exports() {
    let mut tables = tables();
    for export in &mut tables.exports {
        export.name_hash = name_hash("memory");
    }
    let section = Aligned::new(&tables.encode());
    let view = TablesView::new(section.bytes()).unwrap();
    assert!(view.export("memory").unwrap().is_some());
}

#[test]
fn no_entities_are_fine() {
    let section = Aligned::new(&Tables::default().encode());
    let view = TablesView::new(section.bytes()).unwrap();
    assert_eq!((view.start_function(), view.functions().len(), view.export("")), (None, 0, Ok(None)));
}

#[test]
fn a_section_cut_anywhere_is_refused() {
    let bytes = tables().encode();
    for len in 0..bytes.len() {
        let section = Aligned::new(&bytes[..len]);
        assert!(TablesView::new(section.bytes()).is_err(), "cut to {len} of {} bytes", bytes.len());
    }
}

#[test]
fn a_flipped_bit_makes_no_panic() {
    let bytes = tables().encode();
    for bit in 0..bytes.len() * 8 {
        let mut damaged = bytes.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        let section = Aligned::new(&damaged);
        let Ok(view) = TablesView::new(section.bytes()) else { continue };
        for index in 0..3 {
            let _ = (view.func_type(index), view.function(index));
        }
        let _ = NAMES.map(|name| view.export(name).is_ok());
        let _ = (view.vmctx_counts(), view.start_function());
        let _ = view.exports().iter().map(|export| view.name(export.name)).filter(Result::is_ok).count();
    }
}

#[test]
fn spans_that_leave_their_array_are_named() {
    let array = [1, 2, 3];
    assert_eq!(slice(&array, Span { start: 1, len: 2 }, "strings"), Ok(&array[1..]));
    assert_eq!(slice(&array, Span { start: 3, len: 0 }, "strings"), Ok(&array[3..]));
    let outside = |index| TablesError::Index { array: "strings", index, len: 3 };
    assert_eq!(slice(&array, Span { start: 2, len: 2 }, "strings"), Err(outside(4)));
    assert_eq!(slice(&array, Span { start: NONE, len: NONE }, "strings"), Err(outside(0x1_ffff_fffe)));
    assert_eq!(entry(&array, 3, "strings"), Err(outside(3)));
}
