//! Does the table of functions say what the official text says? The text is written in witx and comes in a crate of
//! which nothing is built; each function's name, parameters and results are compared, and the numbers of errors.

use crate::cache::Outcome;
use crate::sources;
use libtest_mimic::Trial;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasmc_abi::types::ValueType;
use wasmc_loader::wasi::{Errno, functions};
use witx::{Document, Id, InterfaceFunc, Type, WasmType};

/// The crate with the text, and where it is there for each module.
const PACKAGE: &str = "wasi-common";
const TEXTS: [(&str, &str); 2] = [
    ("wasi_snapshot_preview1", "WASI/phases/snapshot/witx/wasi_snapshot_preview1.witx"),
    ("wasi_unstable", "WASI/phases/old/snapshot_0/witx/wasi_unstable.witx"),
];

/// What `wasi_unstable` has here though its text does not: preview 1 got it late, and nothing is lost by offering it.
const MORE_IN_UNSTABLE: &str = "sock_accept";

/// Parameters and results of a function.
type Signature = (Vec<ValueType>, Vec<ValueType>);

/// A test for each module.
pub(crate) fn trials() -> impl Iterator<Item = Trial> {
    TEXTS.into_iter().map(|(module, path)| {
        Trial::test(format!("witx/{module}"), move || check(module, path).map_err(Into::into))
    })
}

fn check(module: &str, path: &str) -> Outcome<()> {
    let package = sources::package(PACKAGE)?;
    let path = package.folder.join(path);
    let document = witx::load(&[path]).map_err(|error| format!("the official text: {}", error.report()))?;
    let mut complaints = different_functions(module, &document)?;
    complaints.extend(different_errors(&document)?);
    if complaints.is_empty() {
        return Ok(());
    }
    Err(format!("compared with the text in {PACKAGE} {}:\n{}", package.version, complaints.join("\n")))
}

fn different_functions(module: &str, document: &Document) -> Outcome<Vec<String>> {
    let text = document.module(&Id::new(module)).ok_or("the official text has another module")?;
    let mut expected: BTreeMap<String, Signature> =
        text.funcs().map(|function| (function.name.as_str().to_owned(), signature(&function))).collect();
    if module == "wasi_unstable" {
        let late = functions(module).find(|row| row.name == MORE_IN_UNSTABLE).ok_or("no `sock_accept`")?;
        expected.insert(late.name.to_owned(), (late.params.to_vec(), late.results.to_vec()));
    }
    let found: BTreeMap<String, Signature> = functions(module)
        .map(|row| (row.name.to_owned(), (row.params.to_vec(), row.results.to_vec())))
        .collect();
    let names = expected.keys().chain(found.keys().filter(|name| !expected.contains_key(*name)));
    let different = names.filter(|name| expected.get(*name) != found.get(*name));
    Ok(different
        .map(|name| format!("`{name}` is {:?}, should be {:?}", found.get(name), expected.get(name)))
        .collect())
}

fn signature(function: &Rc<InterfaceFunc>) -> Signature {
    let types = |types: Vec<WasmType>| types.into_iter().map(value_type).collect();
    let (params, results) = function.wasm_signature();
    (types(params), types(results))
}

fn value_type(wasm: WasmType) -> ValueType {
    match wasm {
        WasmType::I32 => ValueType::I32,
        WasmType::I64 => ValueType::I64,
        WasmType::F32 => ValueType::F32,
        WasmType::F64 => ValueType::F64,
    }
}

/// Compares the numbers of errors, which are the places of their names in a list.
fn different_errors(document: &Document) -> Outcome<Vec<String>> {
    let errno = document.typename(&Id::new("errno")).ok_or("the official text has no `errno`")?;
    let Type::Variant(list) = &**errno.type_() else { return Err("`errno` is no list".to_owned()) };
    let names: Vec<&str> = list.cases.iter().map(|case| case.name.as_str()).collect();
    let mut complaints = Vec::new();
    for (number, name) in names.iter().enumerate() {
        let ours = Errno::ALL.get(number).map(|errno| (*errno as usize, format!("{errno:?}").to_lowercase()));
        // A name of ours cannot begin with a digit.
        let name = if *name == "2big" { "toobig" } else { name };
        if ours != Some((number, name.to_owned())) {
            complaints.push(format!("error {number} is {ours:?}, should be `{name}`"));
        }
    }
    if Errno::ALL.len() > names.len() {
        complaints.push(format!("there are {} errors, should be {}", Errno::ALL.len(), names.len()));
    }
    Ok(complaints)
}
