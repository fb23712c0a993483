//! Reads the sections of a module and validates everything but function bodies. First stage, called by
//! [`read`](super::read).
//!
//! What leaves this file has passed wasmparser's validation for the proposals that the module may use, so conversions here need not
//! check again: a construct that has no place in [`ModuleInfo`] is a bug.

use super::names::Names;
use super::used::Used;
use super::{
    Body, Data, Element, ElementItems, Export, Global, Import, Memory, ModuleInfo, SegmentMode, Table, Tag,
};
use crate::features::Features;
use std::collections::{BTreeMap, HashMap};
use wasmc_abi::tables::{ConstOp, const_op};
use wasmc_abi::types::{ExternKind, FuncType, HeapType, ValueType};
use wasmparser::{
    Error, ExternalKind, FuncToValidate, KnownCustom, Operator, Parser, Payload, RefType, TypeRef, ValType,
    ValidPayload, Validator, ValidatorResources,
};

/// The sections of a module, and what validation of its bodies needs.
pub(super) struct Sections<'a> {
    /// Everything but what [`scan`](super::scan) finds.
    pub(super) info: ModuleInfo<'a>,
    /// For each body, its pending validation.
    pub(super) pending: Vec<FuncToValidate<ValidatorResources>>,
    used: Used,
}

/// Reads as many sections as are valid. With an error come the bodies before it, which may hold an earlier one.
pub(super) fn parse(bytes: &[u8], features: Features) -> (Sections<'_>, Result<(), Error>) {
    let mut sections = Sections { info: ModuleInfo::default(), pending: Vec::new(), used: Used::NOTHING };
    let mut validator = Validator::new_with_features(features.flags());
    let mut parser = Parser::new(0);
    parser.set_features(features.flags());
    let result = parser.parse_all(bytes).try_for_each(|payload| {
        let payload = payload?;
        match validator.payload(&payload)? {
            ValidPayload::Func(pending, body) => sections.add_body(pending, body),
            _ => {
                sections.used.add_section(&payload)?;
                sections.info.add_section(payload)?;
            }
        }
        Ok(())
    });
    let info = &mut sections.info;
    sections.used.add_data(&info.data);
    info.used = sections.used.features.union(info.hints.keep(features));
    info.names.complete(&info.imports, &info.exports);
    (sections, result)
}

impl<'a> Sections<'a> {
    fn add_body(
        &mut self,
        pending: FuncToValidate<ValidatorResources>,
        function: wasmparser::FunctionBody<'a>,
    ) {
        let range = function.range();
        self.pending.push(pending);
        self.info.bodies.push(Body {
            function,
            len_bytes: (range.end - range.start) as u32,
            locals: 0,
            operators: 0,
            br_table_targets: 0,
            control_operators: 0,
            handlers: 0,
            caught_values: 0,
            straight_operators: 0,
            callees: Vec::new(),
        });
    }
}

