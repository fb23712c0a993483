//! Which types do imports and exports have, and when does one fit the other?
//!
//! The loader shows them to people, [`crate::instance`] compares them. Function and value types are those of
//! `wasmc-abi`; the types of tables, memories and globals are read from the records of an artifact. A reference to
//! functions of one type holds the process-wide id of that type: [`reference_to`] and [`referred_type`] translate.
//! Invariant: [`ExternType::accepts`] is the spec's import matching, and the only place that decides it.

use crate::types_registry;
use std::fmt;
use wasmc_abi::WASM_PAGE_BYTES;
use wasmc_abi::tables::{GlobalRecord, MemoryRecord, TableRecord, flags};
use wasmc_abi::types::{ExternKind, FuncType, HeapType, RefType, ValueType};

/// The type of a memory. [`MemoryType::new`] makes one of the usual kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MemoryType {
    /// Smallest, that is initial, number of pages.
    pub min_pages: u64,
    /// Largest number of pages, if the type limits it.
    pub max_pages: Option<u64>,
    /// Whether addresses are 64 bits wide.
    pub index64: bool,
    /// Binary logarithm of the page size in bytes: 16 or 0.
    pub page_size_log2: u32,
}

impl MemoryType {
    /// A memory with 32-bit addresses and pages of 64 KiB.
    pub const fn new(min_pages: u64, max_pages: Option<u64>) -> MemoryType {
        MemoryType { min_pages, max_pages, index64: false, page_size_log2: WASM_PAGE_BYTES.ilog2() }
    }

    /// Page size in bytes.
    pub const fn page_bytes(&self) -> u64 {
        1 << self.page_size_log2
    }
}

/// The type of a table. [`TableType::new`] makes one of the usual kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TableType {
    /// Type of the elements, a reference type.
    pub element_type: ValueType,
    /// Smallest, that is initial, number of elements.
    pub min: u64,
    /// Largest number of elements, if the type limits it.
    pub max: Option<u64>,
    /// Whether indices are 64 bits wide.
    pub index64: bool,
}

impl TableType {
    /// A table with 32-bit indices.
    pub const fn new(element_type: ValueType, min: u64, max: Option<u64>) -> TableType {
        TableType { element_type, min, max, index64: false }
    }
}

/// The type of a global.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GlobalType {
    /// Type of its value.
    pub value_type: ValueType,
    /// Whether the value can change.
    pub mutable: bool,
}

/// The type of an import or export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ExternType {
    /// A function.
    Func(FuncType),
    /// A table.
    Table(TableType),
    /// A memory.
    Memory(MemoryType),
    /// A global.
    Global(GlobalType),
    /// A tag: the parameters are what its exceptions carry.
    Tag(FuncType),
}

/// The type of references to functions of type `ty`.
///
/// # Panics
/// Where the process has as many function types as it can number: eight million.
pub fn reference_to(nullable: bool, ty: FuncType) -> ValueType {
    ValueType::reference(nullable, HeapType::Concrete(types_registry::number(ty)))
}

/// The type of the functions that values of type `ty` refer to; `None` if they are no references to functions of one
/// type.
pub fn referred_type(ty: ValueType) -> Option<FuncType> {
    match ty.as_reference() {
        Some(RefType { heap: HeapType::Concrete(id), .. }) => {
            types_registry::find(id).map(|ty| FuncType::clone(&ty))
        }
        _ => None,
    }
}

impl ExternType {
    /// The kind of thing it is a type of.
    pub fn kind(&self) -> ExternKind {
        match self {
            ExternType::Func(_) => ExternKind::Func,
            ExternType::Table(_) => ExternKind::Table,
            ExternType::Memory(_) => ExternKind::Memory,
            ExternType::Global(_) => ExternKind::Global,
            ExternType::Tag(_) => ExternKind::Tag,
        }
    }

    /// The value types in it, in order.
    fn value_types(&self) -> Vec<ValueType> {
        match self {
            ExternType::Func(ty) | ExternType::Tag(ty) => {
                ty.params.iter().chain(&ty.results).copied().collect()
            }
            ExternType::Table(ty) => vec![ty.element_type],
            ExternType::Global(ty) => vec![ty.value_type],
            ExternType::Memory(_) => Vec::new(),
        }
    }

