//! Names and producers from a module's custom sections: read by `parse`, kept for metadata and symbols.

use super::Export;
use wasmc_abi::meta::Metadata;
use wasmc_abi::types::ExternKind;

/// What the custom sections say for people. Damaged custom sections count as absent.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Name of the module.
    pub module: Option<String>,
    /// Names of functions, sorted by index: from the name section, else of the first export.
    pub functions: Vec<(u32, String)>,
    /// Producers: field, then name and version pairs.
    pub producers: Vec<(String, Vec<(String, String)>)>,
}

impl Names {
    /// The name of function `index`.
    pub fn function(&self, index: u32) -> Option<&str> {
        let position = self.functions.binary_search_by_key(&index, |(index, _)| *index).ok()?;
        Some(&self.functions[position].1)
    }

    /// Names functions that have no name, or an empty one, after their first export.
    pub(super) fn complete(&mut self, exports: &[Export<'_>]) {
        let exported =
            exports.iter().filter(|export| export.kind == ExternKind::Func && !export.name.is_empty());
        self.functions.retain(|(_, name)| !name.is_empty());
        self.functions.extend(exported.map(|export| (export.index, export.name.to_owned())));
        // Stable, so that a name that was there before comes first.
        self.functions.sort_by_key(|(index, _)| *index);
        self.functions.dedup_by_key(|(index, _)| *index);
    }

    /// Puts the names into metadata.
    pub fn store(&self, metadata: &mut Metadata) {
        metadata.module_name.clone_from(&self.module);
        metadata.function_names.clone_from(&self.functions);
        metadata.producers.clone_from(&self.producers);
    }
}
