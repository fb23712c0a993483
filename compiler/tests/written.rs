//! What an artifact holds: sections, records, memory images, unwind rows and names, read back with the contract
//! crate as the loader does.

use object::read::elf::ElfFile64;
use object::{Object, ObjectSection, ObjectSymbol};
use sha2::{Digest, Sha256};
use wasmc_abi::head::Head;
use wasmc_abi::meta::Metadata;
use wasmc_abi::tables::{NONE, TablesView, flags};
use wasmc_abi::types::{ExternKind, ValueType};
use wasmc_abi::unwind::{FrameShape, UnwindView};
use wasmc_abi::{MAP_ALIGN_BYTES, section};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::{Emit, OptLevel, Options, compile};

/// A bit of everything, with a function that is inlined away.
const MODULE: &str = r#"(module $everything
    (import "env" "log" (func $log (param i32)))
    (import "env" "base" (global $base i32))
    (table $private 3 3 funcref)
    (table $public (export "table") 2 10 funcref)
    (memory (export "memory") 17 20)
    (global (export "counter") (mut i64) (i64.const -2))
    (elem (table $private) (i32.const 1) func $twice $log)
    (elem (table $public) (i32.const 0) func $twice)
    (data (i32.const 100) "early")
    (data (i32.const 1048576) "late")
    (data "passive")
    (data (global.get $base) "unknown")
    (data (i32.const 200) "behind the unknown one")
    (func $inlined (param i32) (result i32) (i32.mul (local.get 0) (i32.const 3)))
    (func $twice (param i32) (call $log (call $inlined (local.get 0))))
    (func (export "indirect") (param i32) (call_indirect $private (param i32) (local.get 0) (local.get 0)))
    (func $drops (export "drop") (data.drop 2))
    (func (export "grow") (result i32) (memory.grow (i32.const 1)))
    (start $begin) (func $begin))"#;

fn artifact(text: &str, options: &Options) -> Vec<u8> {
    let module = wat::parse_str(text).expect("the text is well-formed");
    compile(&module, options, &Silent).expect("it compiles")
}

/// An artifact whose sections can be read in place.
struct Artifact {
    words: Vec<u64>,
    len: usize,
}

impl Artifact {
    fn new(text: &str) -> Artifact {
        let bytes = artifact(text, &Options::default());
        let mut words = vec![0_u64; bytes.len().div_ceil(8)];
        object::pod::bytes_of_slice_mut(&mut words)[..bytes.len()].copy_from_slice(&bytes);
        Artifact { words, len: bytes.len() }
    }

    fn file(&self) -> ElfFile64<'_> {
        ElfFile64::parse(&object::pod::bytes_of_slice(&self.words)[..self.len]).expect("an artifact is ELF")
    }

    fn section(&self, name: &str) -> &[u8] {
        let bytes = &object::pod::bytes_of_slice(&self.words)[..self.len];
        let file: ElfFile64<'_> = ElfFile64::parse(bytes).expect("an artifact is ELF");
        let section = file.section_by_name(name);
        let range = section.map_or((0, 0), |section| section.file_range().expect("it has bytes"));
        &bytes[range.0 as usize..(range.0 + range.1) as usize]
    }

    fn tables(&self) -> TablesView<'_> {
        TablesView::new(self.section(section::TABLES)).expect("the tables can be opened")
    }
}

#[test]
fn the_head_fits_and_the_digest_covers_the_rest() {
    let artifact = Artifact::new(MODULE);
    let head = Head::read(artifact.section(section::HEAD)).expect("the head can be read");
    assert_eq!(head.text_bytes, artifact.section(section::TEXT).len() as u64);
    assert_eq!(head.rodata_bytes, artifact.section(section::RODATA).len() as u64);
    assert_eq!(head.link_slots * 8, artifact.section(section::LINK).len() as u64);
    let mut digest = Sha256::new();
    let image = artifact.section(".wasmc.image.0");
    let symbols = ["wasmc.data_drop", "wasmc.memory_grow"];
    head.digest_input(|name| artifact.section(name), symbols, [image], |bytes| digest.update(bytes));
    assert_eq!(head.digest, <[u8; 32]>::from(digest.finalize()));
}

