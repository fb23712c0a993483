//! Loops around loops that add to the same places, or almost so: rows that begin where others do, move or are looked up; factors
//! that the outer loop loads; what stands in front of the inner loop, behind it, or around it.

mod code;

use super::rows::Stream;
use super::tree::{Access, Around, NUMBERS, Tree};
use super::{PARAMS, RESULTS, Random};
use crate::generate::compute::operators;
use wasm_encoder::{Instruction as I, MemArg, MemArgTarget, ValType};

pub(super) type Code = Vec<I<'static>>;

/// Streams at most.
const STREAMS: u32 = 3;

/// The parameter that says how often the outer loop runs.
const OUTER: u32 = PARAMS.len() as u32 - 2;

/// Locals: what is returned, the outer counter being its last, and that counter's end; the length of a row, and that without
/// what is left over; the inner counter and its end; of each stream where the row begins and where an iteration is; of each
/// type a factor, one used for a moment, and what is used behind.
const COUNTER: u32 = END - 1;
const RETURNED_FACTORS: u32 = PARAMS.len() as u32 + 4;
const END: u32 = (PARAMS.len() + RESULTS.len()) as u32;
pub(super) const LENGTH: u32 = END + 1;
const WHOLE: u32 = LENGTH + 1;
const INNER: u32 = WHOLE + 1;
const INNER_END: u32 = INNER + 1;
pub(super) const ROWS: u32 = INNER_END + 1;
const POINTERS: u32 = ROWS + STREAMS;
const FACTORS: u32 = POINTERS + STREAMS;
const SCRATCH: u32 = FACTORS + 4;
const BEHIND: u32 = SCRATCH + 4;

/// A nest in the making.
#[derive(Debug)]
pub(super) struct Nest {
    /// Whether it has little of what keeps iterations from being done at once.
    is_plain: bool,
    streams: Vec<Stream>,
    statements: Vec<Statement>,
    /// Types that have a factor, and where it is loaded: the stream that it is next to, bytes from there, bytes for each
    /// iteration of the outer loop.
    factors: Vec<(ValType, usize, i32, i32)>,
    /// Whether these are returned.
    returns_factors: bool,
    outer: Counter,
    inner: Counter,
    /// Iterations of the outer loop, fewer than this.
    outer_below: u32,
    length: Length,
    /// Iterations of the inner loop that stand in it one behind the other.
    unrolled: u32,
    around: Condition,
    /// A statement for what is left over.
    rest: Option<Statement>,
    /// One behind the inner loop.
    behind: Option<Statement>,
    /// A type of which the last value is used for what is left over.
    kept: Option<(ValType, Tree)>,
}

#[derive(Clone, Copy, Debug)]
struct Counter {
    start: i32,
    down: bool,
    /// Whether its end is a comparison by size.
    below: bool,
}

/// How often the inner loop runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Length {
    /// As the parameter says, and so much more.
    Same(i32),
    /// More or less often each time.
    Grows,
}

/// What is asked around the inner loop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Condition {
    /// In front of the outer loop, whether there is anything to do.
    Before,
    /// Whether there is anything to do.
    Length,
    /// That, and whether bits of the outer counter are so.
    Counter(i32),
    /// That, and whether the factor is 0.
    Factor,
}

#[derive(Clone, Debug)]
enum Statement {
    Store(Access, usize, u32, Tree),
    /// An accumulator becomes what an operator makes of it and a value.
    Reduce(ValType, I<'static>, Tree),
}

impl Nest {
    pub(super) fn new(random: &mut Random<'_>, traps: bool) -> Nest {
        let width = random.choose(&[1, 2, 4, 4, 4, 8, 8]);
        let count = 1 + random.below(STREAMS);
        let is_plain = random.chance(2);
        let streams: Vec<_> =
            (0..count).map(|number| Stream::new(random, traps, width, number == 0, is_plain)).collect();
        // Such rows, one behind the other, still lie in memory.
        let outer_below = if streams.iter().any(|stream| stream.width == 8) { 20 } else { 41 };
        let mut nest = Nest {
            is_plain,
            streams,
            statements: Vec::new(),
            factors: Vec::new(),
            returns_factors: !is_plain && random.chance(8),
            outer: Counter::new(random),
            inner: Counter::new(random),
            outer_below,
            length: if !is_plain && random.chance(10) {
                Length::Grows
            } else {
                Length::Same(random.choose(&[0, 0, 16, 45]))
            },
            unrolled: random.choose(&[1, 1, 1, 1, 2, 2, 4]),
            around: random.choose(&[Condition::Before, Condition::Before, Condition::Length]),
            rest: None,
            behind: None,
            kept: None,
        };
        nest.add_factors(random);
        nest.add_statements(random);
        if is_plain || !random.chance(8) {
            nest.drop_factors();
        }
        nest.add_condition(random);
        nest
    }

    fn add_factors(&mut self, random: &mut Random<'_>) {
        for of in NUMBERS.into_iter().filter(|&of| self.streams[0].holds(of)) {
            if random.chance(4) {
                continue;
            }
            // The first stream is stored to.
            let next_to = random.below(self.streams.len() as u32) as usize;
            let by = random.choose(&[0, 8, -8, 64, 300, 2400, 2800, 2800, 2800, 3200, -400]);
            self.factors.push((of, next_to, by, random.choose(&[4, 8, 8, 16, 1, -8, 0])));
        }
    }

