//! What a module declares: the result of parsing and scanning it, which every later stage borrows.
//!
//! [`parse`] reads the sections, [`scan`] validates the bodies in parallel and gathers the facts that lowering
//! wants to know beforehand. Indices are the spec's: imported entities come first in each index space.

mod diagnose;
pub mod hints;
pub mod names;
pub mod parse;
pub mod scan;
pub mod static_tables;
mod tail_calls;
mod used;

use crate::error::CompileError;
use crate::features::Features;
use crate::limits;
use crate::progress::Progress;
use std::collections::BTreeMap;
use tail_calls::TailCalls;
use wasmc_abi::memory::BoundsCheck;
use wasmc_abi::types::{ExternKind, FuncType, ValueType};

/// Reads a module, which may use the proposals in `features`: all of it is validated when this returns.
///
/// # Errors
/// [`CompileError`] for the error with the lowest offset.
pub fn read<'a>(
    bytes: &'a [u8],
    features: Features,
    progress: &dyn Progress,
) -> Result<ModuleInfo<'a>, CompileError> {
    diagnose::check_preamble(bytes)?;
    let (sections, sections_result) = parse::parse(bytes, features);
    let scanned = scan::scan(sections, progress);
    match (scanned, sections_result) {
        (Ok(info), Ok(())) => limits::check_handlers(&info).map(|()| info),
        // Bodies that were reached lie before the section that failed.
        (Err(error), _) | (Ok(_), Err(error)) => Err(diagnose::diagnose(bytes, features, &error)),
    }
}

/// A whole module, decoded and validated. Borrows names and bodies from the bytes it was read from.
#[derive(Debug, Default)]
pub struct ModuleInfo<'a> {
    /// Types, by type index. All are function types.
    pub types: Vec<FuncType>,
    /// For each type, the lowest index of an equal type: the one that stands for it in generated code.
    pub canonical_types: Vec<u32>,
    /// Imports, in order.
    pub imports: Vec<Import<'a>>,
    /// Type index of each function.
    pub functions: Vec<u32>,
    /// Number of imported functions.
    pub imported_functions: u32,
    /// Body of each defined function: that of function `imported_functions + i` is at `i`.
    pub bodies: Vec<Body<'a>>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Memories.
    pub memories: Vec<Memory>,
    /// Globals.
    pub globals: Vec<Global>,
    /// Number of imported globals.
    pub imported_globals: u32,
    /// Tags.
    pub tags: Vec<Tag>,
    /// Whether any body catches exceptions.
    pub catches: bool,
    /// Exports, in order.
    pub exports: Vec<Export<'a>>,
    /// The start function.
    pub start: Option<u32>,
    /// Element segments.
    pub elements: Vec<Element>,
    /// Data segments.
    pub data: Vec<Data<'a>>,
    /// Whether any operator names a data segment, so that each must be found by its index at run time.
    pub data_named: bool,
    /// Types of the functions that code calls without knowing which, in order: through references or tables that may
    /// change. Lowest indices of equal types.
    pub types_called: Vec<u32>,
    /// For each function, its slot among the function references of a vmctx, if anything can refer to it.
    pub funcref_slots: Vec<Option<u32>>,
    /// The proposals that it uses.
    pub used: Features,
    /// What is tail-called.
    pub tail_calls: TailCalls,
    /// What it advises on its code.
    pub hints: hints::Hints,
    /// Names and producers from custom sections.
    pub names: names::Names,
}

/// One import.
#[derive(Debug, Hash)]
pub struct Import<'a> {
    /// Module name.
    pub module: &'a str,
    /// Field name.
    pub name: &'a str,
    /// What is imported.
    pub kind: ExternKind,
    /// Its index in the index space of that kind.
    pub index: u32,
}

/// One export.
#[derive(Debug, Hash)]
pub struct Export<'a> {
    /// Its name.
    pub name: &'a str,
    /// What is exported.
    pub kind: ExternKind,
    /// Its index in the index space of that kind.
    pub index: u32,
}

/// The body of a defined function, and what the scan found in it.
#[derive(Debug)]
pub struct Body<'a> {
    /// Locals and operators, validated by the time lowering sees them.
    pub function: wasmparser::FunctionBody<'a>,
    /// Size of the body in bytes.
    pub len_bytes: u32,
    /// Locals, parameters included.
    pub locals: u32,
    /// Number of its operators.
    pub operators: u32,
    /// Sum of the targets of its `br_table`s.
    pub br_table_targets: u32,
    /// Number of its operators that start or end a basic block: blocks, loops, ifs, conditional branches.
    pub control_operators: u32,
    /// Number of its `try_table`s and `try`s.
    pub handlers: u32,
    /// Number of values that their clauses catch, for each clause anew.
    pub caught_values: u32,
    /// Most operators that it has in a row without one of those.
    pub straight_operators: u32,
    /// Functions that it calls directly, tail calls included, in order of first call, each once.
    pub callees: Vec<u32>,
}

