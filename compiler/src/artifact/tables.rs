//! Fills the records of `.wasmc.tables` from the module and the linked image.

use super::memory_image::MemoryImages;
use crate::error::CompileError;
use crate::link::{Image, TextSymbol};
use crate::lower;
use crate::module::{ConstExpr, Data, Element, ElementItems, ModuleInfo, SegmentMode, Table};
use std::collections::HashMap;
use wasmc_abi::tables::{
    DataRecord, ElementRecord, ExportRecord, FunctionRecord, GlobalRecord, ImportRecord, MemoryRecord, NONE,
    Span, TableRecord, Tables, TagRecord, TypeRecord, flags, name_hash,
};

/// The records of a module.
///
/// # Errors
/// [`CompileError::Link`] where a function that can be reached from outside has no code in the image.
pub(super) fn tables(
    module: &ModuleInfo<'_>,
    image: &Image,
    images: &MemoryImages,
) -> Result<Tables, CompileError> {
    let symbols = image.symbols.iter().map(|symbol| (&*symbol.name, symbol)).collect();
    let mut filler = Filler { tables: Tables::default(), symbols };
    filler.tables.start_function = module.start;
    filler.tables.funcref_slots = module.vmctx_counts().funcrefs;
    filler.tables.spill_slots = lower::spill_slots(module);
    filler.add_types(module);
    filler.add_names(module);
    filler.add_functions(module, image.text.len() as u32)?;
    filler.add_entities(module, images);
    // A module of many thousand segments that are all in the image needs none of them at run time.
    let needed = |start: &Option<u64>| start.is_some() || module.data_named;
    for (segment, start) in module.data.iter().zip(&images.segments).filter(|(_, start)| needed(start)) {
        filler.add_data(segment, *start);
    }
    for segment in &module.elements {
        filler.add_element(segment, &module.tables);
    }
    Ok(filler.tables)
}

struct Filler<'a> {
    tables: Tables,
    symbols: HashMap<&'a str, &'a TextSymbol>,
}

fn append<T>(array: &mut Vec<T>, items: impl IntoIterator<Item = T>) -> Span {
    let start = array.len() as u32;
    array.extend(items);
    Span { start, len: array.len() as u32 - start }
}

const fn flag(set: bool, flag: u32) -> u32 {
    if set { flag } else { 0 }
}

