//! Does lowered code keep to the rules by which LLVM's meaning of it is wasm's? Called by [`emit`](crate::emit) for
//! each unit before optimisation, wherever it is [`ACTIVE`]; LLVM's own verifier knows nothing of these rules.
//!
//! Most of what wasm defines and LLVM does not is guarded by a few instructions, and leaving them out gives code
//! that passes most tests. The rules look for the guards themselves. They know the shapes that lowering uses: a
//! guard of another shape is reported until the rule learns it.

mod addresses;
mod facts;
mod guards;
mod operands;

use crate::error::CompileError;
use crate::flow::bodies;
use crate::lower::Lowered;
use crate::values::operand;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::module::Module;
use inkwell::values::{
    AnyValue, BasicMetadataValueEnum, FunctionValue, InstructionOpcode, InstructionValue, MetadataValue,
};
use std::fmt::{self, Display, Formatter};

/// Whether units are linted in this build: with debug assertions, which the profile of the tests turns on for this
/// crate. Releases do without: what they compile went through the tests.
pub const ACTIVE: bool = cfg!(debug_assertions);

/// A rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rule {
    /// Arithmetic wraps: no `nuw`, `nsw`, `exact`, `disjoint`, `nneg` or `samesign`, which make poison of what
    /// wasm gives a value.
    WrappingArithmetic,
    /// Addresses wrap: no `inbounds`, `nusw` or `nuw`, since an address of the guest may lie anywhere.
    WrappingAddresses,
    /// No fast-math flags: wasm's floats are those of IEEE 754.
    NoFastMath,
    /// No `mustprogress` or `willreturn`, and no metadata of loops, which could promise progress: a guest may loop
    /// forever. It may only ask to leave a loop alone.
    NoPromisedProgress,
    /// Indices are unsigned: a constant that is not negative, a number widened with zeros, or one that a comparison
    /// bounds before. LLVM widens what is narrower than an address with its sign, out of the sandbox.
    UnsignedIndices,
    /// Shift counts are below the width.
    MaskedShifts,
    /// Integers are divided only where the divisor is known not to be zero and the quotient not to overflow.
    GuardedDivision,
    /// Floats become integers only where they are known to have a place in the type, or by saturation.
    GuardedConversion,
    /// Every function with a body carries `disable-tail-calls`, or runaway recursion would become a loop.
    DisabledTailCalls,
}

/// All rules.
pub const RULES: &[Rule] = &[
    Rule::WrappingArithmetic,
    Rule::WrappingAddresses,
    Rule::NoFastMath,
    Rule::NoPromisedProgress,
    Rule::UnsignedIndices,
    Rule::MaskedShifts,
    Rule::GuardedDivision,
    Rule::GuardedConversion,
    Rule::DisabledTailCalls,
];

impl Rule {
    /// The rule's name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Rule::WrappingArithmetic => "wrapping-arithmetic",
            Rule::WrappingAddresses => "wrapping-addresses",
            Rule::NoFastMath => "no-fast-math",
            Rule::NoPromisedProgress => "no-promised-progress",
            Rule::UnsignedIndices => "unsigned-indices",
            Rule::MaskedShifts => "masked-shifts",
            Rule::GuardedDivision => "guarded-division",
            Rule::GuardedConversion => "guarded-conversion",
            Rule::DisabledTailCalls => "disabled-tail-calls",
        }
    }

    /// Whether an instruction breaks the rule.
    fn is_broken_by(self, instruction: InstructionValue<'_>) -> bool {
        match self {
            Rule::WrappingArithmetic => has_poison_flag(instruction),
            Rule::WrappingAddresses => addresses::has_poison_flag(instruction),
            Rule::NoFastMath => instruction.get_fast_math_flags().is_ok_and(|flags| !flags.is_empty()),
            Rule::NoPromisedProgress => has_promising_metadata(instruction),
            Rule::UnsignedIndices => addresses::has_signed_index(instruction),
            Rule::MaskedShifts => is_unmasked_shift(instruction),
            Rule::GuardedDivision => guards::is_unguarded_division(instruction),
            Rule::GuardedConversion => guards::is_unguarded_conversion(instruction),
            Rule::DisabledTailCalls => false,
        }
    }

    /// Whether a function with a body breaks the rule by what it carries itself.
    fn is_broken_by_function(self, function: FunctionValue<'_>) -> bool {
        match self {
            Rule::DisabledTailCalls => {
                let found = function.get_string_attribute(AttributeLoc::Function, "disable-tail-calls");
                found.is_none_or(|attribute| attribute.get_string_value().to_bytes() != b"true")
            }
            Rule::NoPromisedProgress => ["mustprogress", "willreturn"].iter().any(|name| {
                let kind = Attribute::get_named_enum_kind_id(name);
                function.get_enum_attribute(AttributeLoc::Function, kind).is_some()
            }),
            _ => false,
        }
    }
}

