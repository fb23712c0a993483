//! Which loop is around another, and how does an iteration of it go?

use crate::flow::{can_be_redirected, phis, targets};
use crate::loops::body::{Body, is_understood};
use crate::values::operand;
use inkwell::basic_block::BasicBlock;
use inkwell::values::{BasicValue, BasicValueEnum, InstructionOpcode, InstructionValue, IntValue, PhiValue};
use std::collections::HashSet;

/// Blocks on the way from the inner loop back to it, at most.
const PATH_MAX: usize = 8;

/// The loop around one of one block.
pub(super) struct Nest<'ctx> {
    pub(super) before: BasicBlock<'ctx>,
    /// Its first block.
    pub(super) header: BasicBlock<'ctx>,
    /// The phis of the header, and what comes next of each.
    pub(super) carried: Vec<(PhiValue<'ctx>, BasicValueEnum<'ctx>)>,
    /// What is true of each iteration that goes through the inner loop and is followed by another, or false.
    pub(super) conditions: Vec<(IntValue<'ctx>, bool)>,
    /// What computes these and what is carried, in order.
    pub(super) decides: Vec<InstructionValue<'ctx>>,
    /// What else is computed or loaded before the inner loop, in order.
    pub(super) head: Vec<InstructionValue<'ctx>>,
    inner: BasicBlock<'ctx>,
    /// The blocks of an iteration before the inner loop, from the header, and those behind it.
    ahead: Vec<BasicBlock<'ctx>>,
    behind: Vec<BasicBlock<'ctx>>,
}

impl<'ctx> Nest<'ctx> {
    /// The one around `body`; `None` if there is none, or an iteration of it is of another kind.
    pub(super) fn of(body: &Body<'ctx>) -> Option<Nest<'ctx>> {
        let inner = body.block;
        let around = path(body.behind()?, body.entry()?, inner)?;
        let (behind, ahead) = around.split_at(around.iter().rposition(|&block| !phis(block).is_empty())?);
        let (header, latch) = (ahead[0], *behind.last().unwrap_or(&inner));
        let mut before = None;
        let mut carried = Vec::new();
        for phi in phis(header) {
            let incoming: Vec<_> = phi.get_incomings().collect();
            let [(_, from), (next, _)] = match incoming[..] {
                [first, second] if second.1 == latch => [first, second],
                [first, second] if first.1 == latch => [second, first],
                _ => return None,
            };
            before = Some(from);
            carried.push((phi, next));
        }
        let before = before.filter(|&before| before != latch && can_be_redirected(before))?;
        let ways = [ahead, &[inner], behind, &[header]].concat();
        let nest = Nest {
            before,
            header,
            carried,
            conditions: conditions(&ways, inner)?,
            decides: Vec::new(),
            head: Vec::new(),
            inner,
            ahead: ahead.to_vec(),
            behind: behind.to_vec(),
        };
        nest.with_instructions()
    }

    /// Whether a value is the same in all iterations.
    pub(super) fn is_invariant(&self, value: BasicValueEnum<'ctx>) -> bool {
        value.as_instruction_value().and_then(|instruction| instruction.get_parent()).is_none_or(|block| {
            block != self.inner && !self.ahead.contains(&block) && !self.behind.contains(&block)
        })
    }

    /// Sorts the instructions around the inner loop; `None` where one may not be done before its time.
    fn with_instructions(mut self) -> Option<Nest<'ctx>> {
        let computed = |block: &BasicBlock<'ctx>| {
            let terminator = block.get_terminator();
            block.get_instructions().filter(move |&one| Some(one) != terminator).collect::<Vec<_>>()
        };
        let head: Vec<_> = self.ahead.iter().flat_map(computed).collect();
        let behind: Vec<_> = self.behind.iter().flat_map(computed).collect();
        let harmless = |one: &InstructionValue<'ctx>| {
            is_understood(*one) && one.get_opcode() != InstructionOpcode::Store
        };
        let loads = |one: &InstructionValue<'ctx>| one.get_opcode() == InstructionOpcode::Load;
        (head.iter().chain(&behind).all(harmless) && !behind.iter().any(loads)).then_some(())?;
        let deciding = self.deciding()?;
        let no_phi = |one: &InstructionValue<'ctx>| one.get_opcode() != InstructionOpcode::Phi;
        self.decides = head.iter().chain(&behind).copied().filter(|one| deciding.contains(one)).collect();
        self.head = head.into_iter().filter(|one| no_phi(one) && !deciding.contains(one)).collect();
        Some(self)
    }

    /// What conditions and carried values are computed from; `None` where that is not known before an iteration.
    fn deciding(&self) -> Option<HashSet<InstructionValue<'ctx>>> {
        use InstructionOpcode as Op;
        let conditions = self.conditions.iter().map(|&(condition, _)| condition.into());
        let mut pending: Vec<BasicValueEnum<'ctx>> =
            self.carried.iter().map(|&(_, next)| next).chain(conditions).collect();
        let mut deciding = HashSet::new();
        while let Some(value) = pending.pop() {
            if self.is_invariant(value) {
                continue;
            }
            let one = value.as_instruction_value()?;
            let is_carried = one.get_parent() == Some(self.header) && one.get_opcode() == Op::Phi;
            if is_carried || !deciding.insert(one) {
                continue;
            }
            let in_inner = one.get_parent() == Some(self.inner);
            let unknown =
                matches!(one.get_opcode(), Op::Phi | Op::Load | Op::UDiv | Op::SDiv | Op::URem | Op::SRem);
            (!in_inner && !unknown).then_some(())?;
            pending.extend((0..one.get_num_operands()).filter_map(|index| operand(one, index)));
        }
        Some(deciding)
    }
}

/// The shortest way from a block to another that does not go through `inner`, both with it.
fn path<'ctx>(
    from: BasicBlock<'ctx>,
    to: BasicBlock<'ctx>,
    inner: BasicBlock<'ctx>,
) -> Option<Vec<BasicBlock<'ctx>>> {
    let mut ways = vec![vec![from]];
    let mut seen = HashSet::from([from, inner]);
    for _ in 0..PATH_MAX {
        let mut longer = Vec::new();
        for way in ways {
            let last = *way.last()?;
            if last == to {
                return Some(way);
            }
            let last = last.get_terminator().filter(|last| last.get_opcode() == InstructionOpcode::Br);
            let new = last.map(targets).unwrap_or_default().into_iter().filter(|&target| seen.insert(target));
            longer.extend(new.map(|target| [&way[..], &[target]].concat()));
        }
        ways = longer;
    }
    None
}

/// What has to be so for these blocks to be run one after the other; what the inner loop decides by is no matter.
fn conditions<'ctx>(
    blocks: &[BasicBlock<'ctx>],
    inner: BasicBlock<'ctx>,
) -> Option<Vec<(IntValue<'ctx>, bool)>> {
    let mut conditions = Vec::new();
    for pair in blocks.windows(2).filter(|pair| pair[0] != inner) {
        let last = pair[0].get_terminator().filter(|last| last.get_opcode() == InstructionOpcode::Br)?;
        // Behind the condition come the block for false and that for true.
        if let [otherwise, then] = targets(last)[..]
            && otherwise != then
        {
            let BasicValueEnum::IntValue(condition) = operand(last, 0)? else { return None };
            conditions.push((condition, then == pair[1]));
        }
    }
    Some(conditions)
}
