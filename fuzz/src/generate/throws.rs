//! Programs that throw and catch, in both encodings: with `try_table`, and with `try`, `catch` and `rethrow`.
//!
//! A program is a tree of [`Step`]s, written once in each; the two have to do the same. What happens is told by a sum that every
//! step changes, by what is thrown out of the exported functions, and by a count of the calls, which also ends the program.

use rand_chacha::ChaCha8Rng;
use rand_core::RngCore;
use std::borrow::Cow;
use wasm_encoder::{
    AbstractHeapType, BlockType, Catch, CodeSection, ConstExpr, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, HeapType, Instruction, Module, RefType, TagKind, TagSection,
    TagType, TypeSection, ValType,
};

/// Calls that all functions together may make.
const CALLS_MAX: i32 = 500;

/// How deep steps contain each other.
const DEPTH_MAX: u32 = 3;

const EXN: HeapType = HeapType::Abstract { shared: false, ty: AbstractHeapType::Exn };

const EXNREF: ValType = ValType::Ref(RefType { nullable: true, heap_type: EXN });

/// The values of the tags.
const TAGS: [&[ValType]; 3] = [&[], &[ValType::I32], &[ValType::I64, ValType::I32]];

/// Types: of functions; then of each tag; then of the blocks that its exceptions end, with a reference.
const FUNCTION_TYPE: u32 = 0;
const TAG_TYPES: u32 = 1;
const CLAUSE_TYPES: u32 = TAG_TYPES + TAGS.len() as u32;

/// Locals behind the two parameters: the sum, then for each depth a reference and a counter.
const SUM: u32 = 2;
const REFERENCES: u32 = SUM + 1;
const COUNTERS: u32 = REFERENCES + DEPTH_MAX;

/// What a program does.
enum Step {
    Add(i32),
    /// Throws, if the sum has the bit.
    Throw {
        tag: u32,
        bit: u32,
    },
    If {
        bit: u32,
        then: Vec<Step>,
    },
    Loop {
        times: i32,
        body: Vec<Step>,
    },
    Call(u32),
    /// A tail call, if the sum has the bit.
    TailCall {
        function: u32,
        bit: u32,
    },
    Handle {
        body: Vec<Step>,
        clauses: Vec<Clause>,
    },
    /// `delegate` to what is around it.
    Delegate(Vec<Step>),
}

/// What is done about exceptions of a tag, or of all.
struct Clause {
    tag: Option<u32>,
    steps: Vec<Step>,
    /// Throws it again, if the sum has the bit.
    again: Option<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    TryTable,
    Legacy,
}

/// A module with `try_table`s, and the same with `try`s.
pub(super) fn modules(random: &mut ChaCha8Rng) -> [Vec<u8>; 2] {
    let mut maker = Maker { functions: 2 + random.next_u32() % 5, random };
    let functions: Vec<Vec<Step>> = (0..maker.functions).map(|function| maker.steps(function, 0)).collect();
    [Encoding::TryTable, Encoding::Legacy].map(|encoding| module(&functions, encoding))
}

struct Maker<'a> {
    random: &'a mut ChaCha8Rng,
    functions: u32,
}

impl Maker<'_> {
    fn below(&mut self, end: u32) -> u32 {
        self.random.next_u32() % end
    }

    fn steps(&mut self, function: u32, depth: u32) -> Vec<Step> {
        (0..1 + self.below(4)).map(|_| self.step(function, depth)).collect()
    }

    fn step(&mut self, function: u32, depth: u32) -> Step {
        let bit = self.below(6);
        let kind = if depth == DEPTH_MAX { self.below(6) } else { self.below(14) };
        match kind {
            0 | 1 => Step::Add(self.below(1000).cast_signed()),
            2 | 3 => Step::Throw { tag: self.below(TAGS.len() as u32), bit },
            4 => Step::TailCall { function: self.below(self.functions), bit },
            5 => Step::Call(self.below(self.functions)),
            6 => Step::If { bit, then: self.steps(function, depth + 1) },
            7 => Step::Loop { times: 1 + self.below(3).cast_signed(), body: self.steps(function, depth + 1) },
            8 => Step::Delegate(self.steps(function, depth + 1)),
            _ => {
                Step::Handle { body: self.steps(function, depth + 1), clauses: self.clauses(function, depth) }
            }
        }
    }

    fn clauses(&mut self, function: u32, depth: u32) -> Vec<Clause> {
        let count = 1 + self.below(3);
        let mut clauses: Vec<Clause> = (0..count).map(|_| self.clause(function, depth)).collect();
        // Nothing may follow the one that catches all.
        if let Some(all) = clauses.iter().position(|clause| clause.tag.is_none()) {
            clauses.truncate(all + 1);
        }
        clauses
    }

    fn clause(&mut self, function: u32, depth: u32) -> Clause {
        let tag = self.below(1 + TAGS.len() as u32);
        let again = self.below(12);
        Clause {
            tag: (tag < TAGS.len() as u32).then_some(tag),
            steps: self.steps(function, depth + 1),
            again: (again < 6).then_some(again),
        }
    }
}

