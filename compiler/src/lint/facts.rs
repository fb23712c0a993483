//! What must hold where an instruction stands, by the branches on the only way to it. Used by the rules that want
//! a guard.

use super::operands::{constant, operands_of};
use inkwell::basic_block::BasicBlock;
use inkwell::values::{
    AnyValue, AnyValueEnum, BasicValue, BasicValueEnum, InstructionOpcode, InstructionValue, IntValue,
    Operand,
};

/// How many blocks back a guard is looked for. Lowering puts it right before what it guards.
const BLOCKS_BACK_MAX: usize = 32;

/// What is known at a place.
pub(super) struct Facts<'ctx> {
    /// Conditions, and whether they hold.
    known: Vec<(IntValue<'ctx>, bool)>,
    /// Whether a branch on a constant shows that the place cannot be reached.
    pub(super) is_dead: bool,
}

impl<'ctx> Facts<'ctx> {
    /// What is known where `instruction` stands.
    pub(super) fn at(instruction: InstructionValue<'ctx>) -> Facts<'ctx> {
        let mut facts = Facts { known: Vec::new(), is_dead: false };
        let mut next = instruction.get_parent();
        for _ in 0..BLOCKS_BACK_MAX {
            let Some(block) = next else { break };
            next = facts.learn_from_way_to(block);
        }
        facts
    }

    /// What is known here with one condition more.
    pub(super) fn with(&self, condition: IntValue<'ctx>, holds: bool) -> Facts<'ctx> {
        let mut facts = Facts { known: self.known.clone(), is_dead: self.is_dead };
        facts.learn(condition, holds);
        facts
    }

    /// Whether anything known is `wanted`.
    pub(super) fn any(&self, mut wanted: impl FnMut(IntValue<'ctx>, bool) -> bool) -> bool {
        self.is_dead || self.known.iter().any(|&(condition, holds)| wanted(condition, holds))
    }

    /// Learns from the branch that leads to `block`, and returns the block that it ends; none if there are several.
    fn learn_from_way_to(&mut self, block: BasicBlock<'ctx>) -> Option<BasicBlock<'ctx>> {
        let branch = only_branch_to(block)?;
        if let [Some(Operand::Value(BasicValueEnum::IntValue(condition))), Some(otherwise), Some(then)] =
            [0, 1, 2].map(|index| branch.get_operand(index))
            && branch.get_opcode() == InstructionOpcode::Br
            && then != otherwise
        {
            self.learn(condition, then == Operand::Block(block));
        }
        branch.get_parent()
    }

    fn learn(&mut self, condition: IntValue<'ctx>, holds: bool) {
        let is_constant =
            |value: IntValue<'ctx>, bit: bool| constant(value).is_some_and(|value| (value != 0) == bit);
        self.is_dead |= condition.is_poison() || is_constant(condition, !holds);
        self.known.push((condition, holds));
        if let Some((x, y)) = operands_of(condition, InstructionOpcode::Xor) {
            if is_constant(y, true) {
                self.learn(x, !holds);
            }
        } else if let Some((x, y)) = operands_of(condition, InstructionOpcode::And) {
            if holds || is_constant(x, true) {
                self.learn(y, holds);
            }
            if holds || is_constant(y, true) {
                self.learn(x, holds);
            }
        } else if let Some((x, y)) = operands_of(condition, InstructionOpcode::Or)
            && !holds
        {
            self.learn(x, holds);
            self.learn(y, holds);
        }
    }
}

/// The branch that leads to `block`, if it is one.
fn only_branch_to(block: BasicBlock<'_>) -> Option<InstructionValue<'_>> {
    let mut branch = None;
    let mut next_use = block.get_first_use();
    while let Some(this_use) = next_use {
        let AnyValueEnum::InstructionValue(user) = this_use.get_user() else { return None };
        if branch.is_some_and(|branch| branch != user) {
            return None;
        }
        branch = Some(user);
        next_use = this_use.get_next_use();
    }
    branch
}

/// The operands of an integer comparison and its predicate.
pub(super) fn comparison(
    condition: IntValue<'_>,
) -> Option<(inkwell::IntPredicate, IntValue<'_>, IntValue<'_>)> {
    let predicate = condition.as_instruction()?.get_icmp_predicate()?;
    let (x, y) = operands_of(condition, InstructionOpcode::ICmp)?;
    Some((predicate, x, y))
}

/// Whether `condition` compares `value` with the literal `literal` for equality; if so, whether for equality.
pub(super) fn equality(condition: IntValue<'_>, value: IntValue<'_>, literal: i128) -> Option<bool> {
    let (predicate, x, y) = comparison(condition)?;
    let is_meant = x.as_basic_value_enum() == value.as_basic_value_enum() && constant(y) == Some(literal);
    match predicate {
        inkwell::IntPredicate::EQ if is_meant => Some(true),
        inkwell::IntPredicate::NE if is_meant => Some(false),
        _ => None,
    }
}
