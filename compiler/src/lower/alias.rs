//! Which accesses can never touch the same bytes, told to LLVM as type-based alias metadata. Used by every file
//! that loads or stores.
//!
//! Objects that a module defines are distinct from one another and from all that it imports, but two imports of
//! a kind may be the same object: so there is one class for each defined object and one for all imported ones of
//! a kind. What never changes while an instance runs is loaded as invariant instead.

use super::types::Types;
use crate::module::ModuleInfo;
use inkwell::context::Context;
use inkwell::values::MetadataValue;

/// How an access relates to others.
#[derive(Clone, Copy, Debug)]
pub(super) enum Access<'ctx> {
    /// A load of something that never changes.
    Invariant,
    /// An access that may alias only those of the same class.
    Class(MetadataValue<'ctx>),
    /// An access of which nothing is said.
    Any,
}

impl<'ctx> Access<'ctx> {
    /// An access to counters of what the code does, which nothing else touches.
    pub(super) fn counters(context: &'ctx Context) -> Access<'ctx> {
        class(context, "counters")
    }
}

/// A class of its own with this name.
fn class<'ctx>(context: &'ctx Context, name: &str) -> Access<'ctx> {
    let zero = context.i64_type().const_zero();
    let root = context.metadata_node(&[context.metadata_string("wasmc").into()]);
    let class = context.metadata_node(&[context.metadata_string(name).into(), root.into(), zero.into()]);
    Access::Class(context.metadata_node(&[class.into(), class.into(), zero.into()]))
}

/// The classes of a module, made once for each LLVM module.
#[derive(Debug)]
pub(super) struct AliasClasses<'ctx> {
    memories: Vec<Access<'ctx>>,
    memory_sizes: Access<'ctx>,
    globals: Vec<Access<'ctx>>,
    table_sizes: Access<'ctx>,
    table_elements: Access<'ctx>,
    spill: Access<'ctx>,
    exceptions: Access<'ctx>,
}

impl<'ctx> AliasClasses<'ctx> {
    /// The classes, or none where nothing is optimised: to keep what is said of each access takes time.
    pub(super) fn new(types: &Types<'ctx>, info: &ModuleInfo<'_>, unoptimised: bool) -> AliasClasses<'ctx> {
        let class = |name: &str| if unoptimised { Access::Any } else { class(types.context, name) };
        let classes = |kind: &str, imported: Vec<bool>| {
            let shared = class(&format!("imported {kind}"));
            let of = |(index, imported)| if imported { shared } else { class(&format!("{kind} {index}")) };
            imported.into_iter().enumerate().map(of).collect()
        };
        AliasClasses {
            memories: classes("memory", info.memories.iter().map(|memory| memory.imported).collect()),
            memory_sizes: class("memory size"),
            globals: info
                .globals
                .iter()
                .zip(classes("global", info.globals.iter().map(|global| global.imported).collect()))
                .map(|(global, class)| if global.mutable || unoptimised { class } else { Access::Invariant })
                .collect(),
            table_sizes: class("table size"),
            table_elements: class("table element"),
            spill: class("spill"),
            exceptions: class("exception"),
        }
    }

    /// Bytes of memory `index`.
    pub(super) fn memory(&self, index: u32) -> Access<'ctx> {
        self.memories[index as usize]
    }

    /// Sizes of memories.
    pub(super) fn memory_size(&self) -> Access<'ctx> {
        self.memory_sizes
    }

    /// Value of global `index`.
    pub(super) fn global(&self, index: u32) -> Access<'ctx> {
        self.globals[index as usize]
    }

    /// Sizes of tables.
    pub(super) fn table_size(&self) -> Access<'ctx> {
        self.table_sizes
    }

    /// Elements of tables.
    pub(super) fn table_element(&self) -> Access<'ctx> {
        self.table_elements
    }

    /// Tags and fields of exceptions.
    pub(super) fn exception(&self) -> Access<'ctx> {
        self.exceptions
    }

    /// Slots for arguments and results beyond registers.
    pub(super) fn spill(&self) -> Access<'ctx> {
        self.spill
    }
}