impl<'a> ModuleInfo<'a> {
    fn add_section(&mut self, payload: Payload<'a>) -> Result<(), Error> {
        match payload {
            Payload::TypeSection(section) => {
                for group in section.into_iter() {
                    self.add_types(&group?);
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    self.add_import(&import?);
                }
            }
            Payload::FunctionSection(section) => {
                for type_index in section {
                    self.functions.push(type_index?);
                }
            }
            Payload::TableSection(section) => {
                for table in section {
                    let mut made = table_of(&table.as_ref().map_err(Clone::clone)?.ty, false);
                    if let wasmparser::TableInit::Expr(init) = table?.init {
                        made.init = const_expr(&init)?;
                    }
                    self.tables.push(made);
                }
            }
            Payload::MemorySection(section) => {
                for memory in section {
                    self.memories.push(memory_of(&memory?, false));
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    let global = global?;
                    let init = const_expr(&global.init_expr)?;
                    self.globals.push(Global { init, ..global_of(&global.ty, false) });
                }
            }
            Payload::TagSection(section) => {
                for tag in section {
                    self.tags.push(Tag { type_index: tag?.func_type_idx, imported: false });
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    let kind = extern_kind(export.kind);
                    self.exports.push(Export { name: export.name, kind, index: export.index });
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(section) => {
                for element in section {
                    self.elements.push(element_of(element?)?);
                }
            }
            Payload::DataSection(section) => {
                for data in section {
                    self.data.push(data_of(&data?)?);
                }
            }
            Payload::CustomSection(section) => {
                self.hints.add_section(section.name(), section.data());
                add_custom(&mut self.names, &section);
            }
            _ => {}
        }
        Ok(())
    }

    fn add_types(&mut self, group: &wasmparser::RecGroup) {
        for sub_type in group.types() {
            let wasmparser::CompositeInnerType::Func(function) = &sub_type.composite_type.inner else {
                unreachable!("only function types are valid without proposal `gc`");
            };
            self.types.push(FuncType {
                params: function.params().iter().copied().map(value_type).collect(),
                results: function.results().iter().copied().map(value_type).collect(),
            });
        }
    }

    fn add_import(&mut self, import: &wasmparser::Import<'a>) {
        let (kind, index) = match import.ty {
            TypeRef::Func(type_index) | TypeRef::FuncExact(type_index) => {
                self.functions.push(type_index);
                self.imported_functions += 1;
                (ExternKind::Func, self.functions.len())
            }
            TypeRef::Table(table) => {
                self.tables.push(table_of(&table, true));
                (ExternKind::Table, self.tables.len())
            }
            TypeRef::Memory(memory) => {
                self.memories.push(memory_of(&memory, true));
                (ExternKind::Memory, self.memories.len())
            }
            TypeRef::Global(global) => {
                self.globals.push(global_of(&global, true));
                self.imported_globals += 1;
                (ExternKind::Global, self.globals.len())
            }
            TypeRef::Tag(tag) => {
                self.tags.push(Tag { type_index: tag.func_type_idx, imported: true });
                (ExternKind::Tag, self.tags.len())
            }
        };
        self.imports.push(Import { module: import.module, name: import.name, kind, index: index as u32 - 1 });
    }
}

/// For each type, the lowest index of an equal one. Types are equal that are so with every reference to a type
/// replaced by one to its lowest equal, or to the type itself.
pub(super) fn canonical_types(types: &[FuncType]) -> Vec<u32> {
    let mut first: HashMap<FuncType, u32> = HashMap::new();
    let mut canonical: Vec<u32> = Vec::with_capacity(types.len());
    for (func_type, index) in types.iter().zip(0..) {
        let number = |number: Option<u32>| match number {
            Some(other) if other != index => Ok(HeapType::Concrete(canonical[other as usize])),
            _ => Ok(HeapType::Own),
        };
        let Ok::<_, std::convert::Infallible>(structure) = func_type.clone().try_map(number);
        canonical.push(*first.entry(structure).or_insert(index));
    }
    canonical
}

pub(crate) fn value_type(found: ValType) -> ValueType {
    match found {
        ValType::I32 => ValueType::I32,
        ValType::I64 => ValueType::I64,
        ValType::F32 => ValueType::F32,
        ValType::F64 => ValueType::F64,
        ValType::V128 => ValueType::V128,
        ValType::Ref(reference) => reference_type(reference),
    }
}

fn reference_type(found: RefType) -> ValueType {
    use wasmparser::AbstractHeapType::{Exn, Extern, Func, NoExn};
    let heap = match found.heap_type() {
        wasmparser::HeapType::Abstract { shared: false, ty: Func } => HeapType::Func,
        wasmparser::HeapType::Abstract { shared: false, ty: Extern } => HeapType::Extern,
        wasmparser::HeapType::Abstract { shared: false, ty: Exn } => HeapType::Exn,
        wasmparser::HeapType::Abstract { shared: false, ty: NoExn } => HeapType::NoExn,
        wasmparser::HeapType::Concrete(wasmparser::UnpackedIndex::Module(index)) => HeapType::Concrete(index),
        _ => unreachable!("reference type `{found}` is not valid without further proposals"),
    };
    ValueType::reference(found.is_nullable(), heap)
}

fn extern_kind(kind: ExternalKind) -> ExternKind {
    match kind {
        ExternalKind::Func | ExternalKind::FuncExact => ExternKind::Func,
        ExternalKind::Table => ExternKind::Table,
        ExternalKind::Memory => ExternKind::Memory,
        ExternalKind::Global => ExternKind::Global,
        ExternalKind::Tag => ExternKind::Tag,
    }
}

fn table_of(table: &wasmparser::TableType, imported: bool) -> Table {
    Table {
        element_type: reference_type(table.element_type),
        min: table.initial,
        max: table.maximum,
        index64: table.table64,
        imported,
        grows: true,
        init: Vec::new(),
        static_elements: None,
        static_callees: BTreeMap::new(),
        static_places: BTreeMap::new(),
    }
}

fn memory_of(memory: &wasmparser::MemoryType, imported: bool) -> Memory {
    Memory {
        min_pages: memory.initial,
        max_pages: memory.maximum,
        page_size_log2: memory.page_size_log2.unwrap_or(16),
        index64: memory.memory64,
        shared: memory.shared,
        imported,
    }
}

fn global_of(global: &wasmparser::GlobalType, imported: bool) -> Global {
    Global {
        value_type: value_type(global.content_type),
        mutable: global.mutable,
        imported,
        init: Vec::new(),
    }
}

fn element_of(element: wasmparser::Element<'_>) -> Result<Element, Error> {
    let mode = match element.kind {
        wasmparser::ElementKind::Active { table_index, offset_expr } => {
            SegmentMode::Active { target: table_index.unwrap_or(0), offset: const_expr(&offset_expr)? }
        }
        wasmparser::ElementKind::Passive => SegmentMode::Passive,
        wasmparser::ElementKind::Declared => SegmentMode::Declared,
    };
    let (element_type, items) = match element.items {
        wasmparser::ElementItems::Functions(functions) => {
            let functions =
                functions.into_iter().map(|function| function.map(Some)).collect::<Result<_, _>>()?;
            (ValueType::reference(false, HeapType::Func), ElementItems::Functions(functions))
        }
        wasmparser::ElementItems::Expressions(element_type, exprs) => {
            let exprs = exprs.into_iter().map(|expr| const_expr(&expr?)).collect::<Result<Vec<_>, _>>()?;
            (reference_type(element_type), simplest_items(exprs))
        }
    };
    Ok(Element { mode, element_type, items })
}

/// Expressions that only name functions or null become [`ElementItems::Functions`].
fn simplest_items(exprs: Vec<super::ConstExpr>) -> ElementItems {
    let function = |expr: &super::ConstExpr| match expr[..] {
        [ConstOp { op: const_op::REF_FUNC, index, .. }] => Some(Some(index)),
        [ConstOp { op: const_op::REF_NULL, .. }] => Some(None),
        _ => None,
    };
    match exprs.iter().map(function).collect() {
        Some(functions) => ElementItems::Functions(functions),
        None => ElementItems::Exprs(exprs),
    }
}

fn data_of<'a>(data: &wasmparser::Data<'a>) -> Result<Data<'a>, Error> {
    let mode = match &data.kind {
        wasmparser::DataKind::Active { memory_index, offset_expr } => {
            SegmentMode::Active { target: *memory_index, offset: const_expr(offset_expr)? }
        }
        wasmparser::DataKind::Passive => SegmentMode::Passive,
    };
    Ok(Data { mode, bytes: data.data })
}

