//! Value types and function types as both sides write them down.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

/// A value type as stored: the code that the binary format of WebAssembly gives it, in the low byte.
///
/// Higher bytes are zero; they are kept for the type index of concrete references.
#[derive(Clone, Copy, PartialEq, Eq, Hash, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(transparent)]
pub struct ValueType(pub u32);

impl ValueType {
    /// 32-bit integer.
    pub const I32: ValueType = ValueType(0x7f);
    /// 64-bit integer.
    pub const I64: ValueType = ValueType(0x7e);
    /// 32-bit float.
    pub const F32: ValueType = ValueType(0x7d);
    /// 64-bit float.
    pub const F64: ValueType = ValueType(0x7c);
    /// 128-bit vector.
    pub const V128: ValueType = ValueType(0x7b);
    /// Nullable reference to any function.
    pub const FUNCREF: ValueType = ValueType(0x70);
    /// Nullable reference to a value of the host.
    pub const EXTERNREF: ValueType = ValueType(0x6f);

    /// The spec's name of the type, `None` where the code is not known.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            ValueType::I32 => "i32",
            ValueType::I64 => "i64",
            ValueType::F32 => "f32",
            ValueType::F64 => "f64",
            ValueType::V128 => "v128",
            ValueType::FUNCREF => "funcref",
            ValueType::EXTERNREF => "externref",
            _ => return None,
        })
    }

    /// Whether values of the type are references.
    pub const fn is_reference(self) -> bool {
        matches!(self, ValueType::FUNCREF | ValueType::EXTERNREF)
    }
}

impl core::fmt::Display for ValueType {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "type {:#x}", self.0),
        }
    }
}

impl core::fmt::Debug for ValueType {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}

/// The type of a function: parameters and results.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct FuncType {
    /// Types of the parameters, in order.
    pub params: Vec<ValueType>,
    /// Types of the results, in order.
    pub results: Vec<ValueType>,
}

impl core::fmt::Display for FuncType {
    /// Writes `i32, i64 -> f32`, and `()` for an empty side.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write_list(f, &self.params)?;
        f.write_str(" -> ")?;
        write_list(f, &self.results)
    }
}

fn write_list(f: &mut core::fmt::Formatter<'_>, types: &[ValueType]) -> core::fmt::Result {
    if types.is_empty() {
        return f.write_str("()");
    }
    for (position, value_type) in types.iter().enumerate() {
        let separator = if position == 0 { "" } else { ", " };
        write!(f, "{separator}{value_type}")?;
    }
    Ok(())
}

/// What an import or export is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[repr(u32)]
pub enum ExternKind {
    /// A function.
    Func = 0,
    /// A table.
    Table = 1,
    /// A memory.
    Memory = 2,
    /// A global.
    Global = 3,
    /// An exception tag.
    Tag = 4,
}

impl ExternKind {
    /// The kind with this number, if there is one.
    pub const fn from_number(number: u32) -> Option<ExternKind> {
        Some(match number {
            0 => ExternKind::Func,
            1 => ExternKind::Table,
            2 => ExternKind::Memory,
            3 => ExternKind::Global,
            4 => ExternKind::Tag,
            _ => return None,
        })
    }

    /// The text format's word for it.
    pub const fn name(self) -> &'static str {
        match self {
            ExternKind::Func => "func",
            ExternKind::Table => "table",
            ExternKind::Memory => "memory",
            ExternKind::Global => "global",
            ExternKind::Tag => "tag",
        }
    }
}
