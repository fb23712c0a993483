//! Which proposals does a module use? Told by [`parse`](super::parse) of every section and by
//! [`scan`](super::scan) of every operator; what comes out is for people, and changes no code.
//!
//! Validation with the proposals found here, and those that they need, accepts the module again: tests hold that
//! against the whole testsuite.

use super::{Data, SegmentMode};
use crate::features::Features;
use wasmparser::{
    AbstractHeapType, BlockType, CompositeInnerType, ConstExpr, ElementItems, ElementKind, Error,
    ExternalKind, FromReader, FuncType, GlobalType, HeapType, Imports, MemoryType, Operator, Payload,
    RefType, SectionLimited, TableInit, TypeRef, ValType,
};

const MULTI_VALUE: Features = Features::of(&["multi-value"]);
const MUTABLE_GLOBAL: Features = Features::of(&["mutable-global"]);
const BULK_MEMORY: Features = Features::of(&["bulk-memory"]);
const REFERENCE_TYPES: Features = Features::of(&["reference-types"]);
const SIMD: Features = Features::of(&["simd"]);
const EXTENDED_CONST: Features = Features::of(&["extended-const"]);
const FUNCTION_REFERENCES: Features = Features::of(&["function-references"]);
const MEMORY64: Features = Features::of(&["memory64"]);
const MULTI_MEMORY: Features = Features::of(&["multi-memory"]);
const CUSTOM_PAGE_SIZES: Features = Features::of(&["custom-page-sizes"]);
const THREADS: Features = Features::of(&["threads"]);
const GC: Features = Features::of(&["gc"]);
const EXCEPTIONS: Features = Features::of(&["exceptions"]);
const COMPACT_IMPORTS: Features = Features::of(&["compact-imports"]);

/// Those of sections, gathered as they are read.
#[derive(Debug)]
pub(super) struct Used {
    pub(super) features: Features,
    memories: u32,
    tables: u32,
    /// For each global, whether it is mutable.
    globals: Vec<bool>,
}

impl Used {
    pub(super) const NOTHING: Used =
        Used { features: Features::NONE, memories: 0, tables: 0, globals: Vec::new() };

    /// Adds what a section uses that has been validated; [`add_data`](Used::add_data) does so for data segments.
    ///
    /// # Errors
    /// None that validation has not found.
    pub(super) fn add_section(&mut self, payload: &Payload<'_>) -> Result<(), Error> {
        match payload {
            Payload::TypeSection(section) => each(section, |group| self.add_types(&group)),
            Payload::ImportSection(section) => each(section, |imports| self.add_imports(imports)),
            Payload::TableSection(section) => each(section, |table| self.add_defined_table(&table)),
            Payload::MemorySection(section) => each(section, |memory| self.add_memory(&memory)),
            Payload::GlobalSection(section) => each(section, |global| {
                self.add_global(global.ty)?;
                self.add_const_expr(&global.init_expr)
            }),
            Payload::ExportSection(section) => each(section, |export| self.add_export(&export)),
            Payload::ElementSection(section) => each(section, |element| self.add_element(element)),
            Payload::DataCountSection { .. } => self.add(BULK_MEMORY),
            Payload::TagSection(_) => self.add(EXCEPTIONS),
            _ => Ok(()),
        }
    }

