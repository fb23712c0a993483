//! Is an artifact what its format promises: the same bytes for any number of threads, code without relocations, and
//! built in a time that does not explode with the size of a function?

#[path = "../engine/mod.rs"]
mod engine;

mod damaged_unwind;
mod huge_function;

use object::{Object, ObjectSection, ObjectSymbol, RelocationTarget};
use std::fmt::Write;
use wasmc_compiler::{OptLevel, Options, Profile};

const LEVELS: [OptLevel; 5] = [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os];

/// A module with many functions that call each other, so that it falls into several codegen units, and with
/// everything that makes references between code, constants and the link page.
fn varied_module() -> Vec<u8> {
    let mut text = String::from(
        r#"(module $varied (import "env" "log" (func $log (param i32)))
        (memory (export "memory") 2 100) (global $g (mut i64) (i64.const 1))
        (table 200 funcref) (data (i32.const 70000) "data of the module")
        (func (export "grow") (result i32) (memory.grow (i32.const 1)))
        (func (export "move") (memory.copy (i32.const 0) (i32.const 70000) (i32.const 18)))"#,
    );
    for i in 0..200 {
        let (next, other) = ((i + 1) % 200, (i * 7 + 3) % 200);
        write!(
            text,
            r#"(func $f{i} (param $n i32) (param $x f64) (result f64)
                (if (i32.eqz (local.get $n)) (then (call $log (i32.const {i})) (return (f64.const {i}.25))))
                (block $a (block $b (block $c
                    (br_table $a $b $c (i32.rem_u (local.get $n) (i32.const 3))))
                    (global.set $g (i64.mul (global.get $g) (i64.const {other}))))
                    (i32.store offset={i} (local.get $n) (i32.trunc_sat_f64_s (local.get $x))))
                (f64.add (call $f{next} (i32.sub (local.get $n) (i32.const 1)) (f64.mul (local.get $x) (f64.const 1.5)))
                    (call_indirect (param i32 f64) (result f64)
                        (i32.sub (local.get $n) (i32.const 1)) (local.get $x) (i32.const {other}))))"#
        )
        .expect("a string takes all");
    }
    let functions = (0..200).map(|i| format!("$f{i} ")).collect::<String>();
    write!(text, r#"(elem (i32.const 0) {functions}) (export "run" (func $f0)))"#)
        .expect("a string takes all");
    wat::parse_str(&text).expect("the test's module is well-formed")
}

#[test]
fn bytes_do_not_depend_on_the_number_of_threads() {
    let module = varied_module();
    for level in LEVELS {
        let one = engine::compile(&module, level, 1).expect("it compiles");
        let two = engine::compile(&module, level, 2).expect("it compiles");
        let five = engine::compile(&module, level, 5).expect("it compiles");
        assert!(one == two && one == five, "-j changes the bytes at {level:?}");
        engine::load(&one).expect("it can be loaded");
    }
}

#[test]
fn counters_of_all_units_are_told_apart() {
    let function =
        |name| format!("(func ${name} (export \"{name}\") {})", "(drop (i32.const 1000))".repeat(5000));
    let functions: String = ["a", "b", "c"].map(function).concat();
    let module = wat::parse_str(format!("(module {functions})")).expect("it is well-formed");
    let build = |jobs| {
        let options = Options { profile: Profile::Generate, jobs, ..Options::default() };
        engine::compile_with(&module, &options).expect("it compiles")
    };
    let artifact = build(1);
    assert!(artifact == build(5), "-j changes the bytes");
    let loaded = engine::load(&artifact).expect("it can be loaded");
    let units = loaded.metadata().expect("the metadata is in order").build.codegen_units;
    assert!(units > 1, "one unit tells nothing");
    let file = object::File::parse(&*artifact).expect("an artifact is an object file");
    let section = file.section_by_name(".wasmc.profile").expect("it is instrumented");
    let section = section.data().expect("readable");
    let entries = wasmc_abi::profile::entries(section, loaded.head().counters).expect("in order");
    let names: Vec<&[u8]> = entries.iter().map(|entry| entry.name).collect();
    assert_eq!(names, [b"wasm;a", b"wasm;b", b"wasm;c"]);
    assert_eq!(loaded.head().counters, 3);
}

#[test]
fn code_has_no_relocations_and_the_link_page_few() {
    let module = varied_module();
    for level in LEVELS {
        let artifact = engine::compile(&module, level, 1).expect("it compiles");
        let file = object::File::parse(&*artifact).expect("an artifact is an object file");
        for section in file.sections() {
            let name = section.name().expect("sections have names");
            let relocations = section.relocations().count();
            assert!(relocations == 0 || name == ".wasmc.link", "`{name}` has {relocations} relocations");
        }
        let link = file.section_by_name(".wasmc.link").expect("it calls builtins");
        for (_, relocation) in link.relocations() {
            let RelocationTarget::Symbol(symbol) = relocation.target() else {
                panic!("not against a symbol")
            };
            let symbol = file.symbol_by_index(symbol).expect("the symbol is there");
            let name = symbol.name().expect("symbols have names");
            let known = name.starts_with("wasmc.") || ["memcpy", "memmove", "memset"].contains(&name);
            assert!(known && symbol.is_undefined(), "the link page wants `{name}`");
        }
    }
}

#[test]
fn code_can_be_mapped_as_it_lies_in_the_file() {
    let artifact = engine::compile(&varied_module(), OptLevel::O2, 1).expect("it compiles");
    let file = object::File::parse(&*artifact).expect("an artifact is an object file");
    let (text_offset, text_bytes) =
        file.section_by_name(".text").and_then(|section| section.file_range()).expect("code");
    assert_eq!(text_offset % 16_384, 0);
    let rodata = file.section_by_name(".rodata").and_then(|section| section.file_range());
    let (rodata_offset, _) = rodata.expect("the jump tables are constants");
    assert_eq!(rodata_offset, (text_offset + text_bytes).next_multiple_of(64));
}

#[test]
fn functions_have_their_names() {
    let artifact = engine::compile(&varied_module(), OptLevel::O0, 1).expect("it compiles");
    let file = object::File::parse(&*artifact).expect("an artifact is an object file");
    let names: Vec<&str> = file.symbols().filter_map(|symbol| symbol.name().ok()).collect();
    for wanted in ["f0", "f199"] {
        assert!(names.contains(&wanted), "no symbol `{wanted}` in {names:?}");
    }
}

#[test]
fn a_truncated_artifact_is_refused() {
    let artifact = engine::compile(&varied_module(), OptLevel::O0, 1).expect("it compiles");
    for bytes in (0..artifact.len()).step_by(artifact.len() / 97 + 1) {
        assert!(engine::load(&artifact[..bytes]).is_err(), "the first {bytes} bytes load");
    }
    assert!(engine::load(b"\0asm\x01\0\0\0").is_err());
    assert!(engine::load(b"").is_err());
}