    /// Whether an import declared with this type may be given something of type `found` (spec, 4.5.3
    /// "external typing"). For tables and memories, `found` has the current size as its minimum.
    pub fn accepts(&self, found: &ExternType) -> bool {
        match (self, found) {
            (ExternType::Func(wanted), ExternType::Func(found))
            | (ExternType::Tag(wanted), ExternType::Tag(found)) => wanted == found,
            (ExternType::Global(wanted), ExternType::Global(found)) => {
                let value_fits = found.value_type.matches(wanted.value_type);
                wanted == found || (value_fits && !wanted.mutable && !found.mutable)
            }
            (ExternType::Memory(wanted), ExternType::Memory(found)) => {
                (wanted.index64, wanted.page_size_log2) == (found.index64, found.page_size_log2)
                    && limits_fit((wanted.min_pages, wanted.max_pages), (found.min_pages, found.max_pages))
            }
            (ExternType::Table(wanted), ExternType::Table(found)) => {
                (wanted.element_type, wanted.index64) == (found.element_type, found.index64)
                    && limits_fit((wanted.min, wanted.max), (found.min, found.max))
            }
            _ => false,
        }
    }
}

fn limits_fit(wanted: (u64, Option<u64>), found: (u64, Option<u64>)) -> bool {
    let max_fits = match (wanted.1, found.1) {
        (None, _) => true,
        (Some(wanted), Some(found)) => found <= wanted,
        (Some(_), None) => false,
    };
    found.0 >= wanted.0 && max_fits
}

/// Turns the "not limited" of records, `u64::MAX`, into `None`.
fn limit(max: u64) -> Option<u64> {
    (max != u64::MAX).then_some(max)
}

impl From<&MemoryRecord> for MemoryType {
    fn from(record: &MemoryRecord) -> MemoryType {
        MemoryType {
            min_pages: record.min_pages,
            max_pages: limit(record.max_pages),
            index64: record.flags & flags::INDEX64 != 0,
            page_size_log2: record.page_size_log2,
        }
    }
}

impl From<&TableRecord> for TableType {
    fn from(record: &TableRecord) -> TableType {
        TableType {
            element_type: record.element_type,
            min: record.min,
            max: limit(record.max),
            index64: record.flags & flags::INDEX64 != 0,
        }
    }
}

impl From<&GlobalRecord> for GlobalType {
    fn from(record: &GlobalRecord) -> GlobalType {
        GlobalType { value_type: record.value_type, mutable: record.flags & flags::MUTABLE != 0 }
    }
}

impl fmt::Display for MemoryType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_limits(f, self.min_pages, self.max_pages, "page")?;
        if self.page_bytes() != WASM_PAGE_BYTES {
            write!(f, ", page size {}", self.page_bytes())?;
        }
        f.write_str(if self.index64 { ", address type i64" } else { "" })
    }
}

/// Writes `1 page`, `1 to 3 pages`.
fn write_limits(f: &mut fmt::Formatter<'_>, min: u64, max: Option<u64>, unit: &str) -> fmt::Result {
    write!(f, "{min}")?;
    max.map_or(Ok(()), |max| write!(f, " to {max}"))?;
    let plural = if max.unwrap_or(min) == 1 { "" } else { "s" };
    write!(f, " {unit}{plural}")
}

impl fmt::Display for TableType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, ", self.element_type)?;
        write_limits(f, self.min, self.max, "element")?;
        f.write_str(if self.index64 { ", address type i64" } else { "" })
    }
}

impl fmt::Display for GlobalType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mutability = if self.mutable { "mut " } else { "" };
        write!(f, "{mutability}{}", self.value_type)
    }
}

impl fmt::Display for ExternType {
    /// Writes `func, i32 -> ()`, `memory, 1 to 2 pages`, `table, funcref, 10 elements`, `global, mut i32`; and behind
    /// a type with references to functions of certain types, which those are: `global, (ref null $5); $5: i32 -> ()`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, ", self.kind().name())?;
        match self {
            ExternType::Func(ty) | ExternType::Tag(ty) => ty.fmt(f)?,
            ExternType::Table(ty) => ty.fmt(f)?,
            ExternType::Memory(ty) => ty.fmt(f)?,
            ExternType::Global(ty) => ty.fmt(f)?,
        }
        write_referred_types(f, self.value_types())
    }
}

/// Explains so many types that a type refers to, and no more.
const REFERRED_TYPES_SHOWN: usize = 8;

