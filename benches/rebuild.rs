//! What does a rebuild cost after one function has changed? A module of the table of builds is built into a cache, one of
//! its functions is changed, and it is built again. A part of the bench of the programs.

use crate::Bench;
use crate::cache::Outcome;
use crate::modules::{MODULES, Module};
use crate::subject::{WASMC, verdict};
use std::fs;
use std::path::Path;
use std::process::Command;
use wasm_encoder::{CodeSection, RawSection};
use wasmparser::{FunctionBody, Parser, Payload};

/// Modules that are rebuilt unless others are asked for.
const USUAL: [&str; 3] = ["sqlite-3.26", "gofmt", "python-3.12"];
const LEVELS: [char; 2] = ['0', '2'];

/// Budget: the rebuild's part of a build without a cache.
const PART_MAX: f64 = 0.10;

/// What is put in front of a function: it stores a 7 at the address 16.
const CHANGE: [u8; 7] = [0x41, 0x10, 0x41, 0x07, 0x3a, 0x00, 0x00];

/// The part; modules can be chosen.
pub(crate) fn measure(bench: &Bench, names: &[String]) -> Outcome<String> {
    let known = |name: &str| MODULES.iter().find(|module| module.name == name);
    let usual = USUAL.map(str::to_owned);
    let names = if names.is_empty() { &usual } else { names };
    let mut text = "`wasmc build -j 2`, once each: without a cache, into an empty one, and with that after one function in \
        the middle of the module has changed.\n\n\
        | module | level | without a cache, s | into a cache, s | after the change, s | part | budget | |\n\
        |---|---|---|---|---|---|---|---|\n"
        .to_owned();
    for name in names {
        let module = known(name).ok_or_else(|| format!("there is no module `{name}`"))?;
        for level in LEVELS {
            text += &row(bench, module, level)?;
        }
    }
    Ok(text)
}

fn row(bench: &Bench, module: &Module, level: char) -> Outcome<String> {
    eprintln!("bench: {} -O{level}", module.name);
    let wasm = module.wasm()?;
    let changed_wasm = bench.folder.join("changed.wasm");
    let bytes = fs::read(&wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    fs::write(&changed_wasm, changed(&bytes)?)
        .map_err(|error| format!("{}: {error}", changed_wasm.display()))?;
    let cache = bench.folder.join(format!("cache-{}-{level}", module.name));
    let seconds = |wasm: &Path, cache: Option<&Path>| -> Outcome<f64> {
        let mut command = Command::new(WASMC);
        command.args(["build", "-q", "-j", "2", &format!("-O{level}")]).arg(wasm);
        command.arg("-o").arg(bench.folder.join("rebuilt.cwasm"));
        command.args(cache.map(|cache| format!("--cache={}", cache.display())));
        Ok(bench.account.cost(&command)?.nanoseconds as f64 / 1e9)
    };
    let whole = seconds(&wasm, None)?;
    let first = seconds(&wasm, Some(&cache))?;
    let again = seconds(&changed_wasm, Some(&cache))?;
    let part = again / whole;
    Ok(format!(
        "| {} | `-O{level}` | {whole:.2} | {first:.2} | {again:.2} | {:.0} % | {:.0} % | {} |\n",
        module.name,
        part * 100.0,
        PART_MAX * 100.0,
        verdict(part <= PART_MAX)
    ))
}

/// The module with a change in the function in its middle; all others are as they were, though elsewhere.
fn changed(wasm: &[u8]) -> Outcome<Vec<u8>> {
    let said = |error: wasmparser::BinaryReaderError| format!("the module cannot be read: {error}");
    let (mut module, mut code) = (wasm_encoder::Module::new(), CodeSection::new());
    let mut left = 0;
    let mut middle = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(said)? {
            Payload::CodeSectionStart { count, .. } => (left, middle) = (count, count / 2),
            Payload::CodeSectionEntry(body) => {
                left -= 1;
                if left == middle {
                    code.raw(&changed_body(&body).map_err(said)?);
                } else {
                    code.raw(body.as_bytes());
                }
                if left == 0 {
                    module.section(&code);
                }
            }
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    let data = &wasm[range.start as usize..range.end as usize];
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}

fn changed_body(body: &FunctionBody<'_>) -> Result<Vec<u8>, wasmparser::BinaryReaderError> {
    let first = body.get_binary_reader_for_operators()?.original_position() - body.range().start;
    let (locals, operators) = body.as_bytes().split_at(first as usize);
    Ok([locals, &CHANGE, operators].concat())
}
