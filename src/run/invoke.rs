//! `wasmc run --invoke`: how is one exported function called with arguments from the command line?

use super::guest::{ended, without_arguments};
use super::value::{parse, show};
use std::ffi::OsString;
use std::fmt::Write as _;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::message::print;
use wasmc_abi::text::OneLine;
use wasmc_abi::types::FuncType;
use wasmc_loader::wasi::WasiCtx;
use wasmc_loader::{Func, Instance, Store, Val};

/// The export that a library wants called before any other.
const INITIALIZE: &str = "_initialize";

/// Calls `function` and prints its results, one a line. Gives the guest's exit code.
pub(super) fn invoke(
    store: &mut Store<WasiCtx>,
    instance: Instance,
    function: &str,
    arguments: &[OsString],
) -> Result<i32, Failure> {
    let Some(callee) = instance.get_func(&mut *store, function) else {
        return Err(no_function(store, instance, function));
    };
    let function_type = callee.ty(&*store);
    let values = values(function, &function_type, arguments)?;
    if let Some(initialize) = instance.get_func(&mut *store, INITIALIZE) {
        match without_arguments(store, initialize, INITIALIZE)? {
            0 => {}
            code => return Ok(code),
        }
    }
    let mut results = vec![Val::I32(0); function_type.results.len()];
    let code = call(store, callee, &values, &mut results)?;
    if let Some(code) = code {
        return Ok(code);
    }
    let lines: String = results.iter().map(|result| show(result) + "\n").collect();
    print(&lines)?;
    Ok(0)
}

/// Calls a function; `Some` is the exit code with which the guest ended instead of returning.
fn call(
    store: &mut Store<WasiCtx>,
    callee: Func,
    arguments: &[Val],
    results: &mut [Val],
) -> Result<Option<i32>, Failure> {
    match callee.call(&mut *store, arguments, results) {
        Ok(()) => Ok(None),
        Err(error) => ended(store, Err(error)).map(Some),
    }
}

fn values(function: &str, function_type: &FuncType, arguments: &[OsString]) -> Result<Vec<Val>, Failure> {
    let refused = |text: String| {
        let text = format!("function `{function}` ({function_type}){text}");
        Failure::said(Exit::Input, "wrong-argument", text)
    };
    let (wanted, given) = (function_type.params.len(), arguments.len());
    if wanted != given {
        let plural = if wanted == 1 { "" } else { "s" };
        let verb = if given == 1 { "was" } else { "were" };
        return Err(refused(format!(" takes {wanted} argument{plural}, but {given} {verb} given")));
    }
    let value = |(position, (text, value_type)): (usize, (&OsString, _))| {
        parse(&text.to_string_lossy(), value_type)
            .map_err(|error| refused(format!(": argument {}: {error}", position + 1)))
    };
    arguments.iter().zip(function_type.params.iter().copied()).enumerate().map(value).collect()
}

/// The failure for a function that is not exported, with those that are.
pub(super) fn no_function(store: &mut Store<WasiCtx>, instance: Instance, name: &str) -> Failure {
    let mut text = format!("there is no exported function `{name}`");
    // Where the list is damaged, this message is still about something else.
    let exports = instance.exports(&*store).unwrap_or_default();
    let functions = exports.into_iter().filter_map(|(name, export)| Some((name, export.into_func()?)));
    for (position, (name, function)) in functions.enumerate() {
        let separator = if position == 0 { "; exported are:\n" } else { "\n" };
        let _ = write!(text, "{separator}  `{}` ({})", OneLine(&name), function.ty(&*store));
    }
    Failure::said(Exit::Input, "no-such-function", text)
}
