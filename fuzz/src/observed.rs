//! What can be seen of a module that ran, and whether two engines saw the same.
//!
//! NaNs are compared bit by bit: generators make modules canonicalise theirs. References are compared for null
//! only. Running out of stack is up to the engine, so nothing is compared from there on.

use std::fmt;

/// A value as an engine gave it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value {
    /// 32-bit integer.
    I32(u32),
    /// 64-bit integer.
    I64(u64),
    /// Bits of a 32-bit float.
    F32(u32),
    /// Bits of a 64-bit float.
    F64(u64),
    /// Vector.
    V128(u128),
    /// Reference: whether it is null.
    Ref {
        /// Whether it is null.
        is_null: bool,
    },
}

/// How a call or instantiation ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// With these results.
    Returned(Vec<Value>),
    /// With a trap.
    Trapped(Trap),
    /// With an exception that nothing caught.
    Threw {
        /// Under which name its tag is exported, the first if there are several; `None` also during instantiation.
        tag: Option<String>,
        /// What it carries.
        values: Vec<Value>,
    },
    /// The engine refused, with a message that engines word as they like.
    Refused(String),
}

/// Why a call trapped, as far as engines agree to tell reasons apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trap {
    /// `unreachable`.
    Unreachable,
    /// Access outside of a memory.
    Memory,
    /// Access outside of a table, by whatever operator.
    Table,
    /// `call_indirect` of a null element.
    NullElement,
    /// `call_indirect` of a function of another type.
    CallType,
    /// Division by zero.
    DivisionByZero,
    /// Overflow of a division or conversion.
    Overflow,
    /// Conversion of a NaN.
    Conversion,
    /// Use of a null reference.
    NullReference,
    /// Out of stack.
    Stack,
    /// What no module of ours should reach, such as a lack of memory.
    Other,
}

/// The state that a module exports.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum State {
    /// Value of a global.
    Global(Value),
    /// Size of a memory in bytes, and a digest of its bytes.
    Memory {
        /// Size in bytes.
        len_bytes: u64,
        /// Digest of the contents.
        digest: u64,
    },
    /// Which elements of a table are null.
    Table(Vec<bool>),
}

impl State {
    /// State of a memory with these bytes.
    pub(crate) fn memory(bytes: &[u8]) -> State {
        State::Memory { len_bytes: bytes.len() as u64, digest: digest(bytes) }
    }

    /// State of a table with these elements.
    pub(crate) fn table(elements: impl Iterator<Item = Value>) -> State {
        State::Table(elements.map(|element| element == Value::Ref { is_null: true }).collect())
    }
}

/// Everything that one engine showed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Observed {
    /// How instantiation ended.
    pub instantiation: Option<Outcome>,
    /// Calls in order, by name of the export.
    pub calls: Vec<(String, Outcome)>,
    /// Exported state after the last call, by name.
    pub state: Vec<(String, State)>,
}

/// What comparing two engines yields.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// The same in all that was compared.
    Same,
    /// Nothing to compare, or not to the end; with the reason.
    Inconclusive(&'static str),
    /// They differ; with what does.
    Different(String),
}

impl Observed {
    /// What is seen of a module whose instantiation ended so.
    pub(crate) fn instantiated(outcome: Outcome) -> Observed {
        Observed { instantiation: Some(outcome), ..Observed::default() }
    }

    /// What is seen of a module that the engine refuses.
    pub(crate) fn refused(error: &impl fmt::Display) -> Observed {
        Observed::instantiated(Outcome::Refused(error.to_string()))
    }

