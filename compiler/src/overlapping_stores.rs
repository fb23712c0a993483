//! Which stores must LLVM's loop vectoriser leave in their order? Called by [`optimise`](crate::optimise) right before
//! that runs, when its view of the loops is final.
//!
//! LLVM 22 takes two stores of a loop that have the same address for harmless, since within an iteration they stay in
//! order. But where the address moves by less than what is stored, the second store of one iteration overlaps the
//! first of the next; the vector loop does all first ones before all second ones and leaves other bytes than the loop
//! would. (clang has the same from C with `memcpy`.) So a call that no loop is vectorised with, an empty piece of
//! assembly, is put between such stores, unless the address is seen to move further.

use crate::nothing;
use crate::values::operand;
use inkwell::module::Module;
use inkwell::targets::TargetData;
use inkwell::types::AnyType;
use inkwell::values::{
    AnyValue, AsValueRef, BasicValueEnum, FunctionValue, InstructionOpcode, InstructionValue, PhiValue,
};
use std::collections::HashMap;

/// How deep to look into the computation of an address.
const DEPTH_MAX: u32 = 16;

/// Keeps the stores of a module in their order where LLVM would not.
pub fn keep_order(module: &Module<'_>, target: &TargetData) {
    for function in module.get_functions() {
        for stores in stores_by_address(function).into_values().filter(|stores| stores.len() > 1) {
            let largest = stores.iter().map(|store| size_bytes(*store, target)).max().unwrap_or(0);
            let address = operand(stores[0], 1);
            let step = address.and_then(|address| step(address, DEPTH_MAX));
            if step.is_none_or(|step| step != 0 && step.unsigned_abs() < largest) {
                stores[1..].iter().for_each(|store| nothing::put_before(*store, None));
            }
        }
    }
}

/// The stores to each address that is computed once.
fn stores_by_address(function: FunctionValue<'_>) -> HashMap<usize, Vec<InstructionValue<'_>>> {
    let mut stores: HashMap<usize, Vec<InstructionValue<'_>>> = HashMap::new();
    for instruction in function.get_basic_block_iter().flat_map(|block| block.get_instructions()) {
        if instruction.get_opcode() == InstructionOpcode::Store
            && let Some(address) = operand(instruction, 1)
            && instruction_of(address).is_some()
        {
            stores.entry(address.as_value_ref() as usize).or_default().push(instruction);
        }
    }
    stores
}

fn size_bytes(store: InstructionValue<'_>, target: &TargetData) -> u64 {
    let value = operand(store, 0);
    value.map_or(0, |value| target.get_store_size(&value.get_type().as_any_type_enum()))
}

/// By how many bytes a value moves from one iteration of its loop to the next, if that is plain to see; 0 for what does
/// not move. Loaded values count as such: loops that load addresses are not vectorised.
fn step(value: BasicValueEnum<'_>, depth: u32) -> Option<i64> {
    let Some(instruction) = instruction_of(value) else { return Some(0) };
    let depth = depth.checked_sub(1)?;
    let step_of = |index| step(operand(instruction, index)?, depth);
    match instruction.get_opcode() {
        InstructionOpcode::Load => Some(0),
        InstructionOpcode::Phi => step_of_phi(PhiValue::try_from(instruction).ok()?),
        InstructionOpcode::ZExt | InstructionOpcode::SExt | InstructionOpcode::Trunc => step_of(0),
        InstructionOpcode::Add => step_of(0)?.checked_add(step_of(1)?),
        InstructionOpcode::Sub => step_of(0)?.checked_sub(step_of(1)?),
        InstructionOpcode::Shl => {
            step_of(0)?.checked_mul(1_i64.checked_shl(constant(operand(instruction, 1)?)?.try_into().ok()?)?)
        }
        InstructionOpcode::Mul => step_of(0)?.checked_mul(constant(operand(instruction, 1)?)?),
        InstructionOpcode::GetElementPtr if is_of_bytes(instruction) => step_of(0)?.checked_add(step_of(1)?),
        _ => None,
    }
}

/// The step of a value that a constant is added to in each iteration.
fn step_of_phi(phi: PhiValue<'_>) -> Option<i64> {
    let steps = phi.get_incomings().filter_map(|(incoming, _)| {
        let next = instruction_of(incoming)?;
        let from_phi = operand(next, 0)?.as_value_ref() == phi.as_value_ref();
        let adds = next.get_opcode() == InstructionOpcode::Add
            || next.get_opcode() == InstructionOpcode::GetElementPtr && is_of_bytes(next);
        (from_phi && adds).then(|| constant(operand(next, 1)?)).flatten()
    });
    let steps: Vec<i64> = steps.collect();
    if let [step] = steps[..] { Some(step) } else { None }
}

/// Whether an address is computed from a base and a number of bytes.
fn is_of_bytes(address: InstructionValue<'_>) -> bool {
    let element = address.get_gep_source_element_type().ok();
    address.get_num_operands() == 2
        && element.is_some_and(|ty| ty.is_int_type() && ty.into_int_type().get_bit_width() == 8)
}

fn constant(value: BasicValueEnum<'_>) -> Option<i64> {
    if let BasicValueEnum::IntValue(value) = value { value.get_sign_extended_constant() } else { None }
}

fn instruction_of(value: BasicValueEnum<'_>) -> Option<InstructionValue<'_>> {
    crate::values::instruction(value.as_any_value_enum())
}
