//! Is a loop the same round several times over? Finds the round and its images, as [`reroll`](super) defines them.

use crate::loops::body::{Body, value};
use crate::values::{operand, users};
use inkwell::values::{BasicValueEnum, InstructionOpcode, InstructionValue};
use std::collections::{HashMap, HashSet};

/// Comparisons for each instruction of the loop after which the search gives up. One would do if no operands were to be
/// tried the other way round.
const COMPARISONS_MAX: usize = 8;

/// Metadata by which accesses promise something; that of an instruction and of its images must be the same.
const PROMISES: [&str; 14] = [
    "tbaa",
    "range",
    "nonnull",
    "noundef",
    "align",
    "dereferenceable",
    "dereferenceable_or_null",
    "invariant.load",
    "noalias",
    "alias.scope",
    "nontemporal",
    "invariant.group",
    "fpmath",
    "nofpclass",
];

/// The round that a loop repeats.
pub(super) struct Round<'ctx> {
    /// How often the loop has it.
    pub(super) count: usize,
    /// What each carried value is in the next round.
    pub(super) next: HashMap<InstructionValue<'ctx>, BasicValueEnum<'ctx>>,
    /// Image of each instruction of the round that is no sum of counters, for each round but the first.
    pub(super) images: Vec<HashMap<InstructionValue<'ctx>, BasicValueEnum<'ctx>>>,
}

/// Finds the round that `body` has `count` times.
pub(super) fn find<'ctx>(body: &Body<'ctx>, count: usize) -> Option<Round<'ctx>> {
    let step = i64::try_from(count).ok()?;
    let divides = |all: usize| all.is_multiple_of(count);
    let even = divides(body.stores.len()) && divides(body.loads.len()) && !body.steps.is_empty();
    if !even || body.stores.len() + body.loads.len() == 0 || body.steps.values().any(|by| by % step != 0) {
        return None;
    }
    let round = Round { count, next: HashMap::new(), images: vec![HashMap::new(); count - 1] };
    let mut search = Search { body, round, bound: Vec::new(), comparisons: 0 };
    (1..count).try_for_each(|at| search.compare_round(at))?;
    let Search { round, .. } = search;
    let pays = body.carried.iter().all(|&phi| is_vectorised(body, &round, phi));
    (pays && has_all_accesses_in_order(body, &round)).then_some(round)
}