    /// Compares what wasmc showed with what `reference` showed. Without `strict_memory`, wasmc may leave out
    /// accesses to memory whose value is not needed, traps included, so nothing is compared behind one.
    pub fn compare(&self, reference: &Observed, strict_memory: bool) -> Verdict {
        let all = |observed: &Observed| {
            let first =
                observed.instantiation.iter().map(|outcome| ("instantiation".to_owned(), outcome.clone()));
            first.chain(observed.calls.iter().cloned()).collect::<Vec<_>>()
        };
        let (ours, theirs) = (all(self), all(reference));
        for ((name, our), (_, their)) in ours.iter().zip(&theirs) {
            if let Some(reason) = end_of_comparison(our, their, strict_memory) {
                return Verdict::Inconclusive(reason);
            }
            if !same(our, their) {
                return Verdict::Different(format!("{name}: wasmc {our}, reference {their}"));
            }
        }
        if ours.len() != theirs.len() {
            return Verdict::Different(format!(
                "wasmc made {} calls, the reference {}",
                ours.len(),
                theirs.len()
            ));
        }
        for ((name, our), (_, their)) in self.state.iter().zip(&reference.state) {
            if our != their {
                return Verdict::Different(format!("{name}: wasmc {our:x?}, reference {their:x?}"));
            }
        }
        if self.state.len() != reference.state.len() {
            return Verdict::Different("the engines show different exports".to_owned());
        }
        Verdict::Same
    }
}

fn end_of_comparison(our: &Outcome, their: &Outcome, strict_memory: bool) -> Option<&'static str> {
    let either = |trap: Trap| [our, their].contains(&&Outcome::Trapped(trap));
    if either(Trap::Stack) {
        return Some("an engine ran out of stack");
    }
    if either(Trap::Other) {
        return Some("an engine ran out of something");
    }
    match their {
        Outcome::Trapped(Trap::Memory) if !strict_memory => {
            Some("an access outside of memory may be left out")
        }
        Outcome::Refused(_) => Some("the reference refuses the module"),
        _ => None,
    }
}

fn same(our: &Outcome, their: &Outcome) -> bool {
    match (our, their) {
        (Outcome::Refused(_), Outcome::Refused(_)) => true,
        _ => our == their,
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outcome::Returned(values) => write!(f, "returned {values:x?}"),
            Outcome::Trapped(trap) => write!(f, "trapped: {trap:?}"),
            Outcome::Threw { tag, values } => {
                write!(f, "threw {} with {values:x?}", tag.as_deref().unwrap_or("something"))
            }
            Outcome::Refused(message) => write!(f, "refused: {message}"),
        }
    }
}

/// Digest of the bytes of a memory: FNV-1a over words, quick enough for megabytes.
fn digest(bytes: &[u8]) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let (words, rest) = bytes.as_chunks::<8>();
    let words = words.iter().map(|word| u64::from_le_bytes(*word));
    words
        .chain(rest.iter().map(|byte| u64::from(*byte)))
        .fold(OFFSET, |digest, word| (digest ^ word).wrapping_mul(PRIME).rotate_left(29))
}

#[cfg(test)]
mod tests {
    use super::{Observed, Outcome, Trap, Value, Verdict};

    fn observed(outcome: Outcome) -> Observed {
        Observed { calls: vec![("f".to_owned(), outcome)], ..Observed::default() }
    }

    #[track_caller]
    fn check(our: Outcome, their: Outcome, strict_memory: bool, expected: &str) {
        let verdict = observed(our).compare(&observed(their), strict_memory);
        let found = match verdict {
            Verdict::Same => "same",
            Verdict::Inconclusive(_) => "inconclusive",
            Verdict::Different(_) => "different",
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn values_and_traps_are_compared() {
        let one = || Outcome::Returned(vec![Value::I32(1)]);
        check(one(), one(), true, "same");
        check(one(), Outcome::Returned(vec![Value::I32(2)]), true, "different");
        check(one(), Outcome::Returned(vec![Value::F32(1)]), true, "different");
        check(one(), Outcome::Trapped(Trap::Unreachable), true, "different");
        check(Outcome::Trapped(Trap::Overflow), Outcome::Trapped(Trap::DivisionByZero), true, "different");
        check(Outcome::Refused(String::new()), one(), true, "different");
    }

    #[test]
    fn only_what_engines_may_decide_ends_a_comparison() {
        let one = || Outcome::Returned(vec![Value::I32(1)]);
        check(one(), Outcome::Trapped(Trap::Stack), true, "inconclusive");
        check(one(), Outcome::Trapped(Trap::Memory), true, "different");
        check(one(), Outcome::Trapped(Trap::Memory), false, "inconclusive");
        check(Outcome::Trapped(Trap::Memory), one(), false, "different");
    }
}