    /// Adds what data segments use. There may be tens of thousands, which takes too long to read twice.
    pub(super) fn add_data(&mut self, segments: &[Data<'_>]) {
        for segment in segments {
            self.features = self.features.union(match &segment.mode {
                SegmentMode::Passive => BULK_MEMORY,
                // Without the proposal, one instruction is all that an offset may have.
                SegmentMode::Active { offset, .. } if offset.len() > 1 => EXTENDED_CONST,
                _ => Features::NONE,
            });
        }
    }

    fn add_types(&mut self, group: &wasmparser::RecGroup) -> Result<(), Error> {
        self.add_if(group.is_explicit_rec_group(), GC)?;
        group.types().try_for_each(|sub_type| {
            self.add_if(!sub_type.is_final || !sub_type.supertype_idxs.is_empty(), GC)?;
            match &sub_type.composite_type.inner {
                CompositeInnerType::Func(function) => self.add(function_type(function)),
                _ => self.add(GC),
            }
        })
    }

    fn add_imports(&mut self, imports: Imports<'_>) -> Result<(), Error> {
        self.add_if(!matches!(imports, Imports::Single(..)), COMPACT_IMPORTS)?;
        imports.into_iter().try_for_each(|import| match import?.1.ty {
            TypeRef::Func(_) | TypeRef::FuncExact(_) => Ok(()),
            TypeRef::Table(table) => self.add_table(&table),
            TypeRef::Memory(memory) => self.add_memory(&memory),
            TypeRef::Global(global) => {
                self.add_if(global.mutable, MUTABLE_GLOBAL)?;
                self.add_global(global)
            }
            TypeRef::Tag(_) => self.add(EXCEPTIONS),
        })
    }

    fn add_defined_table(&mut self, table: &wasmparser::Table<'_>) -> Result<(), Error> {
        if let TableInit::Expr(init) = &table.init {
            self.add(FUNCTION_REFERENCES)?;
            self.add_const_expr(init)?;
        }
        self.add_table(&table.ty)
    }

    fn add_table(&mut self, table: &wasmparser::TableType) -> Result<(), Error> {
        self.tables += 1;
        self.add_if(self.tables > 1, REFERENCE_TYPES)?;
        self.add_if(table.table64, MEMORY64)?;
        // The one type that 1.0 has is no use of a proposal.
        self.add_if(table.element_type != RefType::FUNCREF, reference_type(table.element_type))
    }

    fn add_memory(&mut self, memory: &MemoryType) -> Result<(), Error> {
        self.memories += 1;
        self.add_if(self.memories > 1, MULTI_MEMORY)?;
        self.add_if(memory.memory64, MEMORY64)?;
        self.add_if(memory.shared, THREADS)?;
        self.add_if(memory.page_size_log2.is_some(), CUSTOM_PAGE_SIZES)
    }

    fn add_global(&mut self, global: GlobalType) -> Result<(), Error> {
        self.globals.push(global.mutable);
        self.add(value_type(global.content_type))
    }

    fn add_export(&mut self, export: &wasmparser::Export<'_>) -> Result<(), Error> {
        let mutable = || self.globals.get(export.index as usize).copied().unwrap_or(false);
        self.add_if(export.kind == ExternalKind::Global && mutable(), MUTABLE_GLOBAL)
    }

    fn add_element(&mut self, element: wasmparser::Element<'_>) -> Result<(), Error> {
        match element.kind {
            ElementKind::Active { offset_expr, .. } => self.add_const_expr(&offset_expr)?,
            ElementKind::Passive | ElementKind::Declared => self.add(BULK_MEMORY)?,
        }
        if let ElementItems::Expressions(element_type, exprs) = element.items {
            self.add(reference_type(element_type))?;
            each(&exprs, |expr| self.add_const_expr(&expr))?;
        }
        Ok(())
    }

    fn add_const_expr(&mut self, expr: &ConstExpr<'_>) -> Result<(), Error> {
        expr.get_operators_reader().into_iter().try_for_each(|operator| {
            let operator = operator?;
            self.add_if(is_extended(&operator), EXTENDED_CONST)?;
            self.add(by_operator(&operator))
        })
    }

    fn add_if(&mut self, condition: bool, features: Features) -> Result<(), Error> {
        self.add(if condition { features } else { Features::NONE })
    }

    fn add(&mut self, features: Features) -> Result<(), Error> {
        self.features = self.features.union(features);
        Ok(())
    }
}

/// Calls `add` with each item of a section.
fn each<'a, T: FromReader<'a>>(
    section: &SectionLimited<'a, T>,
    mut add: impl FnMut(T) -> Result<(), Error>,
) -> Result<(), Error> {
    section.clone().into_iter().try_for_each(|item| add(item?))
}

/// Whether only extended constant expressions may hold the operator.
fn is_extended(operator: &Operator<'_>) -> bool {
    matches!(
        operator,
        Operator::I32Add
            | Operator::I32Sub
            | Operator::I32Mul
            | Operator::I64Add
            | Operator::I64Sub
            | Operator::I64Mul
    )
}

/// Those of an operator of a body.
pub(super) fn by_operator(operator: &Operator<'_>) -> Features {
    let beyond_its_own = match operator {
        Operator::Block { blockty }
        | Operator::Loop { blockty }
        | Operator::If { blockty }
        | Operator::Try { blockty } => block_type(*blockty),
        Operator::TryTable { try_table } => block_type(try_table.ty),
        Operator::TypedSelect { ty } => value_type(*ty),
        Operator::RefNull { hty } => reference_type(RefType::new(true, *hty).unwrap_or(RefType::FUNCREF)),
        _ => Features::NONE,
    };
    proposal_of(operator).union(beyond_its_own)
}

fn block_type(found: BlockType) -> Features {
    match found {
        BlockType::Empty => Features::NONE,
        BlockType::Type(result) => value_type(result),
        BlockType::FuncType(_) => MULTI_VALUE,
    }
}

/// Those of a body's local variables.
///
/// # Errors
/// None that validation has not found.
pub(super) fn by_locals(function: &wasmparser::FunctionBody<'_>) -> Result<Features, Error> {
    function.get_locals_reader()?.into_iter().try_fold(Features::NONE, |features, local| {
        let (_, local_type) = local?;
        Ok(features.union(value_type(local_type)))
    })
}

macro_rules! proposal_of {
    ($(@$proposal:ident $op:ident $({ $($field:ident: $type:ty),* })? => $visit:ident ($($annotation:tt)*))*) => {
        /// The proposal that an operator came with.
        fn proposal_of(operator: &Operator<'_>) -> Features {
            match operator {
                $(Operator::$op { .. } => const { Features::of_operators(stringify!($proposal)) },)*
                _ => Features::NONE,
            }
        }
    };
}

wasmparser::for_each_operator!(proposal_of);

fn function_type(function: &FuncType) -> Features {
    let several = if function.results().len() > 1 { MULTI_VALUE } else { Features::NONE };
    let types = function.params().iter().chain(function.results());
    types.fold(several, |features, found| features.union(value_type(*found)))
}

fn value_type(found: ValType) -> Features {
    match found {
        ValType::I32 | ValType::I64 | ValType::F32 | ValType::F64 => Features::NONE,
        ValType::V128 => SIMD,
        ValType::Ref(reference) => reference_type(reference),
    }
}

fn reference_type(found: RefType) -> Features {
    use AbstractHeapType::{Exn, NoExn};
    match found.heap_type() {
        HeapType::FUNC | HeapType::EXTERN if found.is_nullable() => REFERENCE_TYPES,
        HeapType::FUNC | HeapType::EXTERN | HeapType::Concrete(_) => FUNCTION_REFERENCES,
        HeapType::Abstract { shared: false, ty: Exn | NoExn } if found.is_nullable() => EXCEPTIONS,
        HeapType::Abstract { shared: false, ty: Exn | NoExn } => EXCEPTIONS.union(FUNCTION_REFERENCES),
        _ => GC,
    }
}
