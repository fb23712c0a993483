//! Calls of LLVM's intrinsics, for wider vectors. Used by [`plan`](super::plan) and [`build`](super::build).

use inkwell::intrinsics::Intrinsic;
use inkwell::module::Module;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{CallSiteValue, FunctionValue, InstructionOpcode, InstructionValue};

/// Intrinsics whose operand is of another type than the result.
const CONVERSIONS: [&str; 2] = ["llvm.fptosi.sat.", "llvm.fptoui.sat."];

fn callee<'ctx>(call: InstructionValue<'ctx>) -> Option<(Intrinsic, String)> {
    let callee = CallSiteValue::try_from(call).ok()?.get_called_fn_value()?;
    let name = callee.get_name().to_string_lossy().into_owned();
    Some((Intrinsic::find(&name)?, name))
}

/// Whether an instruction is no call, or one of an intrinsic that there is for vectors of any length.
pub(super) fn can_be_widened(instruction: InstructionValue<'_>) -> bool {
    instruction.get_opcode() != InstructionOpcode::Call
        || callee(instruction).is_some_and(|(intrinsic, _)| intrinsic.is_overloaded())
}

/// The intrinsic that is called, for a result and a first operand of these types.
pub(super) fn widened<'ctx>(
    module: &Module<'ctx>,
    call: InstructionValue<'ctx>,
    result: BasicTypeEnum<'ctx>,
    operand: BasicTypeEnum<'ctx>,
) -> Option<FunctionValue<'ctx>> {
    let (intrinsic, name) = callee(call)?;
    let converts = CONVERSIONS.iter().any(|conversion| name.starts_with(conversion));
    let types = if converts { vec![result, operand] } else { vec![result] };
    intrinsic.get_declaration(module, &types)
}
