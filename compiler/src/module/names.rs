//! Names and producers from a module's custom sections: read by `parse`, kept for metadata and symbols.

use super::{Export, Import};
use wasmc_abi::meta::Metadata;
use wasmc_abi::types::ExternKind;

/// What the custom sections say for people. Damaged custom sections count as absent.
#[derive(Clone, Debug, Default, Hash)]
pub struct Names {
    /// Name of the module.
    pub module: Option<String>,
    /// Names of functions, sorted by index: from the name section, else of the first export.
    pub functions: Vec<(u32, String)>,
    /// Names of tags, sorted by index: from the name section, else of the first export, else of the import.
    pub tags: Vec<(u32, String)>,
    /// Producers: field, then name and version pairs.
    pub producers: Vec<(String, Vec<(String, String)>)>,
}

impl Names {
    /// The name of function `index`.
    pub fn function(&self, index: u32) -> Option<&str> {
        let position = self.functions.binary_search_by_key(&index, |(index, _)| *index).ok()?;
        Some(&self.functions[position].1)
    }

    /// Names functions and tags that have no name, or an empty one, after their first export, tags also after their import.
    pub(super) fn complete(&mut self, imports: &[Import<'_>], exports: &[Export<'_>]) {
        let exported = |kind| {
            let named = exports.iter().filter(move |export| export.kind == kind && !export.name.is_empty());
            named.map(|export| (export.index, export.name.to_owned()))
        };
        let imported = imports.iter().filter(|import| import.kind == ExternKind::Tag);
        let imported = imported.map(|import| (import.index, format!("{}.{}", import.module, import.name)));
        fill(&mut self.functions, exported(ExternKind::Func));
        fill(&mut self.tags, exported(ExternKind::Tag).chain(imported));
    }

    /// Puts the names into metadata.
    pub fn store(&self, metadata: &mut Metadata) {
        metadata.module_name.clone_from(&self.module);
        metadata.function_names.clone_from(&self.functions);
        metadata.tag_names.clone_from(&self.tags);
        metadata.producers.clone_from(&self.producers);
    }
}

/// Adds names for those that have none, or an empty one; the first one counts.
fn fill(names: &mut Vec<(u32, String)>, others: impl Iterator<Item = (u32, String)>) {
    names.retain(|(_, name)| !name.is_empty());
    names.extend(others);
    // Stable, so that a name that was there before comes first.
    names.sort_by_key(|(index, _)| *index);
    names.dedup_by_key(|(index, _)| *index);
}