fn const_expr(expr: &wasmparser::ConstExpr<'_>) -> Result<super::ConstExpr, Error> {
    // Nearly all have one operator.
    let mut ops = Vec::with_capacity(1);
    for operator in expr.get_operators_reader() {
        let (op, index, value) = match operator? {
            Operator::I32Const { value } => (const_op::CONST, 0, u64::from(value as u32)),
            Operator::I64Const { value } => (const_op::CONST, 0, value as u64),
            Operator::F32Const { value } => (const_op::CONST, 0, u64::from(value.bits())),
            Operator::F64Const { value } => (const_op::CONST, 0, value.bits()),
            Operator::V128Const { value } => {
                ops.push(vector_const(value));
                continue;
            }
            Operator::RefNull { .. } => (const_op::REF_NULL, 0, 0),
            Operator::RefFunc { function_index } => (const_op::REF_FUNC, function_index, 0),
            Operator::GlobalGet { global_index } => (const_op::GLOBAL_GET, global_index, 0),
            Operator::I32Add => (const_op::I32_ADD, 0, 0),
            Operator::I32Sub => (const_op::I32_SUB, 0, 0),
            Operator::I32Mul => (const_op::I32_MUL, 0, 0),
            Operator::I64Add => (const_op::I64_ADD, 0, 0),
            Operator::I64Sub => (const_op::I64_SUB, 0, 0),
            Operator::I64Mul => (const_op::I64_MUL, 0, 0),
            Operator::End => continue,
            other => {
                unreachable!("`{other:?}` is not valid in constant expressions without further proposals")
            }
        };
        ops.push(ConstOp { op, index, value: [value, 0] });
    }
    Ok(ops)
}