    fn add_statements(&mut self, random: &mut Random<'_>) {
        self.statements = (0..random.choose(&[1, 1, 1, 2])).map(|_| self.statement(random)).collect();
        if random.chance(3) {
            self.rest = Some(self.statement(random));
        }
        if !self.is_plain && random.chance(12) {
            self.behind = Some(self.statement(random));
        }
        let of = random.choose(&NUMBERS);
        if self.rest.is_some() && random.chance(4) && self.streams[0].holds(of) {
            self.kept = Some((of, Tree::new(random, of, 1, self)));
        }
    }

    /// Leaves only factors that the inner loop uses. The compiler keeps loads without use, and loops that have any.
    fn drop_factors(&mut self) {
        let Nest { factors, statements, kept, .. } = self;
        let base = if self.returns_factors { RETURNED_FACTORS } else { FACTORS };
        let trees = || statements.iter().map(Statement::tree).chain(kept.iter().map(|(_, tree)| tree));
        factors.retain(|factor| trees().any(|tree| tree.uses(base + number(factor.0))));
    }

    fn add_condition(&mut self, random: &mut Random<'_>) {
        self.around = match random.below(12) {
            0 => Condition::Counter(random.choose(&[1, 3, 16, 30])),
            1 if !self.is_plain && self.factors.iter().any(|factor| factor.0 == ValType::I32) => {
                Condition::Factor
            }
            // Such a loop may have nothing to do at any time.
            _ if self.length == Length::Grows => Condition::Length,
            _ => self.around,
        };
    }

    fn statement(&self, random: &mut Random<'_>) -> Statement {
        let to = if random.chance(if self.is_plain { 8 } else { 3 }) {
            random.below(self.streams.len() as u32) as usize
        } else {
            0
        };
        let fitting: Vec<_> = NUMBERS.into_iter().filter(|&of| self.streams[to].holds(of)).collect();
        let of = random.choose(&fitting);
        let depth = random.choose(&[0, 1, 1, 1, 2]);
        let tree = Tree::new(random, of, depth, self);
        let by = if random.chance(12) { random.below(20) } else { 0 };
        let operator = random.choose(operators::binary(of));
        if !self.is_plain && random.chance(10) {
            return Statement::Reduce(of, operator, tree);
        }
        let store = random.choose(&self.streams[to].stores(of));
        if !self.is_plain && random.chance(6) {
            return Statement::Store(store, to, by, tree);
        }
        let other = if !self.is_plain && random.chance(10) { random.below(20) } else { by };
        let mut operands = vec![Tree::Load(random.choose(&self.streams[to].loads(of)), to, other), tree];
        if random.chance(3) {
            operands.reverse();
        }
        Statement::Store(store, to, by, Tree::Operator(of, operator, operands))
    }

    fn factor_local(&self, of: ValType) -> u32 {
        number(of) + if self.returns_factors { RETURNED_FACTORS } else { FACTORS }
    }
}

impl Statement {
    /// What it computes.
    fn tree(&self) -> &Tree {
        match self {
            Statement::Store(_, _, _, tree) | Statement::Reduce(_, _, tree) => tree,
        }
    }
}

impl Counter {
    fn new(random: &mut Random<'_>) -> Counter {
        let start = random.choose(&[0, 0, 0, 0, 0, 1, -3, -20, -64, i32::MIN, i32::MAX - 7]);
        Counter { start, down: random.chance(4), below: random.chance(32) && start == 0 }
    }
}

impl Around for Nest {
    fn load(&self, random: &mut Random<'_>, of: ValType) -> Option<(Access, usize, u32)> {
        let holds = |number: &usize| self.streams[*number].holds(of);
        let mut fitting: Vec<usize> = (0..self.streams.len()).filter(holds).collect();
        if fitting.len() > 1 && (self.is_plain || !random.chance(8)) {
            fitting.retain(|&number| number != 0);
        }
        let stream = random.choose(&[fitting.first().copied()?, fitting.last().copied()?]);
        let by = if random.chance(8) { random.below(20) } else { 0 };
        Some((random.choose(&self.streams[stream].loads(of)), stream, by))
    }

    fn factor(&self, of: ValType) -> Option<u32> {
        self.factors.iter().any(|factor| factor.0 == of).then(|| self.factor_local(of))
    }

    fn last(&self, _: ValType) -> Option<u32> {
        None
    }

    fn scratch(&self, of: ValType) -> u32 {
        SCRATCH + number(of)
    }

    fn index(&self, round: u32, code: &mut Code) {
        code.push(I::LocalGet(INNER));
        if round > 0 {
            code.extend([I::I32Const(round.cast_signed()), I::I32Add]);
        }
    }

    fn address(&self, stream: usize, round: u32, by: u32, code: &mut Code) -> MemArg {
        code.push(I::LocalGet(POINTERS + stream as u32));
        let stream = &self.streams[stream];
        if stream.indexed {
            code.extend([I::LocalGet(INNER), I::I32Const(self.index_step(stream)), I::I32Mul, I::I32Add]);
        }
        let moved = stream.step.wrapping_mul(round.cast_signed());
        if moved != 0 {
            code.extend([I::I32Const(moved), I::I32Add]);
        }
        plain(by)
    }
}

/// The argument of an access to so many bytes behind its address.
pub(super) fn plain(by: u32) -> MemArg {
    MemArg { offset: by.into(), align: 0, target: MemArgTarget::Memory(0), ordering: None }
}

/// The place of a type among those of numbers.
fn number(of: ValType) -> u32 {
    NUMBERS.iter().position(|&number| number == of).unwrap_or(0) as u32
}
