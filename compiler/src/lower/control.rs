//! Control operators: blocks, branches, `return` and `unreachable`. The operand stack at labels becomes phis.
//!
//! A label after a block gets its LLVM block with the first branch to it, and its phis when the block ends and
//! all branches are known; only loops need theirs at once.

use super::exception::Handler;
use super::function::{FunctionLowering, VALIDATED};
use super::hints::is_rare;
use inkwell::basic_block::BasicBlock;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValue, BasicValueEnum, IntValue, PhiValue};
use wasmc_abi::trap::TrapCode;
use wasmc_abi::types::ValueType;
use wasmparser::{BlockType, BrTable};

/// A block of the structured control flow that is open.
#[derive(Debug)]
pub(super) struct Frame<'ctx> {
    kind: FrameKind<'ctx>,
    /// Height of the operand stack below its parameters.
    height: usize,
    results: Vec<BasicTypeEnum<'ctx>>,
    end: Join<'ctx>,
}

#[derive(Debug)]
pub(super) enum FrameKind<'ctx> {
    /// `block`, the function itself, or what follows `else`.
    Block,
    /// `loop`, whose label is its start.
    Loop {
        header: BasicBlock<'ctx>,
        params: Vec<PhiValue<'ctx>>,
        /// The blocks from which it is repeated, if it is to stay as it is.
        repeated_from: Option<Vec<BasicBlock<'ctx>>>,
    },
    /// `if` before its `else`.
    If { otherwise: BasicBlock<'ctx>, params: Vec<BasicValueEnum<'ctx>> },
    /// `try_table` or `try`.
    Handler(Handler<'ctx>),
}

/// The place behind a block, and the ways to it that are known so far.
#[derive(Debug, Default)]
struct Join<'ctx> {
    /// Made with the first way.
    block: Option<BasicBlock<'ctx>>,
    /// For each way, the block it comes from and the values it brings.
    ways: Vec<(BasicBlock<'ctx>, Vec<BasicValueEnum<'ctx>>)>,
}

