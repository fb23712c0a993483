//! Value types and function types as both sides write them down.

use core::convert::Infallible;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

/// A value type as stored: as the binary format of WebAssembly writes it, its first byte in the low byte.
///
/// Nullable references to all functions or all host values have a byte of their own. For the others the low byte
/// is that of `ref` or `ref null` and the upper three hold the [`HeapType`], a signed number as in the binary
/// format. Each type has one representation, so that equal types are equal numbers.
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
    /// Nullable reference to an exception.
    pub const EXNREF: ValueType = ValueType::reference(true, HeapType::Exn);

    /// A reference type.
    ///
    /// # Panics
    /// Where the number of a concrete type is above [`HeapType::CONCRETE_MAX`].
    pub const fn reference(nullable: bool, heap: HeapType) -> ValueType {
        match (nullable, heap) {
            (true, HeapType::Func) => ValueType::FUNCREF,
            (true, HeapType::Extern) => ValueType::EXTERNREF,
            (true, _) => ValueType(REF_NULL_BYTE | heap.number() << 8),
            (false, _) => ValueType(REF_BYTE | heap.number() << 8),
        }
    }

    /// What the type says of references; `None` for other types and those that are not known.
    pub const fn as_reference(self) -> Option<RefType> {
        let (nullable, heap) = match self {
            ValueType::FUNCREF => (true, HeapType::Func),
            ValueType::EXTERNREF => (true, HeapType::Extern),
            _ => match (self.0 & 0xff, HeapType::from_number(self.0 >> 8)) {
                (REF_BYTE, Some(heap)) => (false, heap),
                (REF_NULL_BYTE, Some(HeapType::Func | HeapType::Extern)) => return None,
                (REF_NULL_BYTE, Some(heap)) => (true, heap),
                _ => return None,
            },
        };
        Some(RefType { nullable, heap })
    }

    /// Whether values of the type are references.
    pub const fn is_reference(self) -> bool {
        self.as_reference().is_some()
    }

    /// Whether values of the type are references to functions.
    pub const fn is_function_reference(self) -> bool {
        matches!(self.referent(), Some(Referent::Function))
    }

    /// What stands behind values of the type that are not null; `None` for types that are no references.
    pub const fn referent(self) -> Option<Referent> {
        match self.as_reference() {
            Some(reference) => Some(reference.heap.referent()),
            None => None,
        }
    }

    /// Whether this is a type at all, and not a number that stands for none.
    pub const fn is_known(self) -> bool {
        matches!(self, ValueType::I32 | ValueType::I64 | ValueType::F32 | ValueType::F64 | ValueType::V128)
            || self.is_reference()
    }

    /// Whether null is a value of the type.
    pub const fn is_nullable(self) -> bool {
        matches!(self.as_reference(), Some(RefType { nullable: true, .. }))
    }

    /// The same type with the number of a concrete type replaced: `number` gets it, or `None` for
    /// [`HeapType::Own`].
    ///
    /// # Errors
    /// Those of `number`.
    pub fn try_map<E>(self, number: impl FnOnce(Option<u32>) -> Result<HeapType, E>) -> Result<ValueType, E> {
        Ok(match self.as_reference() {
            Some(RefType { nullable, heap: HeapType::Concrete(index) }) => {
                ValueType::reference(nullable, number(Some(index))?)
            }
            Some(RefType { nullable, heap: HeapType::Own }) => ValueType::reference(nullable, number(None)?),
            _ => self,
        })
    }

    /// The same type with `own` for [`HeapType::Own`].
    pub fn resolved(self, own: u32) -> ValueType {
        let number = |number: Option<u32>| Ok(HeapType::Concrete(number.unwrap_or(own)));
        let Ok::<_, Infallible>(resolved) = self.try_map(number);
        resolved
    }

    /// Whether every value of this type is one of type `wanted` (spec, 3.3 "matching"). Concrete types are function
    /// types, and match if they are the same.
    pub const fn matches(self, wanted: ValueType) -> bool {
        match (self.as_reference(), wanted.as_reference()) {
            (Some(found), Some(wanted)) => found.matches(wanted),
            _ => self.0 == wanted.0,
        }
    }
}