fn module(functions: &[Vec<Step>], encoding: Encoding) -> Vec<u8> {
    let (mut types, mut tags) = (TypeSection::new(), TagSection::new());
    types.ty().function([ValType::I32, ValType::I32], [ValType::I32]);
    for values in TAGS {
        types.ty().function(values.iter().copied(), []);
    }
    for values in TAGS {
        types.ty().function([], [values, &[EXNREF]].concat());
    }
    let (mut declared, mut exports, mut code) =
        (FunctionSection::new(), ExportSection::new(), CodeSection::new());
    for tag in 0..TAGS.len() as u32 {
        tags.tag(TagType { kind: TagKind::Exception, func_type_idx: TAG_TYPES + tag });
        exports.export(&format!("tag{tag}"), ExportKind::Tag, tag);
    }
    let mut globals = GlobalSection::new();
    let calls_left = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
    globals.global(calls_left, &ConstExpr::i32_const(CALLS_MAX));
    exports.export("calls_left", ExportKind::Global, 0);
    for (index, steps) in (0..).zip(functions) {
        declared.function(FUNCTION_TYPE);
        exports.export(&format!("f{index}"), ExportKind::Func, index);
        code.function(&Writer::function(steps, encoding));
    }
    let mut module = Module::new();
    module
        .section(&types)
        .section(&declared)
        .section(&tags)
        .section(&globals)
        .section(&exports)
        .section(&code);
    module.finish()
}

struct Writer {
    code: Function,
    encoding: Encoding,
}

impl Writer {
    fn function(steps: &[Step], encoding: Encoding) -> Function {
        let locals = [(1, ValType::I32), (DEPTH_MAX, EXNREF), (DEPTH_MAX, ValType::I32)];
        let mut writer = Writer { code: Function::new(locals), encoding };
        writer.code.instructions().local_get(0).local_get(1).i32_add().local_set(SUM);
        writer
            .code
            .instructions()
            .global_get(0)
            .i32_eqz()
            .if_(BlockType::Empty)
            .local_get(SUM)
            .return_()
            .end();
        writer.code.instructions().global_get(0).i32_const(1).i32_sub().global_set(0);
        writer.steps(steps, 0);
        writer.code.instructions().local_get(SUM).end();
        writer.code
    }

    fn steps(&mut self, steps: &[Step], depth: u32) {
        steps.iter().for_each(|step| self.step(step, depth));
    }

    fn step(&mut self, step: &Step, depth: u32) {
        match step {
            Step::Add(number) => {
                self.code.instructions().i32_const(*number);
                self.add();
            }
            Step::Throw { tag, bit } => self.under(*bit, |writer| writer.throw(*tag)),
            Step::If { bit, then } => self.under(*bit, |writer| writer.steps(then, depth + 1)),
            Step::Loop { times, body } => self.repeat(*times, body, depth),
            Step::Call(function) => {
                self.code.instructions().local_get(SUM).i32_const(depth.cast_signed()).call(*function);
                self.add();
            }
            Step::TailCall { function, bit } => self.under(*bit, |writer| {
                writer.code.instructions().local_get(SUM).local_get(0).return_call(*function);
            }),
            Step::Handle { body, clauses } if self.encoding == Encoding::Legacy => {
                self.handle_legacy(body, clauses, depth);
            }
            Step::Handle { body, clauses } => self.handle(body, clauses, depth),
            Step::Delegate(body) => self.delegate(body, depth),
        }
    }

