//! Which functions take part in tail calls? Asked once the bodies are scanned, by [`scan`](super::scan); lowering
//! gives these functions the tail convention and all others the plain one.

use super::ModuleInfo;
use std::collections::BTreeSet;

/// What a module tail-calls. Empty for modules without tail calls.
#[derive(Clone, PartialEq, Eq, Debug, Default, Hash)]
pub struct TailCalls {
    /// Functions with the tail convention: those that contain a tail call or are the target of a direct one.
    pub functions: BTreeSet<u32>,
    /// Canonical types of what is tail-called by reference: through tables, imports and references.
    pub types: BTreeSet<u32>,
    /// Tables that `return_call_indirect` names.
    pub tables: BTreeSet<u32>,
}

/// The tail calls in a body.
#[derive(Debug)]
pub(super) struct BodyTailCalls {
    /// Functions named by `return_call`.
    pub(super) functions: BTreeSet<u32>,
    /// Types named by `return_call_indirect` and `return_call_ref`.
    pub(super) types: BTreeSet<u32>,
    /// Tables named by `return_call_indirect`.
    pub(super) tables: BTreeSet<u32>,
}

impl BodyTailCalls {
    pub(super) const NONE: BodyTailCalls =
        BodyTailCalls { functions: BTreeSet::new(), types: BTreeSet::new(), tables: BTreeSet::new() };

    fn is_empty(&self) -> bool {
        self.functions.is_empty() && self.types.is_empty()
    }
}

impl TailCalls {
    /// Adds the tail calls in the body of function `caller`. The canonical types must be known.
    pub(super) fn add(&mut self, caller: u32, body: &BodyTailCalls, info: &ModuleInfo<'_>) {
        if body.is_empty() {
            return;
        }
        self.functions.insert(caller);
        let canonical = |type_index: u32| info.canonical_types[type_index as usize];
        for &callee in &body.functions {
            if callee < info.imported_functions {
                self.types.insert(canonical(info.functions[callee as usize]));
            } else {
                self.functions.insert(callee);
            }
        }
        self.types.extend(body.types.iter().map(|&type_index| canonical(type_index)));
        self.tables.extend(&body.tables);
    }
}
