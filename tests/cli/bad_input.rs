//! Bad input gets a clear error with the documented exit code; nothing is written and nothing is lost.

use crate::harness::{EMPTY_MODULE, Folder, HELLO, LIBRARY, outcome, without_privileges};
use object::{Object as _, ObjectSection as _};
use std::os::unix::fs::PermissionsExt;

/// Gives `bytes` to `build` as `in.wasm`: refused with exactly this message, and nothing is written.
#[track_caller]
fn refuses_to_build(bytes: &[u8], code: i32, message: &str) {
    let folder = Folder::new();
    folder.write("in.wasm", bytes);
    folder.write("out.cwasm", "precious");
    folder.wasmc("build in.wasm -o out.cwasm").fails(code, message);
    folder.wasmc("validate in.wasm").fails(code, message);
    assert_eq!(folder.names(), ["in.wasm", "out.cwasm"]);
    assert_eq!(folder.read("out.cwasm"), b"precious");
}

#[test]
fn not_wasm() {
    refuses_to_build(
        b"\x89PNG\r\n\x1a\n\0",
        1,
        "error: in.wasm: not a WebAssembly module: it starts with bytes 89 50 4e 47, not with `\\0asm`",
    );
    refuses_to_build(b"", 1, "error: in.wasm: the file is empty");
}

#[test]
fn text_that_is_no_module() {
    refuses_to_build(b"Dear reader,\n", 1, "error: in.wasm:1:1: not a module in text format: expected `(`");
    refuses_to_build(
        b"(module\n  (func (i32.bogus)))",
        1,
        "error: in.wasm:2:10: not a module in text format: unknown operator or unexpected token",
    );
}

#[test]
fn text_in_another_encoding() {
    for module in [&b"\xff\xfe(\0m\0"[..], b"\xfe\xff\0(\0m", b"(\0m\0", b"\0(\0m"] {
        let message = "error: in.wasm: not a module in text format: \
            this is text in UTF-16, and the text format is UTF-8";
        refuses_to_build(module, 1, message);
        let folder = Folder::new();
        folder.write("in.wasm", module);
        folder.wasmc("run in.wasm").fails(1, message);
    }
}

#[test]
fn elf_files_of_other_programs() {
    let folder = Folder::new();
    let mut object = std::fs::read(folder.build("app", HELLO)).unwrap();
    let head = object.windows(8).position(|bytes| bytes == wasmc_abi::head::MAGIC).unwrap();
    let name = object.windows(12).position(|bytes| bytes == b".wasmc.head\0").unwrap();
    object[head] = b'?';
    object[name] = b'?';
    folder.write("object.o", &object);
    std::fs::copy("/bin/true", folder.path("program")).unwrap();
    std::fs::copy("/bin/true", folder.path("program.cwasm")).unwrap();
    for file in ["object.o", "program", "program.cwasm"] {
        let message = format!("error: {file}: not a wasmc artifact: it is an ELF file of another program");
        folder.wasmc(&format!("run {file}")).fails(1, &message);
        folder.wasmc(&format!("inspect {file}")).fails(1, &message);
        folder
            .wasmc(&format!("build {file}"))
            .fails(1, &format!("error: {file}: not a WebAssembly module: it is an ELF file"));
    }
}

#[test]
fn component() {
    let message = "error: in.wasm: this is a WebAssembly component; only core modules can be compiled\n  \
        hint: the core modules inside a component can be taken out with `wasm-tools component unbundle`";
    refuses_to_build(b"\0asm\x0d\0\x01\0", 1, message);
    refuses_to_build(b"(component)", 1, message);
}

#[test]
fn truncated_module() {
    let module = wat::parse_str(LIBRARY).unwrap();
    for len in 1..module.len() {
        let folder = Folder::new();
        folder.write("in.wasm", &module[..len]);
        let outcome = folder.wasmc("validate in.wasm");
        // A module may end where a section does, unless function and code section then disagree.
        if outcome.code != Some(0) {
            outcome.fails_with(1, &["error: in.wasm: "]);
        }
    }
}