impl Filler<'_> {
    fn add_types(&mut self, module: &ModuleInfo<'_>) {
        for (func_type, canonical) in module.types.iter().zip(&module.canonical_types) {
            let params = append(&mut self.tables.value_types, func_type.params.iter().copied());
            let results = append(&mut self.tables.value_types, func_type.results.iter().copied());
            let offset = |name: &str| {
                let symbol = self.symbols.get(&*format!("wasm.{name}.{canonical}"));
                symbol.map_or(NONE, |symbol| symbol.offset)
            };
            let (host_to_wasm, wasm_to_host) = (offset("host_to_wasm"), offset("wasm_to_host"));
            self.tables.types.push(TypeRecord { params, results, host_to_wasm, wasm_to_host });
        }
    }

    fn string(&mut self, text: &str) -> Span {
        append(&mut self.tables.strings, text.bytes())
    }

    fn const_expr(&mut self, expr: &ConstExpr) -> Span {
        append(&mut self.tables.const_ops, expr.iter().copied())
    }

    fn add_names(&mut self, module: &ModuleInfo<'_>) {
        for import in &module.imports {
            let (module, name) = (self.string(import.module), self.string(import.name));
            self.tables.imports.push(ImportRecord {
                module,
                name,
                kind: import.kind as u32,
                index: import.index,
            });
        }
        let mut exports: Vec<_> = module.exports.iter().zip(0..).collect();
        exports.sort_by_key(|(export, _)| (name_hash(export.name), export.name));
        for (export, position) in exports {
            let (name, name_hash) = (self.string(export.name), name_hash(export.name));
            let (kind, index) = (export.kind as u32, export.index);
            self.tables.exports.push(ExportRecord { name, name_hash, kind, index, position });
        }
    }

    fn add_functions(&mut self, module: &ModuleInfo<'_>, text_bytes: u32) -> Result<(), CompileError> {
        for ((&type_index, slot), function) in module.functions.iter().zip(&module.funcref_slots).zip(0..) {
            let (text_offset, text_bytes) = match self.symbols.get(&*format!("wasm.f.{function}")) {
                _ if function < module.imported_functions => (NONE, 0),
                Some(symbol) => (symbol.offset, symbol.len_bytes),
                // Inlined wherever it was called, or never called: empty, behind all others.
                None if slot.is_none() && module.start != Some(function) => (text_bytes, 0),
                None => {
                    return Err(CompileError::Link { message: format!("function {function} has no code") });
                }
            };
            let entry_offset = if module.tail_calls.functions.contains(&function) {
                let entry = self.symbols.get(&*lower::plain_entry_symbol(function));
                entry.map_or(NONE, |entry| entry.offset)
            } else {
                text_offset
            };
            let funcref_slot = slot.unwrap_or(NONE);
            let record = FunctionRecord { text_offset, text_bytes, type_index, funcref_slot, entry_offset };
            self.tables.functions.push(record);
        }
        Ok(())
    }

    fn add_entities(&mut self, module: &ModuleInfo<'_>, images: &MemoryImages) {
        for table in &module.tables {
            let record = TableRecord {
                min: table.min,
                max: table.max.unwrap_or(u64::MAX),
                element_type: table.element_type,
                flags: flag(table.imported, flags::IMPORTED)
                    | flag(table.index64, flags::INDEX64)
                    | flag(table.static_elements.is_some(), flags::STATIC),
                init: self.const_expr(&table.init),
            };
            self.tables.tables.push(record);
        }
        for (index, memory) in module.memories.iter().enumerate() {
            let record = MemoryRecord {
                min_pages: memory.min_pages,
                max_pages: memory.max_pages.unwrap_or(u64::MAX),
                flags: flag(memory.imported, flags::IMPORTED)
                    | flag(memory.index64, flags::INDEX64)
                    | flag(memory.shared, flags::SHARED),
                page_size_log2: memory.page_size_log2,
                image: append(&mut self.tables.image_chunks, images.chunks(index).iter().copied()),
            };
            self.tables.memories.push(record);
        }
        for tag in &module.tags {
            let flags = flag(tag.imported, flags::IMPORTED);
            self.tables.tags.push(TagRecord { type_index: tag.type_index, flags });
        }
        for global in &module.globals {
            let record = GlobalRecord {
                value_type: global.value_type,
                flags: flag(global.imported, flags::IMPORTED) | flag(global.mutable, flags::MUTABLE),
                init: self.const_expr(&global.init),
            };
            self.tables.globals.push(record);
        }
    }

    /// `start` is where the segment's bytes lie in `.wasmc.data`, `None` if they are part of an image.
    fn add_data(&mut self, segment: &Data<'_>, start: Option<u64>) {
        let (active, memory, offset) = self.mode(&segment.mode);
        self.tables.data.push(DataRecord {
            start: start.unwrap_or(0),
            len_bytes: start.map_or(0, |_| segment.bytes.len() as u64),
            flags: active | flag(start.is_none(), flags::APPLIED),
            memory,
            offset,
        });
    }

    fn add_element(&mut self, segment: &Element, tables: &[Table]) {
        let (active, table, offset) = self.mode(&segment.mode);
        let applied = active != 0 && tables[table as usize].static_elements.is_some();
        let declared = matches!(segment.mode, SegmentMode::Declared);
        let mut items = Span::default();
        let mut exprs_flag = 0;
        match &segment.items {
            _ if applied || declared => {}
            ElementItems::Functions(functions) => {
                let indices = functions.iter().map(|function| function.unwrap_or(NONE));
                items = append(&mut self.tables.element_functions, indices);
            }
            ElementItems::Exprs(exprs) => {
                let spans: Vec<Span> = exprs.iter().map(|expr| self.const_expr(expr)).collect();
                items = append(&mut self.tables.element_exprs, spans);
                exprs_flag = flags::EXPRS;
            }
        }
        let flags = active | flag(applied, flags::APPLIED) | flag(declared, flags::DECLARED) | exprs_flag;
        let element_type = segment.element_type;
        self.tables.elements.push(ElementRecord { flags, table, element_type, offset, items });
    }

    /// The flag, target and offset of a segment.
    fn mode(&mut self, mode: &SegmentMode) -> (u32, u32, Span) {
        match mode {
            SegmentMode::Active { target, offset } => (flags::ACTIVE, *target, self.const_expr(offset)),
            SegmentMode::Passive | SegmentMode::Declared => (0, 0, Span::default()),
        }
    }
}