/// First byte of a type of non-null references, in the binary format.
const REF_BYTE: u32 = 0x64;
/// First byte of a type of nullable references, in the binary format.
const REF_NULL_BYTE: u32 = 0x63;

/// The type of a reference.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct RefType {
    /// Whether null is a value of the type.
    pub nullable: bool,
    /// What the reference refers to.
    pub heap: HeapType,
}

impl RefType {
    const fn matches(self, wanted: RefType) -> bool {
        let heap_matches = match (self.heap, wanted.heap) {
            (HeapType::Concrete(found), HeapType::Concrete(wanted)) => found == wanted,
            (HeapType::Func | HeapType::Concrete(_) | HeapType::Own, HeapType::Func)
            | (HeapType::Exn | HeapType::NoExn, HeapType::Exn)
            | (HeapType::NoExn, HeapType::NoExn)
            | (HeapType::Extern, HeapType::Extern)
            | (HeapType::Own, HeapType::Own) => true,
            _ => false,
        };
        heap_matches && (wanted.nullable || !self.nullable)
    }
}

/// What a reference refers to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum HeapType {
    /// Any function.
    Func,
    /// Any value of the host.
    Extern,
    /// Any exception.
    Exn,
    /// No exception: only null refers to it.
    NoExn,
    /// A function of the type with this number: in an artifact a type index of its module, at run time the
    /// process-wide id of the type.
    Concrete(u32),
    /// A function of the very type in whose parameters or results this stands. Only at run time, where a type that
    /// refers to itself must look the same whoever defines it.
    Own,
}

/// What a reference is the address of. The host follows it, so nothing may be taken for something else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Referent {
    /// A [`VmFuncRef`](crate::vmctx::VmFuncRef).
    Function,
    /// A value of the host, which only the runtime looks into.
    HostValue,
    /// A [`VmException`](crate::vmctx::VmException).
    Exception,
}

impl HeapType {
    /// Largest number of a concrete type.
    pub const CONCRETE_MAX: u32 = 0x7f_fffe;

    /// What a reference to it is the address of.
    pub const fn referent(self) -> Referent {
        // No wildcard: who adds a heap type decides here what the host may do with it.
        match self {
            HeapType::Func | HeapType::Concrete(_) | HeapType::Own => Referent::Function,
            HeapType::Extern => Referent::HostValue,
            HeapType::Exn | HeapType::NoExn => Referent::Exception,
        }
    }

    /// The 24 bits that stand for it.
    const fn number(self) -> u32 {
        match self {
            HeapType::Func => 0xff_fff0,
            HeapType::Extern => 0xff_ffef,
            HeapType::Exn => 0xff_ffe9,
            HeapType::NoExn => 0xff_fff4,
            HeapType::Concrete(number) => {
                assert!(number <= HeapType::CONCRETE_MAX);
                number
            }
            HeapType::Own => HeapType::CONCRETE_MAX + 1,
        }
    }

    const fn from_number(number: u32) -> Option<HeapType> {
        Some(match number {
            0xff_fff0 => HeapType::Func,
            0xff_ffef => HeapType::Extern,
            0xff_ffe9 => HeapType::Exn,
            0xff_fff4 => HeapType::NoExn,
            0..=HeapType::CONCRETE_MAX => HeapType::Concrete(number),
            _ if number == HeapType::CONCRETE_MAX + 1 => HeapType::Own,
            _ => return None,
        })
    }
}

impl core::fmt::Display for HeapType {
    /// Writes `func`, `extern`, `exn`, `noexn`, `$3`, `$self`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            HeapType::Func => f.write_str("func"),
            HeapType::Extern => f.write_str("extern"),
            HeapType::Exn => f.write_str("exn"),
            HeapType::NoExn => f.write_str("noexn"),
            HeapType::Concrete(number) => write!(f, "${number}"),
            HeapType::Own => f.write_str("$self"),
        }
    }
}

