//! Makes the module of a case smaller while the engines still differ on it.

use crate::case::Case;
use crate::observed::Verdict;
use crate::supervise::Run;
use anyhow::{Context, Result};
use wasm_shrink::WasmShrink;

/// Attempts without success after which a module counts as small.
const ATTEMPTS: u32 = 2_000;

/// The text of a smaller module on which the engines differ as on that of the first seed of `run`. A case that ends
/// the process cannot be made smaller.
///
/// # Errors
/// Where the seed gives no module, or the engines do not differ on it.
pub fn shrink(run: &Run) -> Result<String> {
    let case = Case::new(run.generator, run.first).context("the seed gives no module")?;
    let differs = |module: &[u8]| {
        let case = Case { module: module.to_vec(), legacy: None, ..case.clone() };
        Ok(matches!(case.verdict(run.reference), Verdict::Different(_)))
    };
    let shrunk = WasmShrink::default().attempts(ATTEMPTS).run(case.module.clone(), differs)?;
    wasmprinter::print_bytes(&shrunk.output)
}
