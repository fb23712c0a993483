//! How a loop goes from round to round: its counter, streams, end, and what it carries.

use super::tree::{Access, Around, NUMBERS, Tree, loads, replace_nan, stores};
use super::{MIDDLE, PARAMS, RESULTS, Random};
use crate::generate::compute::operators;
use wasm_encoder::{BlockType, Function, Instruction, MemArg, MemArgTarget, ValType};

type Code = Vec<Instruction<'static>>;

/// Most rounds that a loop is asked for.
const ROUNDS_MASK: u32 = 127;

/// A loop in the making. Locals: parameters, what is returned, the end, one scratch local for each type.
#[derive(Debug)]
pub(super) struct Shape {
    /// How many rounds it has at once.
    unrolled: u32,
    /// What the counter starts from.
    start: u32,
    end: End,
    streams: Vec<Stream>,
    statements: Vec<Statement>,
    /// A round that does something else than the others: its number, and the statement.
    spoilt: Option<(u32, usize, Statement)>,
    /// Whether two statements of different rounds have changed places.
    disorder: bool,
    /// A round whose commuting operators have their operands the other way round.
    commuted: u32,
    /// Whether what is left over is done by a second loop.
    rest: bool,
}

/// What the loop compares in order to end.
#[derive(Clone, Copy, Debug)]
enum End {
    Up,
    Down,
    /// The address of the first stream.
    Address,
    Below,
}

#[derive(Clone, Debug)]
struct Stream {
    base: u32,
    /// Bits of the parameter that are added to the base.
    mask: u32,
    /// Bytes from round to round.
    step: i32,
    form: Form,
}

/// How an address is computed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    /// From a local that moves.
    Pointer,
    /// The same, the round in the offset of the access.
    Offset,
    /// From the counter.
    Index,
}

#[derive(Clone, Debug)]
enum Statement {
    Store(Access, usize, u32, Tree),
    /// An accumulator becomes what an operator makes of it and a value.
    Reduce(ValType, Instruction<'static>, bool, Tree),
    /// A value is kept for the next round.
    Keep(ValType, Tree),
}

impl Shape {
    pub(super) fn new(random: &mut Random<'_>, traps: bool) -> Shape {
        let unrolled = random.choose(&[2, 2, 2, 4, 4, 8, 3, 16]);
        let streams: Vec<_> = (0..1 + random.below(4)).map(|_| Stream::new(random, traps)).collect();
        let ends =
            [End::Up, End::Up, End::Up, End::Up, End::Down, End::Down, End::Down, End::Below, End::Address];
        let first_moves = streams[0].form != Form::Index;
        let ends = if first_moves { &ends[..] } else { &ends[..ends.len() - 1] };
        let mut shape = Shape {
            unrolled,
            start: random.choose(&[0, 0, 0, 0, 1 << 28, 1 << 30, 1 << 31, 0xffff_ffc0]),
            end: random.choose(ends),
            streams,
            statements: Vec::new(),
            spoilt: None,
            disorder: random.chance(12),
            commuted: if random.chance(4) { random.below(unrolled) } else { unrolled },
            rest: random.chance(2),
        };
        shape.statements = (0..random.choose(&[1, 1, 1, 2, 2, 3])).map(|_| shape.statement(random)).collect();
        if random.chance(8) {
            let round = random.below(unrolled);
            let at = random.below(shape.statements.len() as u32) as usize;
            shape.spoilt = Some((round, at, shape.statement(random)));
        }
        shape
    }

    fn statement(&self, random: &mut Random<'_>) -> Statement {
        let of = random.choose(&NUMBERS);
        let depth = random.choose(&[0, 1, 1, 2, 2, 3]);
        let tree = Tree::new(random, of, depth, self);
        match random.below(8) {
            0 | 1 => {
                let first = random.chance(3);
                // The first ones are those that reduce well.
                let operators = operators::binary(of);
                let operators = if random.chance(2) { &operators[..2] } else { operators };
                Statement::Reduce(of, random.choose(operators), first, tree)
            }
            // A value that is computed from the one before is a reduction.
            2 if !tree.uses(self.kept(of)) => Statement::Keep(of, tree),
            _ => {
                let stream = random.below(self.streams.len() as u32) as usize;
                let by = if random.chance(6) { random.below(20) } else { 0 };
                Statement::Store(random.choose(stores(of)), stream, by, tree)
            }
        }
    }

    fn accumulator(&self, of: ValType) -> u32 {
        PARAMS.len() as u32 + NUMBERS.iter().position(|&number| number == of).unwrap_or(0) as u32
    }

