//! Lowers one function: its locals, its operand stack, its blocks for traps, and the walk over its operators.
//! Called by [`lower`](super) for each function of a unit; the operators themselves are methods in the files of
//! their families.
//!
//! Invariant: while code is live the builder stands in a block without terminator; dead code is never lowered.

use super::builder::Build;
use super::control::Frame;
use super::convention::Convention;
use super::dispatch::{Dispatch, Refused};
use super::hints::HintsHere;
use super::locals::Locals;
use super::unit::Unit;
use crate::error::CompileError;
use crate::module::Body;
use crate::module::hints::Heat;
use inkwell::basic_block::BasicBlock;
use inkwell::module::Linkage;
use inkwell::values::{BasicValueEnum, FunctionValue, InstructionValue, IntValue, PointerValue};
use wasmc_abi::types::FuncType;
use wasmparser::{Operator, OperatorsReader};

pub(super) const VALIDATED: &str = "bodies are validated before they are lowered";

/// The state of lowering one function.
#[derive(Debug)]
pub(super) struct FunctionLowering<'u, 'ctx> {
    pub(super) unit: &'u Unit<'u, 'ctx>,
    /// Stands where the next operator's code goes.
    pub(super) build: Build<'ctx>,
    /// Stands at the end of the entry block, for what is made once and used everywhere.
    pub(super) entry: Build<'ctx>,
    pub(super) function: FunctionValue<'ctx>,
    /// Its type.
    pub(super) func_type: &'u FuncType,
    /// Its convention.
    pub(super) convention: Convention,
    pub(super) vmctx: PointerValue<'ctx>,
    pub(super) locals: Locals<'ctx>,
    pub(super) stack: Vec<BasicValueEnum<'ctx>>,
    /// Open blocks, the function's own first. Empty once its `end` was lowered.
    pub(super) frames: Vec<Frame<'ctx>>,
    /// The frames whose block is protected by a handler, the innermost last.
    pub(super) handlers: Vec<usize>,
    /// Whether control can reach the next operator.
    pub(super) reachable: bool,
    /// Blocks opened in dead code and not yet closed.
    dead_blocks: u32,
    /// What is advised on the operator being lowered.
    pub(super) hints: HintsHere<'u>,
    /// For each trap code, the block that raises it.
    pub(super) trap_blocks: Vec<Option<BasicBlock<'ctx>>>,
    /// For each memory, its base.
    pub(super) memory_bases: Vec<Option<PointerValue<'ctx>>>,
    /// For each memory, its bound.
    pub(super) memory_bounds: Vec<Option<IntValue<'ctx>>>,
    /// Loads from linear memory that may turn out dead.
    pub(super) memory_loads: Vec<InstructionValue<'ctx>>,
}