impl<'ctx> Frame<'ctx> {
    pub(super) fn handler(&self) -> Option<&Handler<'ctx>> {
        if let FrameKind::Handler(handler) = &self.kind { Some(handler) } else { None }
    }

    pub(super) fn handler_mut(&mut self) -> Option<&mut Handler<'ctx>> {
        if let FrameKind::Handler(handler) = &mut self.kind { Some(handler) } else { None }
    }

    pub(super) fn set_handler(&mut self, handler: Handler<'ctx>) {
        self.kind = FrameKind::Handler(handler);
    }

    pub(super) fn height(&self) -> usize {
        self.height
    }
}

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// `unreachable`.
    pub(super) fn visit_unreachable(&mut self) {
        self.trap(TrapCode::Unreachable);
        self.reachable = false;
    }

    /// `nop`.
    pub(super) fn visit_nop(&mut self) {}

    /// `block`.
    pub(super) fn visit_block(&mut self, blockty: BlockType) {
        let (params, results) = self.block_type(blockty);
        self.open(FrameKind::Block, params.len(), results);
    }

    /// `loop`.
    pub(super) fn visit_loop(&mut self, blockty: BlockType) {
        let (params, results) = self.block_type(blockty);
        let from = self.build.block();
        let header = self.new_block();
        self.build.branch(header);
        self.build.move_to(header);
        self.locals.forget();
        let height = self.stack.len() - params.len();
        let params: Vec<PhiValue<'ctx>> = params.into_iter().map(|param| self.build.phi(param)).collect();
        for (phi, start) in params.iter().zip(&mut self.stack[height..]) {
            phi.add_incoming(&[(start as &dyn BasicValue<'ctx>, from)]);
            *start = phi.as_basic_value();
        }
        let count = params.len();
        let repeated_from = is_rare(self.hints.frequency()).then(Vec::new);
        self.hints.enter_loop();
        self.open(FrameKind::Loop { header, params, repeated_from }, count, results);
    }

    /// `if`.
    pub(super) fn visit_if(&mut self, blockty: BlockType) {
        let (params, results) = self.block_type(blockty);
        let condition = self.pop_condition();
        let (then, otherwise) = (self.new_block(), self.new_block());
        self.branch_if(condition, then, otherwise);
        self.hints.forget_frequency();
        self.build.move_to(then);
        let count = params.len();
        let params = self.stack[self.stack.len() - count..].to_vec();
        self.open(FrameKind::If { otherwise, params }, count, results);
    }

    /// `else`.
    pub(super) fn visit_else(&mut self) {
        if self.reachable {
            self.branch_to(0);
        }
        let frame = self.frames.last_mut().expect(VALIDATED);
        let FrameKind::If { otherwise, params } = std::mem::replace(&mut frame.kind, FrameKind::Block) else {
            unreachable!("{VALIDATED}");
        };
        self.stack.truncate(frame.height);
        self.stack.extend(params);
        self.continue_at(otherwise);
    }

    /// `end`, of a block or of the function.
    pub(super) fn visit_end(&mut self) {
        self.end_block(|lowering| lowering.handlers.last().copied());
    }

    /// Ends a block. If it handled exceptions, `outer` says the frame of the handler that gets what it did not catch.
    pub(super) fn end_block(&mut self, outer: impl FnOnce(&Self) -> Option<usize>) {
        if self.reachable {
            let results = self.top_values(self.frames.last().expect(VALIDATED).results.len());
            self.branch_to_end(results);
        }
        let frame = self.frames.last_mut().expect(VALIDATED);
        let mut handler = None;
        match std::mem::replace(&mut frame.kind, FrameKind::Block) {
            FrameKind::If { otherwise, params } => {
                self.build.move_to(otherwise);
                self.branch_to_end(params);
            }
            FrameKind::Loop { repeated_from: Some(blocks), .. } => self.build.leave_loop_alone(&blocks),
            FrameKind::Handler(closed) => handler = Some(closed),
            FrameKind::Loop { .. } | FrameKind::Block => {}
        }
        let frame = self.frames.pop().expect(VALIDATED);
        self.stack.truncate(frame.height);
        self.reachable = false;
        if let Some(handler) = handler {
            self.handlers.pop_if(|open| *open == self.frames.len());
            let outer = outer(self);
            self.close_handler(handler, outer);
        }
        let Some(block) = frame.end.block else { return };
        self.continue_at(block);
        let results = self.join(&frame.results, &frame.end.ways);
        self.stack.extend(results);
        if self.frames.is_empty() {
            self.return_results();
        }
    }

    /// `br`.
    pub(super) fn visit_br(&mut self, relative_depth: u32) {
        self.branch_to(relative_depth);
        self.reachable = false;
    }

    /// `br_if`.
    pub(super) fn visit_br_if(&mut self, relative_depth: u32) {
        let condition = self.pop_condition();
        self.branch_to_if(condition, relative_depth);
    }

    /// `br_on_null`. The label does not get the reference; what follows does.
    pub(super) fn visit_br_on_null(&mut self, relative_depth: u32) {
        let reference = self.pop_pointer();
        let is_null = self.build.is_null(reference);
        self.branch_to_if(is_null, relative_depth);
        self.push(reference);
    }

    /// `br_on_non_null`. The label gets the reference; what follows does not.
    pub(super) fn visit_br_on_non_null(&mut self, relative_depth: u32) {
        let reference = self.pop_pointer();
        let is_not_null = self.build.is_not_null(reference);
        self.push(reference);
        self.branch_to_if(is_not_null, relative_depth);
        self.pop();
    }

    /// `br_table`. Several entries of one target share one way to it, so that phis grow with the targets. With one
    /// target in all, nothing depends on the index, which must show: a load that only made it may be dead.
    pub(super) fn visit_br_table(&mut self, targets: BrTable<'_>) {
        let index = self.pop_int();
        let from = self.build.block();
        let mut blocks: Vec<(u32, BasicBlock<'ctx>)> = Vec::new();
        let mut block_of = |lowering: &mut Self, depth: u32| {
            if let Some((_, block)) = blocks.iter().find(|(known, _)| *known == depth) {
                return *block;
            }
            let block = lowering.table_target(depth, from);
            blocks.push((depth, block));
            block
        };
        let otherwise = block_of(self, targets.default());
        let mut cases = Vec::new();
        for (case, depth) in (0_u64..).zip(targets.targets()) {
            let block = block_of(self, depth.expect(VALIDATED));
            if block != otherwise {
                cases.push((index.get_type().const_int(case, false), block));
            }
        }
        self.build.move_to(from);
        if cases.is_empty() {
            self.build.branch(otherwise);
        } else {
            self.build.switch(index, otherwise, &cases);
        }
        self.reachable = false;
    }

    /// `return`.
    pub(super) fn visit_return(&mut self) {
        self.visit_br(self.frames.len() as u32 - 1);
    }

    /// Opens the block that is the function itself.
    pub(super) fn open_function(&mut self, results: &[ValueType]) {
        let results = results.iter().map(|&result| self.unit.types.value(result)).collect();
        self.open(FrameKind::Block, 0, results);
    }

    /// Goes on in `block`, which several ways may lead to.
    pub(super) fn continue_at(&mut self, block: BasicBlock<'ctx>) {
        self.build.move_to(block);
        self.locals.forget();
        self.hints.forget_frequency();
        self.reachable = true;
    }

    pub(super) fn open(&mut self, kind: FrameKind<'ctx>, params: usize, results: Vec<BasicTypeEnum<'ctx>>) {
        let height = self.stack.len() - params;
        self.frames.push(Frame { kind, height, results, end: Join::default() });
    }

    fn pop_condition(&mut self) -> IntValue<'ctx> {
        let value = self.pop_int();
        self.build.condition(value)
    }

    /// Branches to a label with its values from the stack.
    pub(super) fn branch_to(&mut self, depth: u32) {
        let values = self.label_values(depth);
        let target = self.add_way(depth, self.build.block(), values);
        self.build.branch(target);
    }

    /// Branches to a label with its values from the stack where `condition` holds.
    fn branch_to_if(&mut self, condition: IntValue<'ctx>, depth: u32) {
        let values = self.label_values(depth);
        let target = self.add_way(depth, self.build.block(), values);
        let next = self.new_block();
        self.branch_if(condition, target, next);
        self.hints.forget_frequency();
        self.build.move_to(next);
    }

    /// Branches as the guest's operator says, which may have a hint.
    fn branch_if(&self, condition: IntValue<'ctx>, then: BasicBlock<'ctx>, otherwise: BasicBlock<'ctx>) {
        let branch = self.build.branch_if(condition, then, otherwise);
        if let Some(holds) = self.hints.likely() {
            self.build.set_likely(branch, holds);
        }
    }

    /// Leaves the innermost block, be it a loop, with its results.
    fn branch_to_end(&mut self, results: Vec<BasicValueEnum<'ctx>>) {
        let target = self.add_way_to_end(self.frames.len() - 1, self.build.block(), results);
        self.build.branch(target);
    }

    /// Where a `br_table` in block `from` goes for the label at `depth`: straight there, or through a block of
    /// its own if the label takes values.
    fn table_target(&mut self, depth: u32, from: BasicBlock<'ctx>) -> BasicBlock<'ctx> {
        let values = self.label_values(depth);
        if values.is_empty() {
            return self.add_way(depth, from, values);
        }
        let edge = self.new_block();
        self.build.move_to(edge);
        let target = self.add_way(depth, edge, values);
        self.build.branch(target);
        edge
    }

    /// Notes a way from block `from` to the label at `depth`; returns the block of the label.
    fn add_way(
        &mut self,
        depth: u32,
        from: BasicBlock<'ctx>,
        values: Vec<BasicValueEnum<'ctx>>,
    ) -> BasicBlock<'ctx> {
        let frame = self.frames.len() - 1 - depth as usize;
        if let FrameKind::Loop { header, params, repeated_from } = &mut self.frames[frame].kind {
            for (phi, value) in params.iter().zip(&values) {
                phi.add_incoming(&[(value as &dyn BasicValue<'ctx>, from)]);
            }
            repeated_from.iter_mut().for_each(|blocks| blocks.push(from));
            return *header;
        }
        self.add_way_to_end(frame, from, values)
    }

    fn add_way_to_end(
        &mut self,
        frame: usize,
        from: BasicBlock<'ctx>,
        values: Vec<BasicValueEnum<'ctx>>,
    ) -> BasicBlock<'ctx> {
        let block = self.frames[frame].end.block.unwrap_or_else(|| self.new_block());
        let end = &mut self.frames[frame].end;
        end.block = Some(block);
        end.ways.push((from, values));
        block
    }

    /// The values that a branch to the label at `depth` takes, which stay on the stack.
    fn label_values(&self, depth: u32) -> Vec<BasicValueEnum<'ctx>> {
        let frame = &self.frames[self.frames.len() - 1 - depth as usize];
        self.top_values(match &frame.kind {
            FrameKind::Loop { params, .. } => params.len(),
            FrameKind::Block | FrameKind::If { .. } | FrameKind::Handler(_) => frame.results.len(),
        })
    }

    fn top_values(&self, count: usize) -> Vec<BasicValueEnum<'ctx>> {
        self.stack[self.stack.len() - count..].to_vec()
    }

    /// The values that arrive at the start of the present block.
    fn join(
        &self,
        types: &[BasicTypeEnum<'ctx>],
        ways: &[(BasicBlock<'ctx>, Vec<BasicValueEnum<'ctx>>)],
    ) -> Vec<BasicValueEnum<'ctx>> {
        if let [(_, values)] = ways {
            return values.clone();
        }
        let phis = types.iter().enumerate().map(|(position, &value_type)| {
            let phi = self.build.phi(value_type);
            for (from, values) in ways {
                phi.add_incoming(&[(&values[position] as &dyn BasicValue<'ctx>, *from)]);
            }
            phi.as_basic_value()
        });
        phis.collect()
    }

    /// Returns what is on the stack.
    fn return_results(&mut self) {
        self.passing(self.convention, self.func_type).return_values(&self.stack);
        self.reachable = false;
    }

    /// Types of parameters and results of a block.
    pub(super) fn block_type(
        &self,
        block_type: BlockType,
    ) -> (Vec<BasicTypeEnum<'ctx>>, Vec<BasicTypeEnum<'ctx>>) {
        let types = &self.unit.types;
        match block_type {
            BlockType::Empty => (Vec::new(), Vec::new()),
            BlockType::Type(result) => (Vec::new(), vec![types.parsed_value(result)]),
            BlockType::FuncType(index) => {
                let func_type = &self.unit.info.types[index as usize];
                let all =
                    |list: &[ValueType]| list.iter().map(|&value_type| types.value(value_type)).collect();
                (all(&func_type.params), all(&func_type.results))
            }
        }
    }
}
