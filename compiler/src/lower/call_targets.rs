//! Indirect calls whose callee is likely known, because a hint names it: such functions are called directly, and may be
//! inlined, before anything is asked of the reference. On the other way all goes on as without hints.
//!
//! A function of this instance has one reference, at a fixed place in the vmctx, to which all copies of it in tables
//! point. So one compare tells function, instance and type at once, also from functions of other instances of the same
//! module, and null differs from all. Of an element of a static table, the index tells as much.

use super::environment::Target;
use super::function::FunctionLowering;
use crate::module::hints::{CallTarget, Frequency};
use inkwell::IntPredicate::EQ;
use inkwell::basic_block::BasicBlock;
use inkwell::values::{BasicValue, BasicValueEnum, IntValue, PointerValue};
use std::cmp::Reverse;
use wasmc_abi::types::FuncType;

/// Most functions that a callee is compared with.
const LIKELY_MAX: usize = 3;

/// How many in a hundred calls a function must be likely to get for a compare to pay.
const LIKELY_PERCENT_MIN: u32 = 10;

/// One of several ways that a call goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way<'ctx> {
    pub(super) block: BasicBlock<'ctx>,
    pub(super) callee: Callee<'ctx>,
    pub(super) frequency: Option<Frequency>,
}

/// What is called.
#[derive(Clone, Copy, Debug)]
pub(super) enum Callee<'ctx> {
    /// A function of the module.
    Function(u32),
    /// Code of the plain convention.
    Code(Target<'ctx>),
}

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// The ways to functions that a call of a reference is likely to reach; leaves the builder on the other way.
    /// `canonical` gives the original of the reference.
    pub(super) fn ways_by_reference(
        &mut self,
        type_index: u32,
        canonical: impl Fn(&Self) -> PointerValue<'ctx>,
    ) -> Vec<Way<'ctx>> {
        let mut known = None;
        self.ways_to_likely(type_index, |lowering, function| {
            let info = lowering.unit.info;
            let slot = info.funcref_slots[function as usize].filter(|_| info.body(function).is_some())?;
            let canonical = *known.get_or_insert_with(|| canonical(lowering));
            let own = lowering.build.field(lowering.vmctx, lowering.unit.layout.funcref(slot));
            Some(lowering.build.same_pointer(canonical, own))
        })
    }

    /// The ways to functions that a call through a static table is likely to reach; leaves the builder on the other
    /// way.
    pub(super) fn ways_by_index(
        &mut self,
        type_index: u32,
        table: u32,
        index: IntValue<'ctx>,
    ) -> Vec<Way<'ctx>> {
        let places = &self.unit.info.tables[table as usize].static_places;
        self.ways_to_likely(type_index, |lowering, function| {
            let place = index.get_type().const_int(*places.get(&function)?, false);
            Some(lowering.build.int_test(EQ, index, place))
        })
    }

    /// `is_callee` compares with a function, unless that cannot be the callee.
    fn ways_to_likely(
        &mut self,
        type_index: u32,
        mut is_callee: impl FnMut(&Self, u32) -> Option<IntValue<'ctx>>,
    ) -> Vec<Way<'ctx>> {
        let mut ways = Vec::new();
        let mut rest = 100;
        for CallTarget { function, percent } in self.likely_targets(type_index) {
            if ways.len() == LIKELY_MAX {
                break;
            }
            let Some(is_callee) = is_callee(self, function) else { continue };
            rest -= percent;
            let (block, next) = (self.new_block(), self.new_block());
            let branch = self.build.branch_if(is_callee, block, next);
            self.build.set_shares(branch, [percent, rest]);
            self.build.move_to(next);
            let frequency = self.hints.frequency().map(|frequency| frequency.of_share(percent));
            ways.push(Way { block, callee: Callee::Function(function), frequency });
        }
        ways
    }

    /// The functions of a type that the call being lowered is likely to reach, the likeliest first.
    fn likely_targets(&self, type_index: u32) -> Vec<CallTarget> {
        let info = self.unit.info;
        let is_of_type = |function: u32| {
            let found = info.functions.get(function as usize);
            found.is_some_and(|&found| {
                info.canonical_types[found as usize] == info.canonical_types[type_index as usize]
            })
        };
        let targets = self.hints.targets().iter().copied();
        let mut likely: Vec<CallTarget> = targets
            .filter(|target| target.percent >= LIKELY_PERCENT_MIN && is_of_type(target.function))
            .collect();
        likely.sort_by_key(|target| Reverse(target.percent));
        likely
    }

    /// Calls `otherwise` where the builder stands, or what lies on one of the ways that left before.
    pub(super) fn call_in_ways_or(
        &mut self,
        mut ways: Vec<Way<'ctx>>,
        func_type: &FuncType,
        otherwise: Target<'ctx>,
    ) {
        let callee = Callee::Code(otherwise);
        let frequency = self.hints.frequency();
        if ways.is_empty() {
            let values = self.pop_args(func_type);
            let results = self.call(callee, func_type, &values, frequency);
            return self.stack.extend(results);
        }
        ways.push(Way { block: self.build.block(), callee, frequency });
        self.call_in_ways(&ways, func_type);
    }

    /// Makes a call in each block, with the arguments on the stack, and goes on behind all of them.
    pub(super) fn call_in_ways(&mut self, ways: &[Way<'ctx>], func_type: &FuncType) {
        let values = self.pop_args(func_type);
        let end = self.new_block();
        let mut outcomes: Vec<(BasicBlock<'ctx>, Vec<BasicValueEnum<'ctx>>)> = Vec::new();
        for way in ways {
            self.build.move_to(way.block);
            let results = self.call(way.callee, func_type, &values, way.frequency);
            outcomes.push((self.build.block(), results));
            self.build.branch(end);
        }
        self.build.move_to(end);
        for (position, result) in func_type.results.iter().enumerate() {
            let phi = self.build.phi(self.unit.types.value(*result));
            for (from, results) in &outcomes {
                phi.add_incoming(&[(&results[position] as &dyn BasicValue<'ctx>, *from)]);
            }
            self.push(phi.as_basic_value());
        }
    }
}
