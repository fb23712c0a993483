//! Which traps exist, their numbers in generated code and their wording.
//!
//! The compiler puts the number into `llvm.ubsantrap`, the runtime decodes it from the trapping instruction.
//! The wording is that of the spec testsuite, where that has one.

macro_rules! trap_codes {
    ($($(#[$doc:meta])* $name:ident = $number:literal $message:literal;)*) => {
        /// Why execution trapped.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        #[repr(u8)]
        pub enum TrapCode { $($(#[$doc])* $name = $number),* }

        impl TrapCode {
            /// Every trap code, in the order of their numbers.
            pub const ALL: &[TrapCode] = &[$(TrapCode::$name),*];

            /// The trap code with this number, if there is one.
            pub const fn from_number(number: u8) -> Option<TrapCode> {
                match number { $($number => Some(TrapCode::$name),)* _ => None }
            }

            /// The wording.
            pub const fn message(self) -> &'static str {
                match self { $(TrapCode::$name => $message),* }
            }
        }
    };
}

trap_codes! {
    /// `unreachable` was executed.
    Unreachable = 0 "unreachable";
    /// A load, store or bulk operation left its memory.
    MemoryOutOfBounds = 1 "out of bounds memory access";
    /// A table access or bulk operation left its table.
    TableOutOfBounds = 2 "out of bounds table access";
    /// `call_indirect` with an index past the end of the table.
    UndefinedElement = 3 "undefined element";
    /// `call_indirect` met a null element.
    UninitializedElement = 4 "uninitialized element";
    /// `call_indirect` met a function of another type.
    IndirectCallTypeMismatch = 5 "indirect call type mismatch";
    /// Signed division overflowed, or a conversion's result has no place in its type.
    IntegerOverflow = 6 "integer overflow";
    /// Division or remainder by zero.
    IntegerDivideByZero = 7 "integer divide by zero";
    /// A NaN was converted to an integer.
    InvalidConversionToInteger = 8 "invalid conversion to integer";
    /// The stack of wasm frames is used up.
    StackOverflow = 9 "call stack exhausted";
    /// An atomic access was not aligned to its width.
    UnalignedAtomic = 10 "unaligned atomic";
    /// A null function reference was called.
    NullFunctionReference = 11 "null function reference";
    /// A null reference was used where none is allowed.
    NullReference = 12 "null reference";
    /// `atomic.wait` on a memory that is not shared.
    AtomicWaitNonSharedMemory = 13 "expected shared memory";
    /// `throw_ref` of null.
    NullException = 14 "null exception reference";
    /// The exceptions that are held, and the memories, have all that the store may have.
    ExceptionMemory = 15 "exception memory exhausted";
}

/// The instruction that traps, up to the byte that is the trap code: `ud1l code(%eax),%eax`, which LLVM makes of
/// `llvm.ubsantrap`.
pub const TRAP_INSTRUCTION: [u8; 4] = [0x67, 0x0f, 0xb9, 0x40];

/// The shorter form that LLVM has for trap code 0: `ud1l (%eax),%eax`.
pub const TRAP_INSTRUCTION_0: [u8; 4] = [0x67, 0x0f, 0xb9, 0x00];

impl core::fmt::Display for TrapCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.message())
    }
}

#[cfg(test)]
mod tests {
    use super::TrapCode;

    #[test]
    fn numbers_round_trip() {
        for &code in TrapCode::ALL {
            assert_eq!(TrapCode::from_number(code as u8), Some(code));
        }
        assert_eq!(TrapCode::from_number(TrapCode::ALL.len() as u8), None);
    }
}