#[test]
fn invalid_module_names_function_and_offset() {
    let folder = Folder::new();
    folder.write("in.wat", "(module (func $fine) (func $broken (result i32) (i64.const 1)))");
    let outcome = folder.wasmc("build in.wat");
    outcome.fails_with(1, &["error: in.wat: function 1 (`broken`) at wasm offset 0x", "type mismatch"]);
    let outcome = folder.wasmc("build in.wat --message-format json");
    outcome.fails_with(
        1,
        &[r#""code":"invalid-module""#, r#""function":{"index":1,"name":"broken"}"#, r#""offset":"#],
    );
    assert_eq!(folder.names(), ["in.wat"]);
}

#[test]
fn unsupported_operator_names_proposal() {
    let folder = Folder::new();
    folder.write("in.wat", "(module (memory 1) (func $f (drop (i32.atomic.load (i32.const 0)))))");
    folder
        .wasmc("build in.wat")
        .fails_with(1, &["function 0 (`f`)", "`i32.atomic.load`", "needs proposal `threads`"]);
}

#[test]
fn folders_and_missing_and_unreadable_files() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("in")).unwrap();
    folder.wasmc("build in -o out").fails(3, "error: in: this is a folder, not a file");
    folder.wasmc("build missing -o out").fails(3, "error: missing: no such file");
    folder.wasmc("run in").fails(3, "error: in: this is a folder, not a file");
    folder.wasmc("run missing").fails(3, "error: missing: no such file");
    folder.wasmc("inspect in").fails(3, "error: in: this is a folder, not a file");
    for command in ["build", "run", "inspect", "validate"] {
        folder
            .wasmc(&format!("{command} /dev/zero"))
            .fails(3, "error: /dev/zero: this is a device, not a file");
    }
    let secret = folder.write("secret.wasm", EMPTY_MODULE);
    std::fs::set_permissions(secret, PermissionsExt::from_mode(0o0)).unwrap();
    let message = "error: secret.wasm: cannot read: Permission denied (os error 13)";
    for command in ["build", "run", "inspect", "validate"] {
        outcome(without_privileges(&folder, &format!("{command} secret.wasm")), b"").fails(3, message);
    }
    assert_eq!(folder.names(), ["in", "secret.wasm"]);
}

#[test]
fn output_folder_missing_or_not_writable() {
    let folder = Folder::new();
    folder.write("in.wasm", EMPTY_MODULE);
    folder
        .wasmc("build in.wasm -o no/out.cwasm")
        .fails(3, "error: no/out.cwasm: the output folder `no` does not exist");
    folder.wasmc("build in.wasm -o no/").fails(3, "error: no/: no such folder");
    folder
        .wasmc("build in.wasm -o in.wasm/out")
        .fails(3, "error: in.wasm/out: the output folder `in.wasm` is no folder");
    std::fs::create_dir(folder.path("locked")).unwrap();
    std::fs::set_permissions(folder.path("locked"), PermissionsExt::from_mode(0o555)).unwrap();
    outcome(without_privileges(&folder, "build in.wasm -o locked/out"), b"")
        .fails(3, "error: locked/out: the output folder `locked` is not writable");
    assert_eq!(folder.names(), ["in.wasm", "locked"]);
}

#[test]
fn full_disk() {
    let folder = Folder::new();
    folder.module("in.wasm", LIBRARY);
    folder.wasmc("build in.wasm -o out.cwasm").success();
    let len = folder.read("out.cwasm").len();
    folder.write("out.cwasm", "precious");
    for limit in [0, 1000, len - 1] {
        folder
            .shell(&format!("prlimit --fsize={limit} wasmc build in.wasm -o out.cwasm"))
            .fails(3, "error: out.cwasm: cannot write: File too large (os error 27)");
        assert_eq!(folder.names(), ["in.wasm", "out.cwasm"]);
        assert_eq!(folder.read("out.cwasm"), b"precious");
    }
    folder
        .shell("wasmc build in.wasm -o - > /dev/full")
        .fails_with(3, &["error: stdout: cannot write: No space left"]);
    folder
        .shell("wasmc build in.wasm -o /dev/full")
        .fails_with(3, &["error: /dev/full: cannot write: No space left"]);
}

#[test]
fn artifact_given_to_build() {
    let folder = Folder::new();
    folder.build("app", LIBRARY);
    let before = folder.read("app.cwasm");
    for line in ["build app.cwasm", "build app.cwasm -o new.cwasm"] {
        folder.wasmc(line).fails(
            1,
            "error: app.cwasm: this is a wasmc artifact, compiled already\n  \
             hint: run it with `wasmc run`, or give the module that it was built from",
        );
    }
    assert_eq!(folder.names(), ["app.cwasm", "app.wasm"]);
    assert_eq!(folder.read("app.cwasm"), before);
}