/// What the search took for granted, so that it can be taken back.
#[derive(Clone, Copy)]
enum Bound<'ctx> {
    Image(usize, InstructionValue<'ctx>),
    Next(InstructionValue<'ctx>),
}

struct Search<'a, 'ctx> {
    body: &'a Body<'ctx>,
    round: Round<'ctx>,
    bound: Vec<Bound<'ctx>>,
    comparisons: usize,
}

impl<'ctx> Search<'_, 'ctx> {
    /// Finds the images of round `at`, above 0, from those of its stores and of what it leaves for the next.
    fn compare_round(&mut self, at: usize) -> Option<()> {
        let body = self.body;
        let stores = body.stores.len() / self.round.count;
        for (&store, &image) in body.stores[..stores].iter().zip(&body.stores[at * stores..]) {
            self.are_alike(at, store, image).then_some(())?;
        }
        for &phi in &body.carried {
            let next = match self.round.next.get(&phi) {
                Some(&next) => next,
                None => self.guess_next(phi)?,
            };
            let image = self.left_by(phi, at)?;
            self.is_image(at, next, image).then_some(())?;
        }
        Some(())
    }

    /// What a chain of operations on `phi`, each used by the next alone, has after its first round.
    fn guess_next(&mut self, phi: InstructionValue<'ctx>) -> Option<BasicValueEnum<'ctx>> {
        let chain = self.chain(phi)?;
        let length =
            chain.len().is_multiple_of(self.round.count).then_some(chain.len() / self.round.count)?;
        let next = value(chain[length - 1])?;
        self.round.next.insert(phi, next);
        self.round.images[0].insert(phi, next);
        Some(next)
    }

    fn chain(&self, phi: InstructionValue<'ctx>) -> Option<Vec<InstructionValue<'ctx>>> {
        let last = self.body.own(self.body.latch(phi)?.1)?;
        let mut chain = vec![phi];
        while *chain.last()? != last {
            chain.push(self.only_user(*chain.last()?)?);
        }
        chain.remove(0);
        (!chain.is_empty()).then_some(chain)
    }

    fn only_user(&self, of: InstructionValue<'ctx>) -> Option<InstructionValue<'ctx>> {
        let mut only = None;
        for user in users(of).filter(|user| self.body.position.contains_key(user)) {
            match user.get_opcode() {
                InstructionOpcode::Phi => {}
                _ if only.is_some_and(|only| only != user) => return None,
                _ => only = Some(user),
            }
        }
        only
    }

    /// What round `at` leaves behind for `phi`.
    fn left_by(&self, phi: InstructionValue<'ctx>, at: usize) -> Option<BasicValueEnum<'ctx>> {
        let (_, last) = self.body.latch(phi)?;
        if at + 1 == self.round.count {
            return Some(last);
        }
        let next = self.body.own(*self.round.next.get(&phi)?)?;
        if let Some(&image) = self.round.images[at - 1].get(&next) {
            return Some(image);
        }
        let chain = self.chain(phi)?;
        value(*chain.get((at + 1) * chain.len() / self.round.count - 1)?)
    }

    /// Whether `image` is that of `original` in round `at`.
    fn is_image(&mut self, at: usize, original: BasicValueEnum<'ctx>, image: BasicValueEnum<'ctx>) -> bool {
        if let Some(sum) = self.is_image_of_sum(at, original, image) {
            return sum;
        }
        let Some(instruction) = self.body.own(original) else { return original == image };
        if let Some(&known) = self.round.images[at - 1].get(&instruction) {
            return known == image;
        }
        if instruction.get_opcode() == InstructionOpcode::Phi {
            return self.is_carried(at, instruction, image);
        }
        self.body.own(image).is_some_and(|image| self.are_alike(at, instruction, image))
    }

    /// For sums of counters: whether the image is what the sum has grown to.
    fn is_image_of_sum(
        &self,
        at: usize,
        original: BasicValueEnum<'ctx>,
        image: BasicValueEnum<'ctx>,
    ) -> Option<bool> {
        let BasicValueEnum::IntValue(sum) = original else { return None };
        self.body.own(original)?;
        let sum = (sum.get_type().get_bit_width() <= 64).then(|| self.body.linear(sum))?;
        let growth = self.body.growth(&sum)?;
        let BasicValueEnum::IntValue(image) = image else { return Some(false) };
        let distance = (image.get_type().get_bit_width() <= 64).then(|| self.body.linear(image))?;
        let (at, count) = (i64::try_from(at).ok()?, i64::try_from(self.round.count).ok()?);
        let grown = (growth / count).wrapping_mul(at).cast_unsigned() & (u64::MAX >> (64 - sum.bits));
        Some(sum.distance_to(&distance) == Some(grown))
    }

    /// Whether `image` is what the round before `at` leaves for `phi`; the first to ask decides what the first leaves.
    fn is_carried(&mut self, at: usize, phi: InstructionValue<'ctx>, image: BasicValueEnum<'ctx>) -> bool {
        if at == 1 {
            self.round.next.insert(phi, image);
            self.bound.push(Bound::Next(phi));
        } else {
            let Some(&next) = self.round.next.get(&phi) else { return false };
            let Some(next) = self.body.own(next) else { return false };
            if self.round.images[at - 2].get(&next) != Some(&image) {
                return false;
            }
        }
        self.bind(at, phi, image);
        true
    }

    fn bind(&mut self, at: usize, original: InstructionValue<'ctx>, image: BasicValueEnum<'ctx>) {
        self.round.images[at - 1].insert(original, image);
        self.bound.push(Bound::Image(at, original));
    }

    /// Whether two instructions do the same, and the operands of the second are the images of those of the first.
    fn are_alike(
        &mut self,
        at: usize,
        original: InstructionValue<'ctx>,
        image: InstructionValue<'ctx>,
    ) -> bool {
        self.comparisons += 1;
        if self.comparisons > COMPARISONS_MAX * self.body.instructions.len() || !do_the_same(original, image)
        {
            return false;
        }
        let before = self.bound.len();
        if let Some(value) = value(image) {
            self.bind(at, original, value);
        }
        let orders: &[[u32; 2]] = if commutes(original) { &[[0, 1], [1, 0]] } else { &[[0, 1]] };
        for order in orders {
            let alike = (0..original.get_num_operands()).all(|index| {
                let other = order.get(index as usize).copied().unwrap_or(index);
                match (operand(original, index), operand(image, other)) {
                    (Some(original), Some(image)) => self.is_image(at, original, image),
                    _ => false,
                }
            });
            if alike {
                return true;
            }
            self.unbind(before + usize::from(value(image).is_some()));
        }
        self.unbind(before);
        false
    }

    fn unbind(&mut self, length: usize) {
        for bound in self.bound.split_off(length) {
            match bound {
                Bound::Image(at, original) => drop(self.round.images[at - 1].remove(&original)),
                Bound::Next(phi) => drop(self.round.next.remove(&phi)),
            }
        }
    }
}

/// Whether two instructions do the same with the same operands, apart from what LLVM has promised of them.
fn do_the_same(original: InstructionValue<'_>, image: InstructionValue<'_>) -> bool {
    use InstructionOpcode as Op;
    let same = original.get_opcode() == image.get_opcode()
        && original.get_type() == image.get_type()
        && original.get_num_operands() == image.get_num_operands();
    same && match original.get_opcode() {
        Op::ICmp => original.get_icmp_predicate() == image.get_icmp_predicate(),
        Op::FCmp => original.get_fcmp_predicate() == image.get_fcmp_predicate(),
        Op::GetElementPtr => {
            original.get_gep_source_element_type().ok() == image.get_gep_source_element_type().ok()
        }
        Op::Load | Op::Store => {
            original.get_alignment().ok() == image.get_alignment().ok() && promise_the_same(original, image)
        }
        // Those that add stay sums in the rolled loop, the others stay as they are.
        Op::Or => original.get_disjoint_flag() == image.get_disjoint_flag(),
        // Its lanes are no operands.
        Op::ShuffleVector => false,
        _ => promise_the_same(original, image),
    }
}

fn promise_the_same(original: InstructionValue<'_>, image: InstructionValue<'_>) -> bool {
    let Some(block) = original.get_parent() else { return false };
    let context = block.get_context();
    (!original.has_metadata() && !image.has_metadata())
        || PROMISES.iter().all(|name| {
            let kind = context.get_kind_id(name);
            original.get_metadata(kind) == image.get_metadata(kind)
        })
}

fn commutes(instruction: InstructionValue<'_>) -> bool {
    use InstructionOpcode as Op;
    matches!(instruction.get_opcode(), Op::Add | Op::Mul | Op::And | Op::Or | Op::Xor | Op::FAdd | Op::FMul)
}

/// Whether LLVM vectorises what is carried from round to round: a value that the round before had, or an integer to
/// which each round adds, in the widest sense. Other chains gain nothing by fewer instructions.
fn is_vectorised<'ctx>(body: &Body<'ctx>, round: &Round<'ctx>, phi: InstructionValue<'ctx>) -> bool {
    use InstructionOpcode as Op;
    let Some(next) = round.next.get(&phi).and_then(|&next| body.own(next)) else { return false };
    let adds = matches!(next.get_opcode(), Op::Add | Op::Mul | Op::And | Op::Or | Op::Xor)
        && next
            .get_operands()
            .flatten()
            .any(|part| part.value().and_then(|value| body.own(value)).is_some_and(|value| value == phi));
    adds || !body.needed([next]).contains(&phi)
}

/// Whether each load and store is the image of one in the round, and of one only, with as many stores before it as
/// when the rounds are run one after the other.
fn has_all_accesses_in_order<'ctx>(body: &Body<'ctx>, round: &Round<'ctx>) -> bool {
    let stores = body.stores.len() / round.count;
    let before = |load: &InstructionValue<'ctx>| {
        let position = body.position[load];
        body.stores.iter().filter(|store| body.position[store] < position).count()
    };
    let mut seen = HashSet::new();
    for (at, images) in round.images.iter().enumerate() {
        let loads = images.iter().filter(|(original, _)| original.get_opcode() == InstructionOpcode::Load);
        for (original, image) in loads {
            let Some(image) = body.own(*image) else { return false };
            if before(&image) != before(original) + (at + 1) * stores || !seen.insert(image) {
                return false;
            }
            if at == 0 && (before(original) > stores || !seen.insert(*original)) {
                return false;
            }
        }
    }
    seen.len() == body.loads.len()
}
