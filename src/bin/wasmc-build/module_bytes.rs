//! How does an input become a module in the binary format? By its content, not its name.

use std::path::Path;
use wasmc::exit::Exit;
use wasmc::failure::{Failure, Place};
use wasmc::input::{self, Kind};
use wasmc_compiler::error::CompileError;

/// Reads an input and translates it from the text format where it is in that.
///
/// # Errors
/// Where it cannot be read or is neither format of a module.
pub(crate) fn read(input: &Path, name: &str) -> Result<Vec<u8>, Failure> {
    let bytes = input::read(input)?;
    let module = match Kind::of(&bytes) {
        Kind::Module => Ok(bytes),
        Kind::Text => from_text(&String::from_utf8_lossy(&bytes)),
        kind => Err(kind.refusal(&bytes)),
    };
    module.map_err(|failure| failure.about(name))
}

fn from_text(text: &str) -> Result<Vec<u8>, Failure> {
    let encoded = wast::parser::ParseBuffer::new(text)
        .and_then(|buffer| wast::parser::parse::<wast::Wat>(&buffer)?.encode());
    let module = encoded.map_err(|error| {
        let (line, column) = error.span().linecol_in(text);
        let place = Place { line_column: Some((line + 1, column + 1)), ..Place::default() };
        Failure::said(Exit::Input, "not-wat", format!("not a module in text format: {}", error.message()))
            .at(place)
    })?;
    match Kind::of(&module) {
        Kind::Component => Err(Kind::Component.refusal(&module)),
        _ => Ok(module),
    }
}

/// The failure for an error of the compiler.
pub(crate) fn refused(error: CompileError, name: &str) -> Failure {
    let (exit, code) = match &error {
        CompileError::NotWasm { .. } => (Exit::Input, "not-wasm"),
        CompileError::Component => (Exit::Input, "component"),
        CompileError::Invalid { .. } => (Exit::Input, "invalid-module"),
        CompileError::Unsupported { .. } => (Exit::Input, "unsupported"),
        CompileError::Limit { .. } => (Exit::Input, "limit"),
        CompileError::Threads { .. } => (Exit::Environment, "threads"),
        CompileError::UnknownCpu { .. } => (Exit::Usage, "unknown-cpu"),
        CompileError::UnknownFunction { .. } => (Exit::Usage, "unknown-function"),
        CompileError::ProfileUnoptimised => (Exit::Usage, "profile-unoptimised"),
        CompileError::NoCode { .. } => (Exit::Usage, "no-code"),
        _ => (Exit::Input, "not-compilable"),
    };
    let place = match &error {
        CompileError::Invalid { offset, function, name, .. }
        | CompileError::Unsupported { offset, function, name, .. } => Place {
            offset: Some(*offset),
            function: function.map(|index| (index, name.clone())),
            line_column: None,
        },
        // It is about the command line, whatever the input.
        CompileError::UnknownCpu { found, .. } => {
            return Failure::said(exit, code, format!("`--cpu {found}`: {error}"));
        }
        _ => Place::default(),
    };
    Failure::new(exit, code, error).at(place).about(name)
}