    /// Adds an `i32` to the sum, which it changes first.
    fn add(&mut self) {
        self.code.instructions().local_get(SUM).i32_const(31).i32_mul().i32_add().local_set(SUM);
    }

    fn under(&mut self, bit: u32, write: impl FnOnce(&mut Writer)) {
        let mask = 1 << bit;
        self.code.instructions().local_get(SUM).i32_const(mask).i32_and().if_(BlockType::Empty);
        write(self);
        self.code.instructions().end();
    }

    fn throw(&mut self, tag: u32) {
        for value in TAGS[tag as usize] {
            self.code.instructions().local_get(SUM);
            if *value == ValType::I64 {
                self.code.instructions().i64_extend_i32_s();
            }
        }
        self.code.instructions().throw(tag);
    }

    fn repeat(&mut self, times: i32, body: &[Step], depth: u32) {
        let counter = COUNTERS + depth;
        self.code.instructions().i32_const(times).local_set(counter).loop_(BlockType::Empty);
        self.steps(body, depth + 1);
        self.code.instructions().local_get(counter).i32_const(1).i32_sub().local_tee(counter).br_if(0).end();
    }

    /// Adds the values that a tag's exception carries, which are on the stack.
    fn add_values(&mut self, tag: Option<u32>) {
        for value in tag.map_or(&[][..], |tag| TAGS[tag as usize]).iter().rev() {
            if *value == ValType::I64 {
                self.code.instructions().i32_wrap_i64();
            }
            self.add();
        }
    }

    fn handle(&mut self, body: &[Step], clauses: &[Clause], depth: u32) {
        let (reference, count) = (REFERENCES + depth, clauses.len() as u32);
        self.code.instructions().block(BlockType::Empty);
        for clause in clauses.iter().rev() {
            let ty = match clause.tag {
                Some(tag) => BlockType::FunctionType(CLAUSE_TYPES + tag),
                None => BlockType::Result(EXNREF),
            };
            self.code.instructions().block(ty);
        }
        let catches = clauses.iter().zip(0..).map(|(clause, label)| match clause.tag {
            Some(tag) => Catch::OneRef { tag, label },
            None => Catch::AllRef { label },
        });
        let catches = Cow::from(catches.collect::<Vec<_>>());
        self.code.instruction(&Instruction::TryTable(BlockType::Empty, catches));
        self.steps(body, depth + 1);
        self.code.instructions().end().br(count);
        for (clause, left) in clauses.iter().zip((0..count).rev()) {
            self.code.instructions().end().local_set(reference);
            self.add_values(clause.tag);
            self.steps(&clause.steps, depth + 1);
            if let Some(bit) = clause.again {
                self.under(bit, |writer| {
                    writer.code.instructions().local_get(reference).throw_ref();
                });
            }
            self.code.instructions().br(left);
        }
        self.code.instructions().end();
    }

    fn handle_legacy(&mut self, body: &[Step], clauses: &[Clause], depth: u32) {
        self.code.instruction(&Instruction::Try(BlockType::Empty));
        self.steps(body, depth + 1);
        for clause in clauses {
            self.code.instruction(&clause.tag.map_or(Instruction::CatchAll, Instruction::Catch));
            self.add_values(clause.tag);
            self.steps(&clause.steps, depth + 1);
            if let Some(bit) = clause.again {
                self.under(bit, |writer| {
                    writer.code.instruction(&Instruction::Rethrow(1));
                });
            }
        }
        self.code.instructions().end();
    }

    fn delegate(&mut self, body: &[Step], depth: u32) {
        if self.encoding == Encoding::Legacy {
            self.code.instruction(&Instruction::Try(BlockType::Empty));
            self.steps(body, depth + 1);
            self.code.instruction(&Instruction::Delegate(0));
        } else {
            self.code.instructions().block(BlockType::Empty);
            self.steps(body, depth + 1);
            self.code.instructions().end();
        }
    }
}
