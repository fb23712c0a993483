//! Which functions should LLVM make vectors of straight code in? Called by [`optimise`](crate::optimise) when
//! loops have become vectors.
//!
//! Straight code in vectors waits longer for each result, and mostly gains nothing (`docs/rationale.md`). But processors
//! have one unit for divisions and square roots, which begins the next one only when it is almost done with the last, and
//! does two lanes in the time of one. So LLVM's SLP vectoriser is run over the functions that have several of them in a
//! block, as at `-O3` nests of loops have that became one piece.
//!
//! That vectoriser narrows conversions of integers that may be negative to unsigned ones of fewer bits (LLVM 22; clang has
//! the same from C). So functions that make floats of integers are left out.

use crate::error::CompileError;
use crate::flow::bodies;
use crate::lower::Lowered;
use crate::optimise::run;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::basic_block::BasicBlock;
use inkwell::targets::TargetMachine;
use inkwell::types::AnyTypeEnum;
use inkwell::values::{CallSiteValue, FunctionValue, InstructionOpcode, InstructionValue};

/// Divisions and square roots that a block has to have: two vectors of two, since one saves little.
const DIVISIONS_MIN: usize = 4;

/// What the vectoriser takes for a request to leave a function alone.
const LEFT_ALONE: &str = "noimplicitfloat";

/// Has LLVM make vectors of straight code in the functions of a unit that divide much.
///
/// # Errors
/// [`CompileError::Llvm`] where the unit is refused.
pub(crate) fn pack(lowered: &Lowered<'_>, machine: &TargetMachine) -> Result<(), CompileError> {
    let module = &lowered.module;
    let roots: Vec<_> = ["llvm.sqrt.f32", "llvm.sqrt.f64"].map(|name| module.get_function(name)).into();
    let (dividing, others): (Vec<_>, Vec<_>) = bodies(module).partition(|body| divides_much(*body, &roots));
    if dividing.is_empty() {
        return Ok(());
    }
    let kind = Attribute::get_named_enum_kind_id(LEFT_ALONE);
    let left_alone = module.get_context().create_enum_attribute(kind, 0);
    others.iter().for_each(|body| body.add_attribute(AttributeLoc::Function, left_alone));
    let ran = run("function(slp-vectorizer)", lowered, machine);
    others.iter().for_each(|body| body.remove_enum_attribute(AttributeLoc::Function, kind));
    ran
}

/// Whether a function is one to be looked at; `roots` are those that compute square roots.
fn divides_much<'ctx>(function: FunctionValue<'ctx>, roots: &[Option<FunctionValue<'ctx>>]) -> bool {
    let divides = |instruction: InstructionValue<'ctx>| match instruction.get_opcode() {
        InstructionOpcode::FDiv => matches!(instruction.get_type(), AnyTypeEnum::FloatType(_)),
        InstructionOpcode::Call => CallSiteValue::try_from(instruction)
            .is_ok_and(|call| call.get_called_fn_value().is_some_and(|callee| roots.contains(&Some(callee)))),
        _ => false,
    };
    let divisions = |block: BasicBlock<'ctx>| {
        block.get_instructions().filter(|instruction| divides(*instruction)).count()
    };
    function.get_basic_block_iter().any(|block| divisions(block) >= DIVISIONS_MIN) && !converts(function)
}

/// Whether a function makes floats of integers.
fn converts(function: FunctionValue<'_>) -> bool {
    let mut instructions = function.get_basic_block_iter().flat_map(|block| block.get_instructions());
    instructions.any(|instruction| {
        matches!(instruction.get_opcode(), InstructionOpcode::UIToFP | InstructionOpcode::SIToFP)
    })
}
