//! Names and producers from a module's custom sections: read by `parse`, kept for metadata and symbols.

use wasmc_abi::meta::Metadata;

/// What the custom sections say for people. Damaged custom sections count as absent.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Name of the module.
    pub module: Option<String>,
    /// Names of functions, sorted by index.
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

    /// Puts the names into metadata.
    pub fn store(&self, metadata: &mut Metadata) {
        metadata.module_name.clone_from(&self.module);
        metadata.function_names.clone_from(&self.functions);
        metadata.producers.clone_from(&self.producers);
    }
}