#[test]
fn records_describe_the_module() {
    let artifact = Artifact::new(MODULE);
    let tables = artifact.tables();
    let export = tables.export("indirect").expect("undamaged").expect("it is exported");
    assert_eq!((export.kind, export.index), (ExternKind::Func as u32, 3));
    assert_eq!(tables.export("nothing"), Ok(None));
    assert_eq!(tables.start_function(), Some(6));
    assert_eq!(tables.imported_functions(), 1);
    let text_bytes = artifact.section(section::TEXT).len() as u32;
    for (index, function) in tables.functions().iter().enumerate().skip(1) {
        assert!(function.text_offset + function.text_bytes <= text_bytes, "function {index}");
    }
    let inlined = tables.functions()[1];
    assert_eq!((inlined.text_offset, inlined.text_bytes), (text_bytes, 0));
    let log = tables.func_type(tables.functions()[0].type_index).expect("undamaged");
    assert_eq!(log.to_string(), "i32 -> ()");
    let record = tables.types()[tables.functions()[0].type_index as usize];
    assert!(record.host_to_wasm < text_bytes && record.wasm_to_host < text_bytes);
    assert_eq!(tables.globals()[1].value_type, ValueType::I64);
}

#[test]
fn private_tables_are_built_in() {
    let artifact = Artifact::new(MODULE);
    let tables = artifact.tables();
    let is_static = |index: usize| tables.tables()[index].flags & flags::STATIC != 0;
    assert!(is_static(0) && !is_static(1));
    let applied = |index: usize| tables.elements()[index].flags & flags::APPLIED != 0;
    assert!(applied(0) && !applied(1));
    assert_eq!(tables.element_functions(), [2]);
    assert_eq!(tables.functions()[0].funcref_slot, NONE, "nothing but the static table names the import");
}

#[test]
fn known_segments_become_an_image() {
    let artifact = Artifact::new(MODULE);
    let tables = artifact.tables();
    let chunks = tables.image_chunks();
    let image = artifact.section(".wasmc.image.0");
    let places: Vec<_> = chunks.iter().map(|chunk| (chunk.memory_offset, chunk.len_bytes)).collect();
    assert_eq!(places, [(0, MAP_ALIGN_BYTES), (1 << 20, MAP_ALIGN_BYTES)]);
    assert_eq!(&image[100..105], b"early");
    assert_eq!(&image[chunks[1].section_offset as usize..][..4], b"late");
    let data = artifact.section(section::DATA);
    let texts: Vec<&[u8]> = tables
        .data()
        .iter()
        .map(|segment| &data[segment.start as usize..][..segment.len_bytes as usize])
        .collect();
    assert_eq!(texts, [&b""[..], b"", b"passive", b"unknown", b"behind the unknown one"]);
    let applied = tables.data().iter().map(|segment| segment.flags & flags::APPLIED != 0);
    assert_eq!(applied.collect::<Vec<_>>(), [true, true, false, false, false]);
}