#[test]
fn output_that_is_the_input() {
    let folder = Folder::new();
    folder.write("in.wasm", EMPTY_MODULE);
    std::fs::hard_link(folder.path("in.wasm"), folder.path("same")).unwrap();
    for output in ["in.wasm", "./in.wasm", "same"] {
        folder
            .wasmc(&format!("build in.wasm -o {output}"))
            .fails(2, &format!("error: the output `{output}` would overwrite the input"));
    }
    assert_eq!(folder.read("in.wasm"), EMPTY_MODULE);
}

#[test]
fn truncated_artifact() {
    let folder = Folder::new();
    let artifact = std::fs::read(folder.build("app", HELLO)).unwrap();
    let step = (artifact.len() / 60).max(1);
    for len in (0..artifact.len()).step_by(step).chain([artifact.len() - 1]) {
        folder.write("cut.cwasm", &artifact[..len]);
        let outcome = folder.wasmc("run cut.cwasm");
        let code = if len < 4 { 1 } else { 4 };
        outcome.fails_with(code, &["error: cut.cwasm: "]);
        assert_eq!(outcome.text(), "");
        assert_ne!(folder.wasmc("inspect cut.cwasm").code, Some(0), "{len} bytes");
    }
}

#[test]
fn artifact_of_another_format_abi_target_or_cpu() {
    let folder = Folder::new();
    let artifact = std::fs::read(folder.build("app", HELLO)).unwrap();
    let head = artifact.windows(8).position(|bytes| bytes == wasmc_abi::head::MAGIC).unwrap();
    let check = |offset: usize, value: u8, texts: &[&str]| {
        let mut other = artifact.clone();
        other[head + offset] = value;
        folder.write("other.cwasm", other);
        folder.wasmc("run other.cwasm").fails_with(4, texts);
    };
    check(8, 99, &["error: other.cwasm: format version 99 in the artifact, this program reads version"]);
    check(12, 99, &["error: other.cwasm: ABI number 99 in the artifact, this program runs number"]);
    check(16, b'y', &["error: other.cwasm: the artifact is for target `y86_64-unknown-linux-gnu`"]);
    // The highest byte of the features: bits that nothing has.
    check(
        119,
        0x80,
        &["error: other.cwasm: the artifact needs processor features that this machine lacks: unknown"],
    );
}

#[test]
fn altered_artifact() {
    let folder = Folder::new();
    let mut artifact = std::fs::read(folder.build("app", HELLO)).unwrap();
    let text = artifact.windows(6).rposition(|bytes| bytes == b"hello\n").unwrap();
    artifact[text] = b'j';
    folder.write("app.cwasm", artifact);
    folder.wasmc("run --verify app.cwasm").fails_with(4, &["the artifact was altered or damaged"]);
}

#[test]
fn missing_imports_are_all_listed() {
    let folder = Folder::new();
    folder.build(
        "app",
        r#"(module (import "env" "log" (func (param i32))) (import "env" "mem" (memory 1)) (func (export "_start")))"#,
    );
    let outcome = folder.wasmc("run app.cwasm");
    outcome
        .fails_with(1, &["error: app.cwasm: ", "`env.log` (func, i32 -> ())", "`env.mem` (memory, 1 page)"]);
}

#[test]
fn wrong_invocations() {
    let folder = Folder::new();
    folder.build("app", LIBRARY);
    let exported = "exported are:\n  `add` (i32, i32 -> i32)";
    folder
        .wasmc("run --invoke nothing app.cwasm")
        .fails_with(1, &["no exported function `nothing`", exported]);
    folder.wasmc("run --invoke memory app.cwasm").fails_with(1, &["no exported function `memory`", exported]);
    folder.wasmc("run app.cwasm").fails_with(1, &["no exported function `_start`", "--invoke"]);
    folder
        .wasmc("run --invoke add app.cwasm 1")
        .fails(1, "error: app.cwasm: function `add` (i32, i32 -> i32) takes 2 arguments, but 1 was given");
    folder
        .wasmc("run --invoke add app.cwasm 1 two")
        .fails(1, "error: app.cwasm: function `add` (i32, i32 -> i32): argument 2: `two` is not an i32");
    folder
        .wasmc("run --invoke mix app.cwasm 1 1e39 1")
        .fails_with(1, &["argument 2: `1e39` is too large for an f32"]);
}

