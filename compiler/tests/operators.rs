//! Has every operator its tests? Walks wasmparser's list of operators and looks for each, unless its proposal is not
//! built, in two places: the files of `tests/lower/operators`, which show what it is lowered to, and those of
//! `tests/operators` of the whole workspace, which run it with edge values.
//!
//! In both, a function that tests an operator is named after it, with what is special behind a slash:
//! `i32.div_s/by_zero`. It has to use the operator where it can be reached.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use wasmc_compiler::features::{PROPOSALS, Support};
use wasmparser::{
    ExternalKind, FunctionBody, KnownCustom, Name, Parser, Payload, TypeRef, VisitOperator, VisitSimdOperator,
};
use wast::parser::{self, ParseBuffer};
use wast::{QuoteWat, Wast, WastDirective, WastExecute};

/// Operators that no module can use.
const NEVER_VALID: &[(&str, &str)] =
    &[("typed_select_multi", "validation wants `select` to name exactly one type")];

/// How many assertions run an operator, at least: one value alone is no edge.
const ASSERTIONS_MIN: usize = 2;

/// All operators with their proposals.
fn operators() -> impl Iterator<Item = (&'static str, &'static str)> {
    macro_rules! list {
        ($(@$proposal:ident $op:ident $({ $($arg:ident: $type:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
            [$((stringify!($visit), stringify!($proposal))),*]
        };
    }
    let scalar = wasmparser::for_each_visit_operator!(list);
    let simd = wasmparser::for_each_visit_simd_operator!(list);
    scalar.into_iter().chain(simd)
}

/// Those that modules can use.
fn supported() -> BTreeSet<&'static str> {
    let is_built = |proposal: &str| {
        let name = proposal.replace('_', "-");
        let row = PROPOSALS.iter().find(|row| row.name == name);
        proposal == "mvp" || row.is_some_and(|row| row.support != Support::NotYet)
    };
    let built = operators().filter(|(_, proposal)| is_built(proposal)).map(|(visit, _)| plain(visit));
    built.filter(|name| NEVER_VALID.iter().all(|(never, _)| never != name)).collect()
}

/// A visitor's name as far as it names the operator.
fn plain(visit: &'static str) -> &'static str {
    visit.strip_prefix("visit_").expect("visitors are called so")
}

/// Yields the name of each operator.
struct OperatorName;

macro_rules! names {
    ($(@$proposal:ident $op:ident $({ $($arg:ident: $type:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
        $(fn $visit(&mut self, $($(_: $type),*)?) -> &'static str { plain(stringify!($visit)) })*
    };
}

impl<'a> VisitOperator<'a> for OperatorName {
    type Output = &'static str;

    fn simd_visitor(&mut self) -> Option<&mut dyn VisitSimdOperator<'a, Output = &'static str>> {
        Some(self)
    }

    wasmparser::for_each_visit_operator!(names);
}

impl VisitSimdOperator<'_> for OperatorName {
    wasmparser::for_each_visit_simd_operator!(names);
}

/// The operators of a body that can be reached, as far as its structure tells.
fn reachable(body: &FunctionBody<'_>) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    let mut reader = body.get_operators_reader().expect("the body is well-formed");
    // Blocks opened since control went elsewhere.
    let mut dead: Option<u32> = None;
    while !reader.eof() {
        let name = reader.visit_operator(&mut OperatorName).expect("the body is well-formed");
        dead = match (dead, name) {
            (Some(0), "end" | "else" | "catch" | "catch_all" | "delegate") => None,
            (Some(open), "end" | "delegate") => Some(open - 1),
            (Some(open), "block" | "loop" | "if" | "try_table" | "try") => Some(open + 1),
            (dead, _) => dead,
        };
        if dead.is_none() {
            found.insert(name);
            let leaves =
                ["unreachable", "br", "br_table", "return", "throw", "throw_ref", "rethrow"].contains(&name);
            dead = (leaves || name.starts_with("return_call")).then_some(0);
        }
    }
    found
}

/// What the functions of a module are called, by exports or else by its names, and the operators in them.
#[derive(Default)]
struct Functions {
    exports: Vec<(String, u32)>,
    names: Vec<(String, u32)>,
    imported: u32,
    operators: Vec<BTreeSet<&'static str>>,
}

impl Functions {
    fn read(module: &[u8]) -> Functions {
        let mut functions = Functions::default();
        for payload in Parser::new(0).parse_all(module) {
            functions.read_section(&payload.expect("the module is well-formed"));
        }
        functions
    }

    fn read_section(&mut self, payload: &Payload<'_>) {
        match payload {
            Payload::ImportSection(imports) => {
                let imports = imports.clone().into_imports().map(|import| import.expect("it is well-formed"));
                self.imported = imports.filter(|import| matches!(import.ty, TypeRef::Func(_))).count() as u32;
            }
            Payload::ExportSection(exports) => {
                let exports = exports.clone().into_iter().map(|export| export.expect("it is well-formed"));
                let functions = exports.filter(|export| export.kind == ExternalKind::Func);
                self.exports.extend(functions.map(|export| (export.name.to_owned(), export.index)));
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(names) = section.as_known() else { return };
                for name in names.into_iter().filter_map(|name| match name {
                    Ok(Name::Function(names)) => Some(names),
                    _ => None,
                }) {
                    let names = name.into_iter().map(|name| name.expect("it is well-formed"));
                    self.names.extend(names.map(|name| (name.name.to_owned(), name.index)));
                }
            }
            Payload::CodeSectionEntry(body) => self.operators.push(reachable(body)),
            _ => {}
        }
    }

    /// The operator that a function with this name tests, if it uses it.
    fn tested(&self, name: &str, index: u32) -> Option<&'static str> {
        let operators = self.operators.get(index.checked_sub(self.imported)? as usize)?;
        let meant = name.split('/').next().unwrap_or(name).replace('.', "_");
        operators.iter().find(|operator| **operator == meant).copied()
    }
}

/// The files in a folder of the workspace.
fn files(folder: &str, extension: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(&folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    let files = paths.filter(|path| path.extension().is_some_and(|found| found == extension));
    files.map(|path| std::fs::read_to_string(path).expect("the file is text")).collect()
}

/// The operators that the functions of a module, as text, are named after and use.
fn tested_by_lowering(text: &str) -> BTreeSet<&'static str> {
    let functions = Functions::read(&wat::parse_str(text).expect("the text is well-formed"));
    functions.names.iter().filter_map(|(name, index)| functions.tested(name, *index)).collect()
}

/// For each operator that an exported function is named after and uses, the assertions that call such a function.
fn tested_by_running(script: &str) -> BTreeMap<&'static str, usize> {
    let buffer = ParseBuffer::new(script).expect("the script is well-formed");
    let mut tested = BTreeMap::new();
    let mut functions = Functions::default();
    for directive in parser::parse::<Wast<'_>>(&buffer).expect("the script is well-formed").directives {
        match directive {
            WastDirective::Module(mut module @ QuoteWat::Wat(_)) => {
                functions = Functions::read(&module.encode().expect("the module is well-formed"));
            }
            WastDirective::AssertReturn { exec: WastExecute::Invoke(invoke), .. }
            | WastDirective::AssertTrap { exec: WastExecute::Invoke(invoke), .. }
                if invoke.module.is_none() =>
            {
                let called = functions.exports.iter().find(|(name, _)| name == invoke.name);
                let operator = called.and_then(|(name, index)| functions.tested(name, *index));
                operator.into_iter().for_each(|operator| *tested.entry(operator).or_default() += 1);
            }
            _ => {}
        }
    }
    tested
}

#[test]
fn every_operator_has_a_file_test_of_its_lowering() {
    let tested: BTreeSet<&str> =
        files("tests/lower/operators", "wat").iter().flat_map(|text| tested_by_lowering(text)).collect();
    let missing: Vec<&str> = supported().difference(&tested).copied().collect();
    assert!(
        missing.is_empty(),
        "no function in compiler/tests/lower/operators is named after {missing:?} and uses it"
    );
}

#[test]
fn every_operator_is_run_with_edge_values() {
    let mut assertions: BTreeMap<&str, usize> = BTreeMap::new();
    for (operator, count) in
        files("../tests/operators", "wast").iter().flat_map(|text| tested_by_running(text))
    {
        *assertions.entry(operator).or_default() += count;
    }
    let count = |operator: &&str| assertions.get(operator).copied().unwrap_or(0);
    let missing: Vec<_> =
        supported().into_iter().filter(|operator| count(operator) < ASSERTIONS_MIN).collect();
    assert!(
        missing.is_empty(),
        "fewer than {ASSERTIONS_MIN} assertions of tests/operators call a function that is named after {missing:?} and uses it"
    );
}

#[test]
fn what_does_not_count() {
    let found = tested_by_lowering(
        r#"(module
            (func $i32.add (drop (i32.sub (i32.const 1) (i32.const 1))))
            (func $i32.mul unreachable i32.mul drop)
            (func $i32.xor (block br 0 (block) i32.xor drop))
            (func $i32.div_s/after_a_block (block br 0) (drop (i32.div_s (i32.const 1) (i32.const 1)))))"#,
    );
    assert_eq!(found, BTreeSet::from(["i32_div_s"]));
    let found = tested_by_running(
        r#"(module
            (func (export "i32.const/1") (result i32) (i32.const 1))
            (func (export "i32.add") (result i32) (i32.const 1))
            (func (export "nop") nop)
            (func (export "unreachable") unreachable))
        (assert_return (invoke "i32.const/1") (i32.const 1))
        (assert_return (invoke "i32.const/1") (i32.const 1))
        (assert_return (invoke "i32.add") (i32.const 1))
        (invoke "nop")
        (assert_trap (invoke "unreachable") "unreachable")"#,
    );
    assert_eq!(found, BTreeMap::from([("i32_const", 2), ("unreachable", 1)]));
}

#[test]
fn proposals_of_operators_are_listed() {
    for (visit, proposal) in operators().filter(|(_, proposal)| *proposal != "mvp") {
        let name = proposal.replace('_', "-");
        assert!(PROPOSALS.iter().any(|row| row.name == name), "{visit}: no row `{name}`");
    }
}