#[test]
fn segments_of_an_image_that_nothing_names_leave_no_record() {
    let artifact = Artifact::new(r#"(module (memory 1) (data (i32.const 0) "x") (data (i32.const 9) "y"))"#);
    assert!(artifact.tables().data().is_empty());
    assert_eq!(artifact.section(".wasmc.image.0")[9], b'y');
}

#[test]
fn a_segment_out_of_bounds_is_left_to_the_runtime() {
    let artifact =
        Artifact::new(r#"(module (memory 1) (data (i32.const 65535) "xy") (data (i32.const 0) "z"))"#);
    assert!(artifact.tables().data().iter().all(|segment| segment.flags & flags::APPLIED == 0));
    assert!(artifact.section(".wasmc.image.0").is_empty());
}

#[test]
fn every_function_can_be_unwound_from_its_first_instruction() {
    let artifact = Artifact::new(MODULE);
    let unwind = UnwindView::new(artifact.section(section::UNWIND)).expect("the section is well-formed");
    let file = artifact.file();
    let functions = file.symbols().filter(|symbol| symbol.kind() == object::SymbolKind::Text);
    let mut count = 0;
    for function in functions {
        let shape = unwind.shape_at(function.address() as u32);
        let expected = FrameShape { base: FrameShape::BASE_SP, cfa_offset: 8, args_bytes: 0, saved: [0; 6] };
        assert_eq!(shape, Some(&expected), "{:?}", function.name());
        let last = (function.address() + function.size() - 1) as u32;
        assert!(unwind.shape_at(last).is_some(), "{:?}", function.name());
        count += 1;
    }
    assert!(count >= 6, "{count} functions");
}

#[test]
fn names_and_build_are_recorded() {
    let artifact = Artifact::new(MODULE);
    let metadata = Metadata::decode(artifact.section(section::META)).expect("it can be decoded");
    assert_eq!(metadata.module_name.as_deref(), Some("everything"));
    assert_eq!(metadata.function_name(2), Some("twice"));
    assert_eq!((&*metadata.build.opt_level, &*metadata.build.cpu), ("2", "x86-64-v3"));
    let file = artifact.file();
    let names: Vec<&str> = file.symbols().filter_map(|symbol| symbol.name().ok()).collect();
    for name in ["twice", "grow", "wasmc.memory_grow"] {
        assert!(names.contains(&name), "no `{name}` in {names:?}");
    }
    let nameless = Artifact::new(
        r#"(module (table (export "t") 1 funcref) (elem (i32.const 0) 0) (func) (func (export "") (export "f")))"#,
    );
    let file = nameless.file();
    assert!(file.symbols().any(|symbol| symbol.name() == Ok("wasm-function[0]")));
    let metadata = Metadata::decode(nameless.section(section::META)).expect("it can be decoded");
    assert_eq!(metadata.function_names, [(1, "f".to_owned())]);
}

#[test]
fn loads_without_use_are_kept_and_others_plain() {
    let text = r#"(module (memory 1)
        (func (export "dead") (param i32) (drop (i32.load (local.get 0))))
        (func (export "half") (param i32)
            (drop (f64.abs (f64.load (local.get 0)))) (drop (i32.load (i32.load (local.get 0)))))
        (func (export "live") (param i32) (result i32) (local i32)
            (local.set 1 (i32.load (local.get 0)))
            (i32.store (local.get 0) (i32.const 1))
            (local.get 1)))"#;
    let options = |opt_level, strict_memory| Options {
        opt_level,
        strict_memory,
        emit: Emit::LlvmIr,
        ..Options::default()
    };
    let volatile = |opt_level, strict_memory| {
        let ir = String::from_utf8(artifact(text, &options(opt_level, strict_memory))).expect("IR is text");
        (ir.matches("load volatile").count(), ir.matches("store volatile").count())
    };
    assert_eq!(volatile(OptLevel::O2, false), (3, 0));
    assert_eq!(volatile(OptLevel::O0, false), (3, 0));
    assert_eq!(volatile(OptLevel::O2, true), (5, 1));
}

#[test]
fn an_empty_module_is_an_artifact() {
    let artifact = Artifact::new("(module)");
    assert_eq!(artifact.tables().functions().len(), 0);
    assert!(UnwindView::new(artifact.section(section::UNWIND)).is_ok());
}

/// Functions that call each other across the whole module, large enough for several codegen units.
fn large_module() -> String {
    let function = |index: u32| {
        let arithmetic =
            "(local.set 0 (i32.add (i32.mul (local.get 0) (i32.const 31)) (i32.load (local.get 0))))";
        let callee = (index * 7 + 3) % 300;
        format!(
            "(func $f{index} (param i32) (result i32) {} (call $f{callee} (local.get 0)))",
            arithmetic.repeat(12)
        )
    };
    let functions: String = (0..300).map(function).collect();
    format!("(module (memory 1) {functions} (export \"run\" (func $f0)))")
}

#[test]
fn bytes_depend_on_nothing_but_module_and_options() {
    let text = large_module();
    let compiled = |jobs| artifact(&text, &Options { jobs, opt_level: OptLevel::O1, ..Options::default() });
    let one = compiled(1);
    assert!(one == compiled(2) && one == compiled(5) && one == compiled(1));
}