impl<'u, 'ctx> FunctionLowering<'u, 'ctx> {
    /// Lowers function `index`, which has `body`. Returns its loads from linear memory.
    ///
    /// # Errors
    /// [`CompileError::Unsupported`] for an operator of a proposal that is not supported.
    pub(super) fn lower(
        unit: &'u Unit<'u, 'ctx>,
        index: u32,
        body: &Body<'_>,
        internal: bool,
    ) -> Result<Vec<InstructionValue<'ctx>>, CompileError> {
        let function = unit.function(index);
        unit.attributes().set_definition(function);
        if unit.info.hints.heat(index) == Some(Heat::Once) {
            unit.attributes().set_small(function);
        }
        if internal {
            function.set_linkage(Linkage::Internal);
        }
        let mut lowering = FunctionLowering::start(unit, index, function);
        lowering.declare_locals(body);
        let first = lowering.leave_entry();
        lowering.build.move_to(first);
        lowering.open_function(&lowering.func_type.results);
        let reader = body.function.get_operators_reader().expect(VALIDATED);
        lowering.lower_operators(reader, body.function.range().start).map_err(|(offset, refused)| {
            CompileError::Unsupported {
                offset,
                function: Some(index),
                name: unit.info.names.function(index).map(str::to_owned),
                construct: refused.operator,
                proposal: refused.proposal,
                built: false,
            }
        })?;
        Ok(lowering.memory_loads)
    }

    /// The state at the start of function `index`, which has no blocks yet.
    fn start(
        unit: &'u Unit<'u, 'ctx>,
        index: u32,
        function: FunctionValue<'ctx>,
    ) -> FunctionLowering<'u, 'ctx> {
        let entry = unit.types.context.append_basic_block(function, "entry");
        FunctionLowering {
            unit,
            build: Build::at_end(unit.types, entry),
            entry: Build::at_end(unit.types, entry),
            function,
            func_type: unit.info.function_type(index),
            convention: unit.convention(index),
            vmctx: function.get_nth_param(0).expect("the vmctx comes first").into_pointer_value(),
            locals: Locals::default(),
            stack: Vec::new(),
            frames: Vec::new(),
            handlers: Vec::new(),
            reachable: true,
            dead_blocks: 0,
            hints: HintsHere::of(unit.info, index),
            trap_blocks: Vec::new(),
            memory_bases: vec![None; unit.info.memories.len()],
            memory_bounds: vec![None; unit.info.memories.len()],
            memory_loads: Vec::new(),
        }
    }

    /// Ends the entry block with a branch before which the entry builder stays.
    fn leave_entry(&mut self) -> BasicBlock<'ctx> {
        let first = self.new_block();
        let branch = self.entry.branch(first);
        self.entry.move_before(&branch);
        first
    }

    /// Lowers the operators of the body that starts at `start`.
    fn lower_operators(&mut self, mut reader: OperatorsReader<'_>, start: u64) -> Result<(), (u64, Refused)> {
        while !self.frames.is_empty() {
            let offset = reader.original_position();
            if self.reachable {
                self.hints.move_to(offset - start);
                reader
                    .visit_operator(&mut Dispatch(self))
                    .expect(VALIDATED)
                    .map_err(|refused| (offset, refused))?;
            } else {
                self.skip(&reader.read().expect(VALIDATED));
            }
        }
        Ok(())
    }

    /// Passes over an operator of dead code, up to where the innermost live block goes on.
    fn skip(&mut self, operator: &Operator<'_>) {
        match operator {
            Operator::Block { .. }
            | Operator::Loop { .. }
            | Operator::If { .. }
            | Operator::Try { .. }
            | Operator::TryTable { .. } => self.dead_blocks += 1,
            Operator::Else if self.dead_blocks == 0 => self.visit_else(),
            Operator::Catch { tag_index } if self.dead_blocks == 0 => self.visit_catch(*tag_index),
            Operator::CatchAll if self.dead_blocks == 0 => self.visit_catch_all(),
            Operator::Delegate { relative_depth } if self.dead_blocks == 0 => {
                self.visit_delegate(*relative_depth)
            }
            Operator::End if self.dead_blocks == 0 => self.visit_end(),
            Operator::End | Operator::Delegate { .. } => self.dead_blocks -= 1,
            _ => {}
        }
    }

    /// A new block at the end of the function.
    pub(super) fn new_block(&self) -> BasicBlock<'ctx> {
        self.unit.types.context.append_basic_block(self.function, "")
    }

    /// Pushes a value; of a vector whatever shape it has, its bytes.
    pub(super) fn push(&mut self, value: impl Into<BasicValueEnum<'ctx>>) {
        let value = match value.into() {
            BasicValueEnum::VectorValue(vector) => self.lanes(vector, self.unit.types.v128).into(),
            scalar => scalar,
        };
        self.stack.push(value);
    }

    pub(super) fn pop(&mut self) -> BasicValueEnum<'ctx> {
        self.stack.pop().expect(VALIDATED)
    }

    pub(super) fn pop_int(&mut self) -> IntValue<'ctx> {
        self.pop().into_int_value()
    }

    pub(super) fn pop_pointer(&mut self) -> PointerValue<'ctx> {
        self.pop().into_pointer_value()
    }

    /// Pops the operands of an operator, the deepest first.
    pub(super) fn pop_operands<const N: usize>(&mut self) -> [BasicValueEnum<'ctx>; N] {
        let operands = self.stack.last_chunk::<N>().copied().expect(VALIDATED);
        self.stack.truncate(self.stack.len() - N);
        operands
    }

    /// Calls one of LLVM's intrinsics that is overloaded over the type of its result.
    pub(super) fn call_intrinsic(
        &self,
        name: &str,
        overloads: &[inkwell::types::BasicTypeEnum<'ctx>],
        args: &[inkwell::values::BasicMetadataValueEnum<'ctx>],
    ) -> BasicValueEnum<'ctx> {
        let call = self.build.call(self.unit.intrinsic(name, overloads), args);
        call.try_as_basic_value().expect_basic("these intrinsics have a result")
    }
}
