//! How does code count? LLVM's instrumentation is intrinsics that say what to count in; here they become loads and stores
//! of one array of counters for the whole unit. Called by [`profile`](crate::profile).
//!
//! Counting is not atomic, as in what clang makes by default: a few counts that threads take from each other are
//! cheaper than a bus lock for each.

use super::Lowered;
use super::alias::Access;
use super::builder::Build;
use super::types::Types;
use inkwell::context::Context;
use inkwell::module::Linkage;
use inkwell::values::{
    BasicValueEnum, CallSiteValue, FunctionValue, InstructionOpcode, InstructionValue, IntValue, PointerValue,
};
use wasmc_abi::profile::COUNTER_BYTES;

/// The section of a unit's object that holds its counters.
pub const SECTION: &str = ".wasmc.counters";

const ALIGN_BYTES: u32 = COUNTER_BYTES as u32;

/// The counters of a function.
#[derive(Debug, PartialEq, Eq)]
pub struct FunctionCounters {
    /// The function's symbol.
    pub symbol: String,
    /// What LLVM has made of its control flow.
    pub function_hash: u64,
    /// How many there are.
    pub counters: u32,
}

/// An intrinsic of LLVM's instrumentation, `llvm.instrprof.*`: name, hash of the function, number of its counters, number
/// of this one, and perhaps by how much it counts.
struct Intrinsic<'ctx> {
    call: InstructionValue<'ctx>,
    arguments: Vec<IntValue<'ctx>>,
    counts: bool,
}

/// Makes counters of a unit's intrinsics. Gives the functions in order of their counters.
pub fn make<'ctx>(context: &'ctx Context, lowered: &Lowered<'ctx>) -> Vec<FunctionCounters> {
    let functions: Vec<_> =
        lowered.module.get_functions().map(|function| (function, intrinsics(function))).collect();
    let mut made = Vec::new();
    let mut places = Vec::new();
    let mut total = 0;
    for (function, intrinsics) in functions {
        let Some(first) = intrinsics.iter().find(|intrinsic| intrinsic.counts) else { continue };
        let [function_hash, counters] = [0, 1].map(|index| constant(first.arguments[index]));
        let symbol = function.get_name().to_string_lossy().into_owned();
        made.push(FunctionCounters { symbol, function_hash, counters: counters as u32 });
        places.push((total, intrinsics));
        total += counters;
    }
    if let Some(first) = made.first() {
        let array = array(context, lowered, &first.symbol, total);
        let types = Types::new(context);
        for (start, intrinsics) in places {
            intrinsics.iter().for_each(|intrinsic| intrinsic.lower(types, array, start));
        }
    }
    made
}

/// The unit's counters, called after its first function. Visible to other units, so that LLVM does not think that it sees all that is done with them.
fn array<'ctx>(
    context: &'ctx Context,
    lowered: &Lowered<'ctx>,
    first: &str,
    total: u64,
) -> PointerValue<'ctx> {
    let ty = context.i64_type().array_type(u32::try_from(total).expect("a unit is not that large"));
    let array = lowered.module.add_global(ty, None, &format!("{first}.counters"));
    array.set_initializer(&ty.const_zero());
    array.set_linkage(Linkage::External);
    array.set_visibility(inkwell::GlobalVisibility::Hidden);
    array.set_section(Some(SECTION));
    array.set_alignment(ALIGN_BYTES);
    array.as_pointer_value()
}

fn intrinsics<'ctx>(function: FunctionValue<'ctx>) -> Vec<Intrinsic<'ctx>> {
    let instructions = function.get_basic_block_iter().flat_map(|block| block.get_instructions());
    instructions.filter_map(Intrinsic::of).collect()
}

impl<'ctx> Intrinsic<'ctx> {
    fn of(call: InstructionValue<'ctx>) -> Option<Intrinsic<'ctx>> {
        if call.get_opcode() != InstructionOpcode::Call {
            return None;
        }
        let callee = CallSiteValue::try_from(call).ok()?.get_called_fn_value()?;
        let name = callee.get_name().to_str().ok()?.strip_prefix("llvm.instrprof.")?;
        let operands = call.get_operands().filter_map(|operand| operand?.value());
        let arguments = operands.filter_map(|value| match value {
            BasicValueEnum::IntValue(value) => Some(value),
            _ => None,
        });
        Some(Intrinsic { call, arguments: arguments.collect(), counts: name.starts_with("increment") })
    }

    /// Replaces it by what it says. What is not about counters is about values, which are not gathered.
    fn lower(&self, types: Types<'ctx>, array: PointerValue<'ctx>, start: u64) {
        if self.counts {
            let block = self.call.get_parent().expect("the call stands in a block");
            let build = Build::at_end(types, block);
            build.move_before(&self.call);
            let number = start + constant(self.arguments[2]);
            let address = build.field(array, number * COUNTER_BYTES);
            let access = Access::counters(types.context);
            let step = self.arguments.get(3).copied().unwrap_or(types.i64.const_int(1, false));
            let count = build.load(types.i64, address, ALIGN_BYTES, access).into_int_value();
            build.store(build.int_add(count, step).into(), address, ALIGN_BYTES, access);
        }
        self.call.erase_from_basic_block();
    }
}

fn constant(value: IntValue<'_>) -> u64 {
    value.get_zero_extended_constant().expect("LLVM's pass counts in constant places")
}
