//! Which types do imports and exports have, and when does one fit the other?
//!
//! The loader shows them to people, [`crate::instance`] compares them. Function and value types are those of
//! `wasmc-abi`; the types of tables, memories and globals are read from the records of an artifact.
//! Invariant: [`ExternType::accepts`] is the spec's import matching, and the only place that decides it.

use std::fmt;
use wasmc_abi::tables::{GlobalRecord, MemoryRecord, TableRecord, flags};
use wasmc_abi::types::{ExternKind, FuncType, ValueType};

/// The type of a memory with 32-bit addresses and pages of 64 KiB.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MemoryType {
    /// Smallest, that is initial, number of pages.
    pub min_pages: u64,
    /// Largest number of pages, if the type limits it.
    pub max_pages: Option<u64>,
}

/// The type of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TableType {
    /// Type of the elements, a reference type.
    pub element_type: ValueType,
    /// Smallest, that is initial, number of elements.
    pub min: u64,
    /// Largest number of elements, if the type limits it.
    pub max: Option<u64>,
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
}

impl ExternType {
    /// The kind of thing it is a type of.
    pub fn kind(&self) -> ExternKind {
        match self {
            ExternType::Func(_) => ExternKind::Func,
            ExternType::Table(_) => ExternKind::Table,
            ExternType::Memory(_) => ExternKind::Memory,
            ExternType::Global(_) => ExternKind::Global,
        }
    }

    /// Whether an import declared with this type may be given something of type `found` (spec, 4.5.3
    /// "external typing"). For tables and memories, `found` has the current size as its minimum.
    pub fn accepts(&self, found: &ExternType) -> bool {
        match (self, found) {
            (ExternType::Func(wanted), ExternType::Func(found)) => wanted == found,
            (ExternType::Global(wanted), ExternType::Global(found)) => {
                let value_fits = found.value_type.matches(wanted.value_type);
                wanted == found || (value_fits && !wanted.mutable && !found.mutable)
            }
            (ExternType::Memory(wanted), ExternType::Memory(found)) => {
                limits_fit((wanted.min_pages, wanted.max_pages), (found.min_pages, found.max_pages))
            }
            (ExternType::Table(wanted), ExternType::Table(found)) => {
                wanted.element_type == found.element_type
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
        MemoryType { min_pages: record.min_pages, max_pages: limit(record.max_pages) }
    }
}

impl From<&TableRecord> for TableType {
    fn from(record: &TableRecord) -> TableType {
        TableType { element_type: record.element_type, min: record.min, max: limit(record.max) }
    }
}

impl From<&GlobalRecord> for GlobalType {
    fn from(record: &GlobalRecord) -> GlobalType {
        GlobalType { value_type: record.value_type, mutable: record.flags & flags::MUTABLE != 0 }
    }
}

impl fmt::Display for MemoryType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} pages", self.min_pages)?;
        self.max_pages.map_or(Ok(()), |max| write!(f, " to {max}"))
    }
}

impl fmt::Display for TableType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {} elements", self.element_type, self.min)?;
        self.max.map_or(Ok(()), |max| write!(f, " to {max}"))
    }
}

impl fmt::Display for GlobalType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mutability = if self.mutable { "mut " } else { "" };
        write!(f, "{mutability}{}", self.value_type)
    }
}

impl fmt::Display for ExternType {
    /// Writes `func, i32 -> ()`, `memory, 1 pages to 2`, `table, funcref, 10 elements`, `global, mut i32`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, ", self.kind().name())?;
        match self {
            ExternType::Func(ty) => ty.fmt(f),
            ExternType::Table(ty) => ty.fmt(f),
            ExternType::Memory(ty) => ty.fmt(f),
            ExternType::Global(ty) => ty.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ExternType, MemoryType};

    #[track_caller]
    fn check(wanted: (u64, Option<u64>), found: (u64, Option<u64>), expect: bool) {
        let memory = |(min_pages, max_pages)| ExternType::Memory(MemoryType { min_pages, max_pages });
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
}