impl core::fmt::Display for ValueType {
    /// Writes `i32`, `funcref`, `(ref func)`, `(ref null $3)`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match *self {
            ValueType::I32 => f.write_str("i32"),
            ValueType::I64 => f.write_str("i64"),
            ValueType::F32 => f.write_str("f32"),
            ValueType::F64 => f.write_str("f64"),
            ValueType::V128 => f.write_str("v128"),
            ValueType::FUNCREF => f.write_str("funcref"),
            ValueType::EXTERNREF => f.write_str("externref"),
            ValueType::EXNREF => f.write_str("exnref"),
            other => match other.as_reference() {
                Some(RefType { nullable: true, heap }) => write!(f, "(ref null {heap})"),
                Some(RefType { nullable: false, heap }) => write!(f, "(ref {heap})"),
                None => write!(f, "type {:#x}", other.0),
            },
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

impl FuncType {
    /// The same type with the numbers of concrete types replaced, as by [`ValueType::try_map`].
    ///
    /// # Errors
    /// Those of `number`.
    pub fn try_map<E>(
        mut self,
        mut number: impl FnMut(Option<u32>) -> Result<HeapType, E>,
    ) -> Result<FuncType, E> {
        for ty in self.params.iter_mut().chain(&mut self.results) {
            *ty = ty.try_map(&mut number)?;
        }
        Ok(self)
    }

    /// The same type with `own` for [`HeapType::Own`]: with types that stand for themselves, not for a part of this
    /// one.
    pub fn resolved(&self, own: u32) -> FuncType {
        let list = |types: &[ValueType]| types.iter().map(|ty| ty.resolved(own)).collect();
        FuncType { params: list(&self.params), results: list(&self.results) }
    }
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

#[cfg(test)]
mod tests {
    use super::{HeapType, RefType, Referent, ValueType};

    const HEAP_TYPES: [HeapType; 7] = [
        HeapType::Func,
        HeapType::Extern,
        HeapType::Exn,
        HeapType::NoExn,
        HeapType::Concrete(0),
        HeapType::Concrete(HeapType::CONCRETE_MAX),
        HeapType::Own,
    ];

    #[test]
    fn reference_types_round_trip() {
        for heap in HEAP_TYPES {
            for nullable in [false, true] {
                let stored = ValueType::reference(nullable, heap);
                assert_eq!(stored.as_reference(), Some(RefType { nullable, heap }), "{stored}");
            }
        }
    }

    #[test]
    fn references_are_told_apart_by_what_they_are_addresses_of() {
        for heap in HEAP_TYPES {
            let wanted = match heap {
                HeapType::Extern => Referent::HostValue,
                HeapType::Exn | HeapType::NoExn => Referent::Exception,
                _ => Referent::Function,
            };
            assert_eq!(ValueType::reference(false, heap).referent(), Some(wanted), "{heap}");
        }
        assert_eq!(ValueType::I64.referent(), None);
    }

    #[test]
    fn other_numbers_are_no_references() {
        // The nullable type of all functions has a byte of its own; the rest has no meaning.
        for number in [0x7f, 0x63 | 0xff_fff0 << 8, 0x64 | 0xff_ffee << 8, 0x170, 0x65, 0] {
            assert_eq!(ValueType(number).as_reference(), None, "{number:#x}");
            assert_eq!(ValueType(number).is_known(), number == 0x7f, "{number:#x}");
        }
    }

    #[track_caller]
    fn check(found: &str, wanted: &str, expected: bool) {
        let parse = |text: &str| {
            let types =
                HEAP_TYPES.iter().flat_map(|&heap| [false, true].map(|n| ValueType::reference(n, heap)));
            types.chain([ValueType::I32]).find(|ty| ty.to_string() == text).expect("the type is one of these")
        };
        assert_eq!(parse(found).matches(parse(wanted)), expected, "{found} as {wanted}");
    }

    #[test]
    fn matching_is_the_spec_s() {
        check("(ref func)", "funcref", true);
        check("funcref", "(ref func)", false);
        check("(ref $0)", "(ref null $0)", true);
        check("(ref $0)", "(ref func)", true);
        check("(ref null $0)", "(ref func)", false);
        check("(ref null $0)", "funcref", true);
        check("funcref", "(ref null $0)", false);
        check("(ref $0)", "(ref $8388606)", false);
        check("(ref extern)", "externref", true);
        check("(ref extern)", "funcref", false);
        check("(ref exn)", "exnref", true);
        check("(ref null noexn)", "exnref", true);
        check("exnref", "(ref null noexn)", false);
        check("exnref", "externref", false);
        check("(ref null $self)", "(ref null $self)", true);
        check("i32", "i32", true);
        check("i32", "funcref", false);
    }
}
