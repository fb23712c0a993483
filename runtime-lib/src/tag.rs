//! What is a tag?
//!
//! What tells exceptions apart: two tags are the same only if they are one and the same, whatever their types. Generated
//! code compares addresses of [`TagData`], which stand in the vmctx of every instance that has the tag.

use crate::context::{AsContext, AsContextMut};
use crate::error::Error;
use crate::handle::{Handle, InStore};
use crate::store::StoreCore;
use crate::types_registry;
use std::fmt;
use std::sync::Arc;
use wasmc_abi::text::OneLine;
use wasmc_abi::types::FuncType;

/// A tag of a store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tag {
    handle: Handle<TagData>,
}

/// What a module calls a tag.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TagName {
    /// Index of the tag in the module.
    pub tag_index: u32,
    /// Its name: from the module's name section, else of its first export, else `module.name` of its import.
    pub name: Option<String>,
    /// Name of the module from its name section.
    pub module: Option<String>,
}

/// A tag. Its address is what stands for it in generated code, so it must have a size.
pub(crate) struct TagData {
    type_id: u32,
    /// Number of values that an exception carries, at hand for whoever throws.
    fields: usize,
}

impl InStore for TagData {
    const NAME: &'static str = "Tag";
}

impl Tag {
    /// Makes a tag whose exceptions carry values of the parameters of `ty`.
    ///
    /// # Errors
    /// [`Error::Unsupported`] for a type with results, or with parameters of types that are none.
    ///
    /// # Panics
    /// Where the process has as many function types as it can number: eight million.
    pub fn new(mut store: impl AsContextMut, ty: FuncType) -> Result<Tag, Error> {
        if !ty.results.is_empty() {
            return Err(Error::Unsupported { what: "tags whose type has results" });
        }
        if !ty.params.iter().all(|param| param.is_known()) {
            return Err(Error::Unsupported { what: "values of a type this runtime does not know" });
        }
        let store = store.as_context_mut();
        Ok(Tag::of_type(store.core(), types_registry::number(ty)))
    }

    /// Makes a tag of a type by its id.
    pub(crate) fn of_type(store: &StoreCore, type_id: u32) -> Tag {
        let fields = types_registry::func_type(type_id).params.len();
        Tag { handle: store.add_tag(TagData { type_id, fields }) }
    }

    /// The type: its parameters are what exceptions carry.
    pub fn ty(&self, store: impl AsContext) -> FuncType {
        FuncType::clone(&self.func_type(store.as_context().core()))
    }

    /// What the module calls it that defines it, or the first one that imports it if the program has made it. `None` where no
    /// instance has it.
    pub fn name(&self, store: impl AsContext) -> Option<TagName> {
        let context = store.as_context();
        context.core().find_instance(|instance| {
            let tag_index = instance.tag_index(*self)?;
            let metadata = instance.image().metadata();
            Some(TagName {
                tag_index,
                name: metadata.and_then(|metadata| metadata.tag_name(tag_index)).map(str::to_owned),
                module: metadata.and_then(|metadata| metadata.module_name.clone()),
            })
        })
    }

    pub(crate) fn func_type(self, store: &StoreCore) -> Arc<FuncType> {
        self.handle.get(store).func_type()
    }

    pub(crate) fn handle(&self) -> Handle<TagData> {
        self.handle
    }

    pub(crate) fn from_handle(handle: Handle<TagData>) -> Tag {
        Tag { handle }
    }
}

impl fmt::Display for TagName {
    /// Writes `module!name`, or `wasm-tag[3]` without a name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(module) = &self.module {
            write!(f, "{}!", OneLine(module))?;
        }
        match &self.name {
            Some(name) => write!(f, "{}", OneLine(name)),
            None => write!(f, "wasm-tag[{}]", self.tag_index),
        }
    }
}

impl TagData {
    pub(crate) fn func_type(&self) -> Arc<FuncType> {
        types_registry::func_type(self.type_id)
    }

    pub(crate) fn type_id(&self) -> u32 {
        self.type_id
    }

    pub(crate) fn fields(&self) -> usize {
        self.fields
    }
}