/// Function, export and import names that would make up lines of their own.
#[test]
fn names_of_the_module_cannot_make_up_lines() {
    let folder = Folder::new();
    let forged = "\\nerror:\\tforged";
    folder.build(
        "names",
        &format!(r#"(module (func (@name "f{forged}") (export "e{forged}") (unreachable)))"#),
    );
    folder.build("imports", &format!(r#"(module (import "m{forged}" "i{forged}" (func)))"#));
    folder.module("invalid.wasm", &format!(r#"(module (func (@name "f{forged}") (i32.add)))"#));
    folder
        .shell("wasmc run --invoke \"$(printf 'e\\nerror:\\tforged')\" names.cwasm")
        .fails_with(134, &["f\\nerror:\\tforged (function 0"]);
    folder.wasmc("run names.cwasm").fails_with(1, &["`e\\nerror:\\tforged` (() -> ())"]);
    folder.wasmc("run imports.cwasm").fails_with(1, &["`m\\nerror:\\tforged.i\\nerror:\\tforged`"]);
    folder.wasmc("build invalid.wasm").fails_with(1, &["(`f\\nerror:\\tforged`)"]);
    let report = folder.wasmc("inspect --functions names.cwasm").success();
    assert!(report.text().contains("  e\\nerror:\\tforged (func, "), "{}", report.text());
    assert!(!report.text().contains('\t'), "{}", report.text());
}

#[test]
fn starts_with_parameters_or_results() {
    let folder = Folder::new();
    folder.build("start", r#"(module (func (export "_start") (param i32)))"#);
    folder.wasmc("run start.cwasm").fails(
        1,
        "error: start.cwasm: function `_start` (i32 -> ()) has parameters or results, which it must not\n  \
         hint: `--invoke _start` calls it with arguments and prints its results",
    );
    folder.wasmc("run --invoke _start start.cwasm 1").success();
    let reactor = r#"(module (func (export "_initialize") (result i32) (i32.const 1)) (func (export "f")))"#;
    folder.build("reactor", reactor);
    folder
        .wasmc("run --invoke f reactor.cwasm")
        .fails_with(1, &["function `_initialize` (() -> i32) has parameters or results"]);
}

#[test]
fn guest_that_exhausts_memory() {
    let folder = Folder::new();
    folder.build("app", LIBRARY);
    assert_eq!(folder.wasmc("run --invoke grow app.cwasm 3").success().text(), "-1\n");
    assert_eq!(folder.wasmc("run --max-memory 128K --invoke grow app.cwasm 1").success().text(), "1\n");
    assert_eq!(folder.wasmc("run --max-memory 128K --invoke grow app.cwasm 2").success().text(), "-1\n");
    folder
        .wasmc("run --max-memory 1K --invoke grow app.cwasm 0")
        .fails_with(1, &["memory", "1024", "hint: `--max-memory` "]);
    // The guest runs by then, so it traps.
    folder.build(
        "exceptions",
        r#"(module (tag $t (param exnref)) (func (export "hold") (local exnref)
            (loop $again
                (block $caught (result exnref)
                    (try_table (catch_all_ref $caught) (throw $t (local.get 0)))
                    (unreachable))
                (local.set 0)
                (br $again))))"#,
    );
    folder.wasmc("run --max-memory 1M --invoke hold exceptions.cwasm").fails_with(
        134,
        &["trapped: exception memory exhausted\n    0: hold (", "\n  hint: `--max-memory` "],
    );
    folder.build(
        "tables",
        r#"(module (table $t 10 funcref) (func (export "grow") (param i32) (result i32)
            (table.grow $t (ref.null func) (local.get 0))))"#,
    );
    let grow = |limit, delta| {
        folder.wasmc(&format!("run --max-table-elements {limit} --invoke grow tables.cwasm {delta}"))
    };
    assert_eq!(grow(12, 2).success().text(), "10\n");
    assert_eq!(grow(12, 3).success().text(), "-1\n");
    let unit = folder.wasmc("run --max-table-elements 1M --invoke grow tables.cwasm 0");
    unit.fails_with(2, &["`1M` is no plain number of elements"]);
    grow(9, 0).fails_with(1, &["table elements", "10 asked for, but at most 9", "`--max-table-elements`"]);
    folder.shell("ulimit -v 4000000; wasmc run --invoke add app.cwasm 1 2").fails_with(3, &["ulimit -v"]);
}

#[test]
fn folders_that_cannot_be_given() {
    let folder = Folder::new();
    folder.build("hello", HELLO);
    folder.write("file", "");
    let refused = |options: &str, code: i32, message: &str| {
        let outcome = folder.wasmc(&format!("run {options} hello.cwasm"));
        assert_eq!(outcome.text(), "", "the guest has started");
        outcome.fails(code, message);
    };
    let missing = "error: missing: cannot open the folder: No such file or directory (os error 2)";
    refused("--dir missing", 3, missing);
    refused("--dir .::/x --dir missing::/y:ro", 3, missing);
    refused("--dir file", 3, "error: file: cannot open the folder: Not a directory (os error 20)");
    let twice = "error: `--dir`: `.` and `file` would both be called `/x` in the program, where `/x/` means the same\n  \
                 hint: `--dir HOST::GUEST` gives a folder another name";
    refused("--dir .::/x --env A=1 --dir file::/x/", 2, twice);
    // Whatever is wrong with the program: it has not been looked at.
    folder.wasmc("run --dir missing missing.cwasm").fails(3, missing);
}

#[test]
fn usage() {
    let folder = Folder::new();
    for line in [
        "",
        "nonsense",
        "build",
        "build a -O9",
        "build a --target aarch64-unknown-linux-gnu",
        "build - a -o x",
        "build a b -o -",
        "build a --emit exe",
        "run",
        "run --stack-size lots a",
        "cache",
        "completions tcsh",
    ] {
        folder.wasmc(line).fails_with(2, &[]);
    }
    folder.wasmc("build a --target aarch64-unknown-linux-gnu").fails_with(
        2,
        &["target `aarch64-unknown-linux-gnu` is not supported; the only one is `x86_64-unknown-linux-gnu`"],
    );
    folder.write("in.wasm", EMPTY_MODULE);
    folder
        .wasmc("build in.wasm --cpu 386")
        .fails_with(2, &["error: `--cpu 386`: processor `386` is not known; known are `x86-64-v2`"]);
    for (line, text) in [
        (
            "run --dir a::/x:rw a",
            "'a::/x:rw' for '--dir <HOST[::GUEST][:ro]>': the ending `:rw` is not known; only `:ro`",
        ),
        ("run --dir a::/x --dir b::/x/ a", "`--dir`: `a` and `b` would both be called `/x` in the program"),
        ("run --env = a", "'=' for '--env <NAME[=VALUE]>': the variable has no name"),
        ("run --env= a", "for '--env <NAME[=VALUE]>': the variable has no name"),
        ("run --stack-size 99999999999999999999G a", "`99999999999999999999G` is too large"),
        (
            "run --deterministic x a",
            "'x' for '--deterministic <SEED>': `x` is no seed, which is a whole number",
        ),
        ("build a -j x", "'x' for '--jobs <N>': `x` is no number of threads, such as 4"),
        ("build a -j -1", "'-1' for '--jobs <N>': `-1` is no number of threads, such as 4"),
    ] {
        folder.wasmc(line).fails_with(2, &[text]);
    }
    assert_eq!(folder.names(), ["in.wasm"]);
}

#[test]
fn an_artifact_with_damaged_landing_rows_does_not_start() {
    let folder = Folder::new();
    let catching = r#"(module (tag $t) (func $throw (throw $t))
        (func (export "_start") (block $caught (try_table (catch $t $caught) (call $throw)))))"#;
    let mut artifact = std::fs::read(folder.build("app", catching)).unwrap();
    let (start, len) = {
        let file = object::File::parse(&*artifact).unwrap();
        file.section_by_name(".wasmc.unwind").unwrap().file_range().unwrap()
    };
    folder.wasmc("run app.cwasm").success();
    artifact[(start + len) as usize - 1] ^= 0xff;
    folder.write("app.cwasm", &artifact);
    folder
        .wasmc("run app.cwasm")
        .fails(4, "error: app.cwasm: section `.wasmc.unwind`: its checksum is not that of its content");
}