/// One table.
#[derive(Clone, Debug, Hash)]
pub struct Table {
    /// Type of the elements.
    pub element_type: ValueType,
    /// Smallest number of elements.
    pub min: u64,
    /// Largest number of elements, if limited.
    pub max: Option<u64>,
    /// Whether indices are 64 bits wide.
    pub index64: bool,
    /// Whether it is imported.
    pub imported: bool,
    /// Whether its size can change.
    pub grows: bool,
    /// Initial value of the elements; empty for null.
    pub init: ConstExpr,
    /// The elements, where nothing can ever change them: a table of functions, neither imported nor exported,
    /// that no operator but `call_indirect` and `table.size` touches, filled only by an initial value and active
    /// segments that name functions, at constant offsets inside it. `None` inside stands for null.
    pub static_elements: Option<Vec<Option<u32>>>,
    /// The elements, where nothing can ever change them, by the canonical index of their type.
    pub static_callees: BTreeMap<u32, static_tables::Callees>,
    /// Where nothing can ever change the elements: for each function among them that a hint names, its first index.
    pub static_places: BTreeMap<u32, u64>,
}

/// One memory.
#[derive(Clone, Debug, Hash)]
pub struct Memory {
    /// Smallest number of pages.
    pub min_pages: u64,
    /// Largest number of pages, if limited.
    pub max_pages: Option<u64>,
    /// Binary logarithm of the page size in bytes.
    pub page_size_log2: u32,
    /// Whether indices are 64 bits wide.
    pub index64: bool,
    /// Whether it is shared.
    pub shared: bool,
    /// Whether it is imported.
    pub imported: bool,
}

/// One global.
#[derive(Clone, Debug, Hash)]
pub struct Global {
    /// Type of its value.
    pub value_type: ValueType,
    /// Whether it is mutable.
    pub mutable: bool,
    /// Whether it is imported.
    pub imported: bool,
    /// Initial value; empty for imports.
    pub init: ConstExpr,
}

/// One exception tag.
#[derive(Clone, Copy, Debug, Hash)]
pub struct Tag {
    /// Index of its type, whose parameters are what an exception carries.
    pub type_index: u32,
    /// Whether it is imported.
    pub imported: bool,
}

/// A constant expression: its instructions without `end`, in the form the runtime evaluates.
pub type ConstExpr = Vec<wasmc_abi::tables::ConstOp>;

/// When a segment is applied.
#[derive(Clone, Debug, Hash)]
pub enum SegmentMode {
    /// At instantiation, to the table or memory with this index, at this offset.
    Active {
        /// Table or memory.
        target: u32,
        /// Offset.
        offset: ConstExpr,
    },
    /// By `table.init` or `memory.init`.
    Passive,
    /// Never; it only declares functions.
    Declared,
}

/// One element segment.
#[derive(Clone, Debug, Hash)]
pub struct Element {
    /// When it is applied.
    pub mode: SegmentMode,
    /// Type of the items.
    pub element_type: ValueType,
    /// The items.
    pub items: ElementItems,
}

/// Items of an element segment.
#[derive(Clone, Debug, Hash)]
pub enum ElementItems {
    /// Functions; `None` for null.
    Functions(Vec<Option<u32>>),
    /// Constant expressions.
    Exprs(Vec<ConstExpr>),
}

/// One data segment.
#[derive(Clone, Debug)]
pub struct Data<'a> {
    /// When it is applied.
    pub mode: SegmentMode,
    /// Its bytes.
    pub bytes: &'a [u8],
}

impl Memory {
    /// Initial size, as far as a memory of its kind can be made.
    pub fn min_bytes(&self) -> u64 {
        let pages_max = wasmc_abi::memory::pages_max(self.index64, self.page_size_log2);
        self.min_pages.min(pages_max) << self.page_size_log2
    }

    /// How accesses are kept inside.
    pub fn bounds_check(&self) -> BoundsCheck {
        BoundsCheck::of(self.index64, self.page_size_log2)
    }
}

impl ModuleInfo<'_> {
    /// The type of function `index`.
    pub fn function_type(&self, index: u32) -> &FuncType {
        &self.types[self.functions[index as usize] as usize]
    }

    /// The function that a person calls `name`: by its name, that of an export, or its index.
    pub fn find_function(&self, name: &str) -> Option<u32> {
        let named = self.names.functions.iter().find(|(_, found)| found == name).map(|(index, _)| *index);
        let exported = || {
            let exports = &self.exports;
            exports.iter().find(|export| export.kind == ExternKind::Func && export.name == name)
        };
        let by_index = || name.parse().ok().filter(|index| (*index as usize) < self.functions.len());
        named.or_else(|| exported().map(|export| export.index)).or_else(by_index)
    }

    /// The body of function `index`, `None` for an import.
    pub fn body(&self, index: u32) -> Option<&Body<'_>> {
        self.bodies.get(index.checked_sub(self.imported_functions)? as usize)
    }

    /// The counts that determine the layout of a vmctx.
    pub fn vmctx_counts(&self) -> wasmc_abi::vmctx::VmContextCounts {
        wasmc_abi::vmctx::VmContextCounts {
            memories: self.memories.len() as u32,
            defined_globals: self.globals.len() as u32 - self.imported_globals,
            imported_globals: self.imported_globals,
            tags: self.tags.len() as u32,
            tables: self.tables.len() as u32,
            imported_functions: self.imported_functions,
            types: self.types.len() as u32,
            funcrefs: self.funcref_slots.iter().flatten().count() as u32,
        }
    }
}