fn vector_const(value: wasmparser::V128) -> ConstOp {
    let bits = value.i128().cast_unsigned();
    ConstOp { op: const_op::CONST, index: 0, value: [bits as u64, (bits >> 64) as u64] }
}

/// Reads the custom sections that are of use; damaged ones count as absent.
pub(super) fn add_custom(names: &mut Names, section: &wasmparser::CustomSectionReader<'_>) {
    match section.as_known() {
        KnownCustom::Name(reader) => {
            let mut read = Names { producers: std::mem::take(&mut names.producers), ..Names::default() };
            let damaged = reader.into_iter().try_for_each(|name| add_name(&mut read, name?)).is_err();
            if damaged {
                read = Names { producers: read.producers, ..Names::default() };
            }
            for names in [&mut read.functions, &mut read.tags] {
                names.sort_by_key(|(index, _)| *index);
                names.dedup_by_key(|(index, _)| *index);
            }
            *names = read;
        }
        KnownCustom::Producers(reader) => {
            names.producers = producers(reader).unwrap_or_default();
        }
        _ => {}
    }
}

fn add_name(names: &mut Names, name: wasmparser::Name<'_>) -> Result<(), Error> {
    match name {
        wasmparser::Name::Module { name, .. } => names.module = Some(name.to_owned()),
        wasmparser::Name::Function(map) => add_names(&mut names.functions, map)?,
        wasmparser::Name::Tag(map) => add_names(&mut names.tags, map)?,
        _ => {}
    }
    Ok(())
}

fn add_names(names: &mut Vec<(u32, String)>, map: wasmparser::NameMap<'_>) -> Result<(), Error> {
    for naming in map {
        let naming = naming?;
        names.push((naming.index, naming.name.to_owned()));
    }
    Ok(())
}

type Producers = Vec<(String, Vec<(String, String)>)>;

fn producers(reader: wasmparser::ProducersSectionReader<'_>) -> Result<Producers, Error> {
    let mut fields = Vec::new();
    for field in reader {
        let field = field?;
        let mut values = Vec::new();
        for value in field.values {
            let value = value?;
            values.push((value.name.to_owned(), value.version.to_owned()));
        }
        fields.push((field.name.to_owned(), values));
    }
    Ok(fields)
}