/// Writes what the types are that `types`, and these in turn, refer to.
fn write_referred_types(f: &mut fmt::Formatter<'_>, types: Vec<ValueType>) -> fmt::Result {
    let mut ids: Vec<u32> = Vec::new();
    let add = |ids: &mut Vec<u32>, types: &[ValueType]| {
        for ty in types {
            if let Some(RefType { heap: HeapType::Concrete(id), .. }) = ty.as_reference()
                && !ids.contains(&id)
                && ids.len() < REFERRED_TYPES_SHOWN
            {
                ids.push(id);
            }
        }
    };
    add(&mut ids, &types);
    let mut position = 0;
    while let Some(&id) = ids.get(position) {
        let Some(ty) = types_registry::find(id) else { break };
        write!(f, "; ${id}: {ty}")?;
        add(&mut ids, &ty.params);
        add(&mut ids, &ty.results);
        position += 1;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{ExternType, GlobalType, MemoryType, TableType, reference_to, referred_type};
    use wasmc_abi::types::{FuncType, HeapType, ValueType};

    #[track_caller]
    fn check(wanted: (u64, Option<u64>), found: (u64, Option<u64>), expect: bool) {
        let memory = |(min, max)| ExternType::Memory(MemoryType::new(min, max));
        assert_eq!(memory(wanted).accepts(&memory(found)), expect);
    }

    #[test]
    fn limits_match_as_in_the_spec() {
        check((1, None), (1, None), true);
        check((1, None), (2, Some(3)), true);
        check((2, None), (1, None), false);
        check((1, Some(3)), (1, None), false);
        check((1, Some(3)), (1, Some(4)), false);
        check((1, Some(3)), (3, Some(3)), true);
    }

    #[test]
    fn only_what_cannot_be_written_may_hold_less() {
        let any = ValueType::reference(false, HeapType::Func);
        for mutable in [false, true] {
            let global = |value_type| ExternType::Global(GlobalType { value_type, mutable });
            assert!(global(any).accepts(&global(any)));
            assert_eq!(global(ValueType::FUNCREF).accepts(&global(any)), !mutable);
            assert!(!global(any).accepts(&global(ValueType::FUNCREF)));
        }
        let constant = ExternType::Global(GlobalType { value_type: any, mutable: false });
        let variable = ExternType::Global(GlobalType { value_type: any, mutable: true });
        assert!(!constant.accepts(&variable) && !variable.accepts(&constant));
        let table = |element_type| ExternType::Table(TableType::new(element_type, 1, None));
        assert!(table(any).accepts(&table(any)));
        assert!(!table(ValueType::FUNCREF).accepts(&table(any)));
    }

    #[test]
    fn messages_explain_the_types_referred_to() {
        let ty = FuncType { params: vec![ValueType::I64; 7], results: vec![] };
        let value_type = reference_to(true, ty.clone());
        assert_eq!(referred_type(value_type), Some(ty));
        assert_eq!(referred_type(ValueType::FUNCREF), None);
        let text = ExternType::Global(GlobalType { value_type, mutable: false }).to_string();
        let (start, end) = text.split_once("; ").expect("it is explained");
        let name = end.split(':').next().expect("`split` gives one part at least");
        assert_eq!(start, format!("global, (ref null {name})"));
        assert_eq!(end, format!("{name}: i64, i64, i64, i64, i64, i64, i64 -> ()"));
    }

    #[test]
    fn kinds_of_memories_and_tables_do_not_mix() {
        let memory = MemoryType::new(1, None);
        let memories = [
            memory,
            MemoryType { index64: true, ..memory },
            MemoryType { page_size_log2: 0, ..memory },
            MemoryType { index64: true, page_size_log2: 0, ..memory },
        ];
        let table = TableType::new(ValueType::FUNCREF, 1, None);
        let tables = [table, TableType { index64: true, ..table }].map(ExternType::Table);
        let types: Vec<ExternType> = memories.map(ExternType::Memory).into_iter().chain(tables).collect();
        for (position, wanted) in types.iter().enumerate() {
            for (other, found) in types.iter().enumerate() {
                assert_eq!(wanted.accepts(found), position == other, "{wanted} given {found}");
            }
        }
    }

    #[test]
    fn what_is_unusual_is_shown() {
        let memory = MemoryType { index64: true, page_size_log2: 0, ..MemoryType::new(1, Some(2)) };
        assert_eq!(
            ExternType::Memory(memory).to_string(),
            "memory, 1 to 2 pages, page size 1, address type i64"
        );
        let table = TableType { index64: true, ..TableType::new(ValueType::FUNCREF, 3, None) };
        assert_eq!(ExternType::Table(table).to_string(), "table, funcref, 3 elements, address type i64");
        let one = TableType::new(ValueType::FUNCREF, 1, None);
        assert_eq!(ExternType::Table(one).to_string(), "table, funcref, 1 element");
    }
}
