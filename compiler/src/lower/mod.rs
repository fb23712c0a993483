//! Lowers wasm to LLVM IR: fourth stage, called by [`emit`](crate::emit) for each codegen unit and for the glue.
//!
//! From the outside in:
//!
//! - [`unit`]: what the functions of a unit share; symbols. [`types`], [`attributes`] and [`alias`] say how wasm's
//!   types, functions and objects look to LLVM, [`convention`] how values travel between functions.
//! - [`function`]: one function, operator by operator, with its [`locals`], [`control`] flow and [`trap`]s;
//!   [`dispatch`] takes each operator to its method, and [`hints`] to what the module advises on it.
//! - The methods, a file for each family, in the order of the spec: [`numeric_int`], [`numeric_wide`],
//!   [`numeric_float`], [`conversion`], [`reference`], [`parametric`], [`variable`], [`table`], [`memory`], [`bulk`],
//!   [`call`], [`call_indirect`] with [`call_targets`], [`tail_call`].
//!   Regular operators are [`rows`]; what lies behind the vmctx is reached through [`environment`].
//! - Operators on vectors: [`simd`] says how they stand on the operand stack; [`simd_memory`], [`simd_lane`],
//!   [`simd_bitwise`], [`simd_compare`], [`simd_int`], [`simd_widen`], [`simd_float`], [`simd_convert`],
//!   [`simd_relaxed`].
//! - [`glue`]: trampolines between host and wasm, static tables.
//! - [`counters`]: what code that gathers a profile counts in, made when it is lowered.
//!
//! All of it emits through [`builder`], the only file that knows inkwell's builder. Bodies were validated before,
//! so that operands have the types their operators want: anything else is a bug and panics.

mod alias;
mod attributes;
mod bounds;
mod builder;
mod bulk;
mod call;
mod call_indirect;
mod call_targets;
mod control;
mod convention;
mod conversion;
pub mod counters;
mod dispatch;
mod environment;
mod exception;
mod function;
mod glue;
mod hints;
mod locals;
mod memory;
mod numeric_float;
mod numeric_int;
mod numeric_wide;
mod parametric;
mod reference;
mod rows;
mod simd;
mod simd_bitwise;
mod simd_compare;
mod simd_convert;
mod simd_float;
mod simd_int;
mod simd_lane;
mod simd_memory;
mod simd_relaxed;
mod simd_widen;
mod table;
mod tail_call;
mod trap;
mod types;
mod unit;
mod variable;

pub(crate) use builder::set_own_first;
pub use convention::spill_slots;
pub use unit::{
    PERSONALITY_SYMBOL, function_symbol, host_to_wasm_symbol, import_symbol, plain_entry_symbol,
    table_symbol, wasm_to_host_symbol,
};

use crate::error::CompileError;
use crate::machine::TargetAttributes;
use crate::module::ModuleInfo;
use crate::options::{OptLevel, Options};
use crate::plan;
use function::FunctionLowering;
use inkwell::context::Context;
use inkwell::module::Module;
use inkwell::values::InstructionValue;
use unit::Unit;

/// A lowered unit, not yet optimised.
#[derive(Debug)]
pub struct Lowered<'ctx> {
    /// The LLVM module.
    pub module: Module<'ctx>,
    /// The loads from linear memory, which [`keep_loads`](crate::keep_loads) looks after.
    pub memory_loads: Vec<InstructionValue<'ctx>>,
}

/// Lowers the functions of a codegen unit.
///
/// # Errors
/// [`CompileError::Unsupported`] for an operator of a proposal that is not supported.
pub fn lower_unit<'ctx>(
    context: &'ctx Context,
    module: &ModuleInfo<'_>,
    unit: &plan::Unit,
    target: &TargetAttributes,
    options: &Options,
) -> Result<Lowered<'ctx>, CompileError> {
    let unoptimised = unit.unoptimised || options.opt_level == OptLevel::O0;
    let lowering = Unit::new(context, "wasm", module, target, options, unoptimised);
    let mut memory_loads = Vec::new();
    for (&index, &internal) in unit.functions.iter().zip(&unit.internal) {
        let body = module.body(index).expect("units hold defined functions");
        memory_loads.extend(FunctionLowering::lower(&lowering, index, body, internal)?);
    }
    Ok(Lowered { module: lowering.module, memory_loads })
}

/// Lowers the glue of a module: trampolines, static tables and what they need.
///
/// # Errors
/// None so far; the signature is that of [`lower_unit`].
pub fn lower_glue<'ctx>(
    context: &'ctx Context,
    module: &ModuleInfo<'_>,
    target: &TargetAttributes,
    options: &Options,
) -> Result<Lowered<'ctx>, CompileError> {
    let unoptimised = options.opt_level == OptLevel::O0;
    let lowering = Unit::new(context, "glue", module, target, options, unoptimised);
    lowering.define_glue();
    Ok(Lowered { module: lowering.module, memory_loads: Vec::new() })
}