    /// The local for what the round before kept.
    fn kept(&self, of: ValType) -> u32 {
        self.accumulator(of) + 4
    }

    fn counter(&self) -> u32 {
        (PARAMS.len() + RESULTS.len()) as u32 - 1
    }

    fn end_local(&self) -> u32 {
        self.counter() + 1
    }

    fn emit_statement(&self, statement: &Statement, round: u32, code: &mut Code) {
        let commuted = round == self.commuted;
        match statement {
            Statement::Store(store, stream, by, tree) => {
                let argument = self.address(*stream, round, *by, code);
                tree.emit(self, round, commuted, code);
                code.push(store(argument));
            }
            Statement::Reduce(of, operator, first, tree) => {
                let accumulator = self.accumulator(*of);
                if *first {
                    tree.emit(self, round, commuted, code);
                }
                code.push(Instruction::LocalGet(accumulator));
                if !*first {
                    tree.emit(self, round, commuted, code);
                }
                code.push(operator.clone());
                replace_nan(*of, self, code);
                code.push(Instruction::LocalSet(accumulator));
            }
            Statement::Keep(of, tree) => {
                tree.emit(self, round, commuted, code);
                code.push(Instruction::LocalSet(self.kept(*of)));
            }
        }
    }

    /// Emits rounds, from the first.
    fn rounds(&self, count: u32) -> Code {
        let mut emitted: Vec<Code> = Vec::new();
        for round in 0..count {
            for (at, statement) in self.statements.iter().enumerate() {
                let spoilt =
                    self.spoilt.as_ref().filter(|(where_, which, _)| (*where_, *which) == (round, at));
                let mut code = Code::new();
                self.emit_statement(spoilt.map_or(statement, |(_, _, other)| other), round, &mut code);
                emitted.push(code);
            }
        }
        let last = self.statements.len();
        if self.disorder && emitted.len() > last {
            emitted.swap(last - 1, last);
        }
        emitted.concat()
    }

    /// Emits what moves counter and streams by so many rounds.
    fn moves(&self, count: u32) -> Code {
        let add = |local: u32, by: i32| {
            let sum = [Instruction::LocalGet(local), Instruction::I32Const(by), Instruction::I32Add];
            sum.into_iter().chain([Instruction::LocalSet(local)])
        };
        let count = count.cast_signed();
        let mut code = Code::new();
        for (local, stream) in (1..).zip(&self.streams).filter(|(_, stream)| stream.form != Form::Index) {
            code.extend(add(local, stream.step.wrapping_mul(count)));
        }
        let forwards = if matches!(self.end, End::Down) { -count } else { count };
        code.extend(add(self.counter(), forwards));
        code
    }

    /// Emits a loop that does `count` rounds at once, and nothing if there are none.
    fn emit_loop(&self, count: u32, code: &mut Code) {
        let again = match self.end {
            End::Below => Instruction::I32LtU,
            _ => Instruction::I32Ne,
        };
        let compared = if matches!(self.end, End::Address) { 1 } else { self.counter() };
        let get = Instruction::LocalGet;
        code.extend([get(compared), get(self.end_local()), again.clone()]);
        code.extend([Instruction::If(BlockType::Empty), Instruction::Loop(BlockType::Empty)]);
        code.extend(self.rounds(count));
        code.extend(self.moves(count));
        code.extend([get(compared), get(self.end_local()), again, Instruction::BrIf(0)]);
        code.extend([Instruction::End, Instruction::End]);
    }

    /// Emits what sets the end, the number of rounds being on the stack; leaves nothing.
    fn set_end(&self, code: &mut Code) {
        let get = Instruction::LocalGet;
        match self.end {
            End::Down => code.extend([
                get(self.counter()),
                Instruction::I32Add,
                Instruction::LocalSet(self.counter()),
                Instruction::I32Const(self.start.cast_signed()),
            ]),
            End::Address => {
                let step = self.streams[0].step;
                code.extend([Instruction::I32Const(step), Instruction::I32Mul, get(1), Instruction::I32Add]);
            }
            End::Up | End::Below => code.extend([get(self.counter()), Instruction::I32Add]),
        }
        code.push(Instruction::LocalSet(self.end_local()));
    }

    /// The number of rounds, or of those left over.
    fn asked_for(&self, mask: u32) -> [Instruction<'static>; 3] {
        [Instruction::LocalGet(0), Instruction::I32Const(mask.cast_signed()), Instruction::I32And]
    }

