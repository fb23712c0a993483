//! Which calls of large functions must LLVM inline although others are left? Called by [`optimise`](crate::optimise)
//! before LLVM's passes.
//!
//! LLVM inlines a function of almost any size where its only call is: no code is left behind. What destroys an object is
//! called once where all goes well and once more in a handler, which throws again afterwards. So it has two calls and would
//! stay a call, on the path that is always taken, for the sake of one that hardly ever is. That one call is marked; calls that only
//! a landing pad leads to LLVM takes for cold and leaves alone, so that the function stays for them.
//!
//! # What it costs
//! A function has at most one call that is marked, and what it holds with all that is inlined into it by marks is at most
//! [`INSTRUCTIONS_MAX`]. So code grows by that much for each function at most, and what a function takes in is less
//! than what the unit had.
//!
//! # Safety
//! Inkwell makes call sites of calls alone, so that one is made here of an `invoke`, which has attributes in the same way.

#![allow(unsafe_code, reason = "inkwell does not take an `invoke` for a call site")]

use crate::values::operand;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::basic_block::BasicBlock;
use inkwell::module::{Linkage, Module};
use inkwell::values::{
    AsValueRef, BasicValue, BasicValueEnum, CallSiteValue, FunctionValue, InstructionOpcode,
    InstructionValue, Operand, PointerValue,
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

/// Functions that are to be inlined at one call.
#[derive(Default)]
struct Marked<'ctx> {
    /// Where each of them goes.
    callers: HashMap<FunctionValue<'ctx>, FunctionValue<'ctx>>,
    /// Instructions that a function will hold.
    sizes: HashMap<FunctionValue<'ctx>, usize>,
}

/// Has LLVM inline the functions of a unit that are called once, but for calls that only a landing pad leads to.
pub(crate) fn inline(module: &Module<'_>) {
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
            && uses(address) == calls.len()
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
        let operands = block.get_terminator().into_iter().flat_map(InstructionValue::get_operands);
        pending.extend(operands.flatten().filter_map(Operand::block));
    }
    reached
}

fn is_landing_pad(block: BasicBlock<'_>) -> bool {
    let mut opcodes = block.get_instructions().map(InstructionValue::get_opcode);
    opcodes.find(|opcode| *opcode != InstructionOpcode::Phi) == Some(InstructionOpcode::LandingPad)
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

/// Whether a call is soon followed by what is never reached, so that it is hardly ever made.
fn ends_unreachable(call: InstructionValue<'_>) -> bool {
    let last = call.get_parent().and_then(BasicBlock::get_terminator);
    last.is_some_and(|last| last.get_opcode() == InstructionOpcode::Unreachable)
}

impl<'ctx> Marked<'ctx> {
    /// Takes `function` as one that goes into `caller`, unless it would go into itself or something would grow too large.
    fn take(&mut self, function: FunctionValue<'ctx>, caller: FunctionValue<'ctx>) -> bool {
        let size = self.size(function);
        let mut around = vec![caller];
        while let Some(outer) = around.last().and_then(|inner| self.callers.get(inner)) {
            around.push(*outer);
        }
        let root = *around.last().expect("the caller is in it");
        let fits = |size| size <= INSTRUCTIONS_MAX;
        let all_fit = around.iter().all(|outer| *outer == root || fits(size + self.size(*outer)));
        if around.contains(&function) || !fits(size) || !all_fit {
            return false;
        }
        for outer in around {
            let grown = size + self.size(outer);
            self.sizes.insert(outer, grown);
        }
        self.callers.insert(function, caller);
        true
    }

    fn size(&mut self, function: FunctionValue<'ctx>) -> usize {
        let count = || function.get_basic_block_iter().map(|block| block.get_instructions().count()).sum();
        *self.sizes.entry(function).or_insert_with(count)
    }
}

fn address(function: FunctionValue<'_>) -> PointerValue<'_> {
    function.as_global_value().as_pointer_value()
}

fn uses(address: PointerValue<'_>) -> usize {
    std::iter::successors(address.get_first_use(), |this| this.get_next_use()).count()
}

/// A call, or an `invoke`, as what has attributes.
fn site(call: InstructionValue<'_>) -> CallSiteValue<'_> {
    // SAFETY: the instruction is alive and calls, as all that `calls` lists.
    unsafe { CallSiteValue::new(call.as_value_ref()) }
}
