//! Which way do branches usually go? Read from the custom section `metadata.code.branch_hint`, asked by the
//! lowering of `br_if` and `if`.
//!
//! Hints change no result. A section that is not as it should be counts as absent, and a hint at an operator that is
//! no branch is never asked for. The other `metadata.code.` sections are ignored.

use std::collections::BTreeMap;
use wasmparser::{BranchHintFunction, BranchHintSectionReader, Error};

/// The branch hints of a module.
#[derive(Clone, Debug, Default)]
pub struct BranchHints {
    /// For each function with hints, these, in order of the offset.
    functions: BTreeMap<u32, Vec<BranchHint>>,
}

/// A branch hint: the offset of its operator from the start of the function's body, and whether it is likely taken.
pub type BranchHint = (u32, bool);

impl BranchHints {
    /// Reads the section; `None` if it is damaged.
    pub(super) fn read(section: BranchHintSectionReader<'_>) -> Option<BranchHints> {
        let mut hints = BranchHints::default();
        for function in section {
            hints.add(&function.ok()?)?;
        }
        Some(hints)
    }

    fn add(&mut self, function: &BranchHintFunction<'_>) -> Option<()> {
        let hint =
            |hint: Result<wasmparser::BranchHint, Error>| hint.map(|hint| (hint.func_offset, hint.taken));
        let hints: Vec<BranchHint> =
            function.hints.clone().into_iter().map(hint).collect::<Result<_, _>>().ok()?;
        let in_order = hints.is_sorted_by(|one, next| one.0 < next.0);
        let after_all = self.functions.last_key_value().is_none_or(|(last, _)| *last < function.func);
        (in_order && after_all).then(|| {
            self.functions.insert(function.func, hints);
        })
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.functions.is_empty()
    }

    /// The hints of function `index`, in order of the offset.
    pub fn function(&self, index: u32) -> &[BranchHint] {
        self.functions.get(&index).map_or(&[], Vec::as_slice)
    }
}