    /// The function with the loop.
    pub(super) fn function(&self) -> Function {
        let mut code = Code::new();
        for (local, stream) in (1..).zip(&self.streams) {
            let ahead = if stream.form == Form::Index {
                self.start.cast_signed().wrapping_mul(stream.step)
            } else {
                0
            };
            let base = stream.base.cast_signed().wrapping_sub(ahead);
            code.extend([Instruction::LocalGet(local), Instruction::I32Const(stream.mask.cast_signed())]);
            code.extend([Instruction::I32And, Instruction::I32Const(base)]);
            code.extend([Instruction::I32Add, Instruction::LocalSet(local)]);
        }
        code.extend([Instruction::I32Const(self.start.cast_signed()), Instruction::LocalSet(self.counter())]);
        let together = self.unrolled.is_power_of_two();
        let mask = if together { ROUNDS_MASK & self.unrolled.wrapping_neg() } else { 0 };
        if together {
            code.extend(self.asked_for(mask));
        } else {
            code.extend(self.asked_for(31));
            code.extend([Instruction::I32Const(self.unrolled.cast_signed()), Instruction::I32Mul]);
        }
        self.set_end(&mut code);
        self.emit_loop(self.unrolled, &mut code);
        if self.rest && together {
            code.extend(self.asked_for(self.unrolled - 1));
            self.set_end(&mut code);
            self.emit_loop(1, &mut code);
        }
        self.finish(&code)
    }

    fn finish(&self, code: &Code) -> Function {
        let locals = RESULTS.into_iter().chain([ValType::I32]).chain(NUMBERS);
        let mut function = Function::new_with_locals_types(locals);
        code.iter().for_each(|instruction| _ = function.instruction(instruction));
        let first = PARAMS.len() as u32;
        (0..RESULTS.len() as u32).for_each(|at| _ = function.instruction(&Instruction::LocalGet(first + at)));
        function.instruction(&Instruction::End);
        function
    }
}

impl Around for Shape {
    fn load(&self, random: &mut Random<'_>, of: ValType) -> Option<(Access, usize, u32)> {
        let stream = random.below(self.streams.len() as u32) as usize;
        let by = if random.chance(4) { random.below(20) } else { 0 };
        Some((random.choose(loads(of)), stream, by))
    }

    fn factor(&self, of: ValType) -> Option<u32> {
        (of == ValType::I32).then_some(PARAMS.len() as u32 - 1)
    }

    fn last(&self, of: ValType) -> Option<u32> {
        Some(self.kept(of))
    }

    fn scratch(&self, of: ValType) -> u32 {
        self.accumulator(of) + RESULTS.len() as u32 + 1
    }

    fn index(&self, round: u32, code: &mut Code) {
        code.push(Instruction::LocalGet(self.counter()));
        if round > 0 {
            code.extend([Instruction::I32Const(round.cast_signed()), Instruction::I32Add]);
        }
    }

    fn address(&self, stream: usize, round: u32, by: u32, code: &mut Code) -> MemArg {
        let Stream { step, form, .. } = self.streams[stream];
        let moved = step.wrapping_mul(round.cast_signed());
        let pointer = Instruction::LocalGet(stream as u32 + 1);
        let offset = match form {
            Form::Offset if moved >= 0 => {
                code.push(pointer);
                moved as u64
            }
            Form::Index => {
                code.push(pointer);
                self.index(round, code);
                code.extend([Instruction::I32Const(step), Instruction::I32Mul, Instruction::I32Add]);
                0
            }
            _ => {
                code.push(pointer);
                if moved != 0 {
                    code.extend([Instruction::I32Const(moved), Instruction::I32Add]);
                }
                0
            }
        };
        let target = MemArgTarget::Memory(0);
        MemArg { offset: offset + u64::from(by), align: 0, target, ordering: None }
    }
}

impl Stream {
    fn new(random: &mut Random<'_>, traps: bool) -> Stream {
        let middle = [MIDDLE, MIDDLE, MIDDLE, MIDDLE + 1, MIDDLE + 8, MIDDLE + 600, MIDDLE + 2048];
        let edge = [65_536 - 64, 65_536 - 600, 65_536 - 1200, 0u32.wrapping_sub(64), 0, 65_536 - 7];
        let base = if traps && random.chance(2) { random.choose(&edge) } else { random.choose(&middle) };
        let step = random.choose(&[1, 1, 2, 4, 4, 4, 8, 8, 8, 16, 12, 3, 5, -1, -4, -8, 0]);
        let form = match random.below(16) {
            0 => Form::Offset,
            1..8 => Form::Index,
            _ => Form::Pointer,
        };
        Stream { base, mask: random.choose(&[0, 8, 31, 255, 24]), step, form }
    }
}