/// A place where a rule is broken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// Symbol of the function.
    pub function: String,
    /// The instruction, or nothing if it is about the function itself.
    pub instruction: Option<String>,
}

impl Display for Finding {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} in `{}`", self.rule.name(), self.function)?;
        self.instruction.iter().try_for_each(|instruction| write!(f, ": {}", instruction.trim()))
    }
}

/// Checks a unit, where lints are [`ACTIVE`].
///
/// # Errors
/// [`CompileError::Llvm`] with all findings: a bug of lowering.
pub fn check(lowered: &Lowered<'_>) -> Result<(), CompileError> {
    if !ACTIVE {
        return Ok(());
    }
    let findings: Vec<String> = findings(&lowered.module).iter().map(Finding::to_string).collect();
    match findings.is_empty() {
        true => Ok(()),
        false => Err(CompileError::Llvm { activity: "linting a lowered unit", message: findings.join("; ") }),
    }
}

/// All places in a module where a rule is broken.
pub fn findings(module: &Module<'_>) -> Vec<Finding> {
    bodies(module).flat_map(findings_in).collect()
}

fn findings_in(function: FunctionValue<'_>) -> Vec<Finding> {
    let finding = |rule: &Rule, instruction| {
        let function = function.get_name().to_string_lossy().into_owned();
        Finding { rule: *rule, function, instruction }
    };
    let own = RULES.iter().filter(|rule| rule.is_broken_by_function(function));
    let mut findings: Vec<Finding> = own.map(|rule| finding(rule, None)).collect();
    for instruction in function.get_basic_block_iter().flat_map(|block| block.get_instructions()) {
        for rule in RULES.iter().filter(|rule| rule.is_broken_by(instruction)) {
            findings.push(finding(rule, Some(instruction.print_to_string().to_string())));
        }
    }
    findings
}

fn has_poison_flag(instruction: InstructionValue<'_>) -> bool {
    let flags = [
        instruction.get_no_signed_wrap_flag(),
        instruction.get_no_unsigned_wrap_flag(),
        instruction.get_exact_flag(),
        instruction.get_disjoint_flag(),
        instruction.get_non_negative_flag(),
        instruction.get_same_sign_flag(),
    ];
    flags.into_iter().any(|flag| matches!(flag, Ok(true)))
}

/// Whether `instruction` ends a loop of which more is said than to leave it alone.
fn has_promising_metadata(instruction: InstructionValue<'_>) -> bool {
    if !instruction.is_terminator() {
        return false;
    }
    let kind = |block: inkwell::basic_block::BasicBlock<'_>| block.get_context().get_kind_id("llvm.loop");
    let metadata = instruction.get_parent().and_then(|block| instruction.get_metadata(kind(block)));
    let Some(properties) = metadata.and_then(MetadataValue::get_node_values) else { return false };
    // The first one is the node itself.
    properties.iter().skip(1).any(|property| !is_named(property, b"llvm.loop.disable_nonforced"))
}

/// Whether a node is nothing but a name.
fn is_named(node: &BasicMetadataValueEnum<'_>, name: &[u8]) -> bool {
    let BasicMetadataValueEnum::MetadataValue(node) = node else { return false };
    match node.get_node_values().as_deref() {
        Some([BasicMetadataValueEnum::MetadataValue(found)]) => found.get_string_value() == Some(name),
        _ => false,
    }
}

fn is_unmasked_shift(instruction: InstructionValue<'_>) -> bool {
    let (InstructionOpcode::Shl | InstructionOpcode::LShr | InstructionOpcode::AShr) =
        instruction.get_opcode()
    else {
        return false;
    };
    operand(instruction, 1).is_none_or(|count| !operands::is_below(count, operands::lane_bits(count).into()))
}
