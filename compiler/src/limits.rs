//! How large may what the specification leaves open be? The one table of limits; the README has it for people, and a
//! test holds the two against each other.
//!
//! Most are those of wasmparser, which are the ones that browsers agreed on. Blocks may be nested as deep as the size of
//! a body allows: nothing in the compiler recurses over them.

use crate::error::CompileError;
use crate::module::ModuleInfo;
use wasmc_abi::TABLE_ELEMENTS_MAX;
use wasmc_abi::memory::MEMORY64_BYTES_MAX;

/// Largest image in bytes: every part must be reachable from every other with a signed 32-bit distance.
pub(crate) const IMAGE_BYTES_MAX: u64 = (2 << 30) - (64 << 20);

/// Most `try_table`s and `try`s of a function: LLVM's code generator looks through all landing pads for each.
const HANDLERS_MAX: u64 = 20_000;

/// Most values that the clauses of all handlers of a function catch: each clause reads all of its own.
const CAUGHT_VALUES_MAX: u64 = 100_000;

/// Refuses functions with more handlers than [`HANDLERS_MAX`], or with more values than [`CAUGHT_VALUES_MAX`] in them.
///
/// # Errors
/// [`CompileError::Limit`] names the first.
pub(crate) fn check_handlers(module: &ModuleInfo<'_>) -> Result<(), CompileError> {
    for (body, function) in module.bodies.iter().zip(module.imported_functions..) {
        for (what, found, limit) in [
            ("exception handlers", body.handlers, HANDLERS_MAX),
            ("values in clauses of exception handlers", body.caught_values, CAUGHT_VALUES_MAX),
        ] {
            if u64::from(found) > limit {
                let what = format!("the number of {what} of function {function}");
                return Err(CompileError::Limit { what, found: found.into(), limit });
            }
        }
    }
    Ok(())
}

/// A limit.
#[derive(Debug)]
pub struct Limit {
    /// What is limited.
    pub what: &'static str,
    /// The most there may be.
    pub most: u64,
    /// What wasmparser says beyond it, where that does not name the limit.
    unnamed: Option<&'static str>,
}

/// All limits.
pub const LIMITS: &[Limit] = &[
    limit("types", 1_000_000, None),
    limit("functions, imported ones included", 1_000_000, None),
    limit("imports", 1_000_000, None),
    limit("exports", 1_000_000, None),
    limit("globals, imported ones included", 1_000_000, None),
    limit("tags, imported ones included", 1_000_000, None),
    limit("tables", 100_000, None),
    limit("memories", 100, None),
    limit("data segments", 100_000, None),
    limit("element segments", 100_000, None),
    limit("items of an element segment", 10_000_000, Some("number of elements is out of bounds")),
    limit("bytes of a name", 100_000, Some("string size out of bounds")),
    limit("parameters of a function", 1000, Some("function params size is out of bounds")),
    limit("results of a function", 1000, Some("function returns size is out of bounds")),
    limit(
        "locals of a function, parameters included",
        50_000,
        Some("too many locals: locals exceed maximum"),
    ),
    limit("bytes of a function's body", 7_654_321, None),
    limit("exception handlers of a function", HANDLERS_MAX, None),
    limit("clauses of a `try_table`", 10_000, Some("catches size is out of bounds")),
    limit("values that the clauses of a function's exception handlers catch", CAUGHT_VALUES_MAX, None),
    limit("imports and exports, and the parameters and results of those, together", 1_000_000, None),
    limit("elements of a table, when it runs", TABLE_ELEMENTS_MAX, None),
    limit("bytes of a memory with 64-bit addresses, when it runs", MEMORY64_BYTES_MAX, None),
    limit("bytes of compiled code and constants", IMAGE_BYTES_MAX, None),
];

const fn limit(what: &'static str, most: u64, unnamed: Option<&'static str>) -> Limit {
    Limit { what, most, unnamed }
}

/// What wasmparser says, with the limit where it is about one.
pub(crate) fn with_limit(message: &str) -> String {
    match LIMITS.iter().find(|limit| limit.unnamed == Some(message)) {
        Some(limit) => format!("{message}, the limit is {}", limit.most),
        None => message.to_owned(),
    }
}
