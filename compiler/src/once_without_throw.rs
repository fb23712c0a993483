//! Which calls must LLVM inline although handlers make others? Called by [`optimise`](crate::optimise) before LLVM's passes.
//!
//! LLVM inlines a function of almost any size where its only call is: no code is left behind. What destroys an object is
//! called once where all goes well and once more in a handler, which throws again afterwards. So it has two calls and would
//! stay a call, on the path that is always taken, for the sake of one that hardly ever is. That one call is marked; calls that
//! only a landing pad leads to LLVM takes for cold and leaves alone, so that the function stays for them.
//!
//! # What it costs
//! A function is copied once at most, into one that is not copied itself, and it has [`INSTRUCTIONS_MAX`] instructions at
//! most. So what LLVM is given doubles at worst. With a profile nothing is marked, since LLVM then knows what is called.
//!
//! # Safety
//! Inkwell makes call sites of calls alone, so that one is made here of an `invoke`, which has attributes in the same way.

#![allow(unsafe_code, reason = "inkwell does not take an `invoke` for a call site")]

use crate::flow::{first_behind_phis, targets};
use crate::values::operand;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::basic_block::BasicBlock;
use inkwell::module::{Linkage, Module};
use inkwell::values::{
    AsValueRef, BasicValue, BasicValueEnum, CallSiteValue, FunctionValue, InstructionOpcode,
    InstructionValue, PointerValue,
};
use std::collections::{HashMap, HashSet};

/// Instructions that a function may hold whose call is marked: a sixth of what LLVM would inline at an only call.
const INSTRUCTIONS_MAX: usize = 500;

/// Attributes by which somebody else has decided about a call or a function.
const DECIDED: [&str; 3] = ["alwaysinline", "noinline", "cold"];

/// A call of a function of the unit.
struct Call<'ctx> {
    instruction: InstructionValue<'ctx>,
    caller: FunctionValue<'ctx>,
    /// Whether it may be reached although nothing was thrown.
    is_normal: bool,
}

/// Functions that are to be inlined at one call, and those that make these calls.
#[derive(Default)]
struct Marked<'ctx> {
    callees: HashSet<FunctionValue<'ctx>>,
    callers: HashSet<FunctionValue<'ctx>>,
}

/// Marks the calls of functions of a unit that are called once, but for calls that only a landing pad leads to.
pub(crate) fn mark(module: &Module<'_>) {
    if !module.get_functions().any(|function| function.has_personality_function()) {
        return;
    }
    let calls = calls(module);
    let always = Attribute::get_named_enum_kind_id("alwaysinline");
    let always = module.get_context().create_enum_attribute(always, 0);
    let mut marked = Marked::default();
    for function in module.get_functions().filter(|function| function.get_linkage() == Linkage::Internal) {
        let address = address(function);
        if let Some(calls) = calls.get(&address)
            && use_count(address) == calls.len()
            && let Some(call) = normal_call(function, calls)
            && marked.take(function, call.caller)
        {
            site(call.instruction).add_attribute(AttributeLoc::Function, always);
        }
    }
}

/// The calls of a unit, by the address of what they call.
fn calls<'ctx>(module: &Module<'ctx>) -> HashMap<PointerValue<'ctx>, Vec<Call<'ctx>>> {
    let mut calls: HashMap<_, Vec<_>> = HashMap::new();
    for caller in module.get_functions() {
        let normal = blocks_without_throw(caller);
        for block in caller.get_basic_block_iter() {
            let is_normal = normal.contains(&block);
            for instruction in block.get_instructions().filter(|instruction| is_call(*instruction)) {
                let callee = operand(instruction, instruction.get_num_operands() - 1);
                if let Some(BasicValueEnum::PointerValue(callee)) = callee {
                    calls.entry(callee).or_default().push(Call { instruction, caller, is_normal });
                }
            }
        }
    }
    calls
}

/// The blocks that may be reached although nothing was thrown.
fn blocks_without_throw(function: FunctionValue<'_>) -> HashSet<BasicBlock<'_>> {
    let mut reached = HashSet::new();
    let mut pending: Vec<_> = function.get_first_basic_block().into_iter().collect();
    while let Some(block) = pending.pop() {
        if is_landing_pad(block) || !reached.insert(block) {
            continue;
        }
        pending.extend(block.get_terminator().map(targets).unwrap_or_default());
    }
    reached
}

fn is_landing_pad(block: BasicBlock<'_>) -> bool {
    first_behind_phis(block).is_some_and(|first| first.get_opcode() == InstructionOpcode::LandingPad)
}

fn is_call(instruction: InstructionValue<'_>) -> bool {
    matches!(instruction.get_opcode(), InstructionOpcode::Call | InstructionOpcode::Invoke)
}

/// The only call of `function` that may be reached although nothing was thrown, if there are others and nobody has decided.
fn normal_call<'a, 'ctx>(function: FunctionValue<'ctx>, calls: &'a [Call<'ctx>]) -> Option<&'a Call<'ctx>> {
    let mut normal = calls.iter().filter(|call| call.is_normal);
    let call = normal.next().filter(|_| calls.len() > 1 && normal.next().is_none())?;
    let is_undecided = DECIDED.into_iter().map(Attribute::get_named_enum_kind_id).all(|kind| {
        let of_call =
            |call: &Call<'_>| site(call.instruction).get_enum_attribute(AttributeLoc::Function, kind);
        function.get_enum_attribute(AttributeLoc::Function, kind).is_none()
            && calls.iter().all(|call| of_call(call).is_none())
    });
    (is_undecided && !ends_unreachable(call.instruction)).then_some(call)
}

/// Whether what follows a call is never reached, so that the call is hardly ever made.
fn ends_unreachable(call: InstructionValue<'_>) -> bool {
    let Some(mut last) = call.get_parent().and_then(BasicBlock::get_terminator) else { return false };
    if last.get_opcode() == InstructionOpcode::Invoke {
        let Some(behind) = targets(last).first().and_then(|usual| usual.get_terminator()) else {
            return false;
        };
        last = behind;
    }
    last.get_opcode() == InstructionOpcode::Unreachable
}

impl<'ctx> Marked<'ctx> {
    /// Takes `function` as one that goes into `caller`, unless it is large or something would be copied twice.
    fn take(&mut self, function: FunctionValue<'ctx>, caller: FunctionValue<'ctx>) -> bool {
        let is_single =
            function != caller && !self.callers.contains(&function) && !self.callees.contains(&caller);
        let takes = is_single && is_small(function);
        if takes {
            self.callees.insert(function);
            self.callers.insert(caller);
        }
        takes
    }
}

fn is_small(function: FunctionValue<'_>) -> bool {
    let instructions = function.get_basic_block_iter().map(|block| block.get_instructions().count());
    instructions.sum::<usize>() <= INSTRUCTIONS_MAX
}

fn address(function: FunctionValue<'_>) -> PointerValue<'_> {
    function.as_global_value().as_pointer_value()
}

fn use_count(address: PointerValue<'_>) -> usize {
    std::iter::successors(address.get_first_use(), |this| this.get_next_use()).count()
}

/// A call, or an `invoke`, as what has attributes.
fn site(call: InstructionValue<'_>) -> CallSiteValue<'_> {
    // SAFETY: the instruction is alive and calls, as all that `calls` lists.
    unsafe { CallSiteValue::new(call.as_value_ref()) }
}
