//! Bodies of functions: statements, each of which leaves the operand stack as it was.

use super::{Function, GLOBALS, PAGES, Program, SEGMENT_BYTES};
use wasm_encoder::{BlockType, Instruction, MemArg, MemArgTarget, ValType};

/// Operators after which no more statements are begun.
const OPERATORS_MAX: u32 = 1200;

/// Most loops and branches in one another.
const NESTING_MAX: usize = 3;

/// Bytes of a memory that loads and stores reach by index, and again by offset; together less than its first page.
const REACH_BYTES: u64 = 0x8000;

/// A function in the making.
pub(super) struct Body<'p, 'r> {
    pub(super) program: &'p mut Program<'r>,
    params: Vec<ValType>,
    results: Vec<ValType>,
    /// Parameters and locals that statements assign, by index.
    pub(super) locals: Vec<ValType>,
    /// How often the present place is executed in a call, at most.
    pub(super) times: u64,
    cost: u64,
    operators: u32,
    nesting: usize,
    /// Branches and loops around the present place.
    depth: usize,
    code: wasm_encoder::Function,
}

impl<'p, 'r> Body<'p, 'r> {
    pub(super) fn new(program: &'p mut Program<'r>) -> Body<'p, 'r> {
        let params = program.value_types(9);
        let mut results = program.value_types(4);
        if results.is_empty() || program.chance(2) {
            results = vec![program.value_type()];
        }
        let mut locals = params.clone();
        locals.extend(GLOBALS.into_iter().chain(GLOBALS));
        if program.proposals.simd {
            locals.extend([ValType::V128; 2]);
        }
        let scratch = [ValType::F32, ValType::F64].into_iter().chain([if program.proposals.simd {
            ValType::V128
        } else {
            ValType::I32
        }]);
        let declared =
            locals[params.len()..].iter().copied().chain(scratch).chain([ValType::I32; NESTING_MAX]);
        let code = wasm_encoder::Function::new_with_locals_types(declared);
        Body { program, params, results, locals, times: 1, cost: 0, operators: 0, nesting: 0, depth: 0, code }
    }

    /// Makes the body and adds the function to the program.
    pub(super) fn finish(mut self) -> wasm_encoder::Function {
        for _ in 0..self.program.below(8) + 2 {
            self.statement();
        }
        let results = self.results.clone();
        if !self.tail_call() {
            for &result in &results {
                self.expression(result, 3);
            }
        }
        self.emit(Instruction::End);
        let type_index = self.program.type_index(&self.params, &self.results);
        let (params, results, cost) = (self.params, self.results, self.cost);
        self.program.functions.push(Function { type_index, params, results, cost });
        self.code
    }

    pub(super) fn emit(&mut self, instruction: Instruction<'_>) {
        self.code.instruction(&instruction);
        self.operators += 1;
        self.cost += self.times;
    }

    pub(super) fn emit_all<'i>(&mut self, instructions: impl IntoIterator<Item = Instruction<'i>>) {
        for instruction in instructions {
            self.emit(instruction);
        }
    }

    /// Counts a call among what this function costs.
    pub(super) fn add_cost_of(&mut self, function: u32) {
        self.cost += self.program.functions[function as usize].cost * self.times;
    }

    /// Whether expressions should end.
    pub(super) fn is_long(&self) -> bool {
        self.operators > OPERATORS_MAX
    }

    /// A local for a value of this type between two operators.
    pub(super) fn scratch(&self, of: ValType) -> u32 {
        let position = match of {
            ValType::F32 => 0,
            ValType::F64 => 1,
            _ => 2,
        };
        self.locals.len() as u32 + position
    }

    /// The counters of the loops around the present place.
    pub(super) fn counters(&self) -> std::ops::Range<u32> {
        let first = self.locals.len() as u32 + 3;
        first..first + self.nesting as u32
    }

    /// A local of this type.
    pub(super) fn local_of(&mut self, of: ValType) -> Option<u32> {
        let fitting: Vec<u32> =
            (0..).zip(&self.locals).filter(|(_, found)| **found == of).map(|(local, _)| local).collect();
        (!fitting.is_empty()).then(|| self.program.choose(&fitting))
    }

    fn statement(&mut self) {
        if self.is_long() {
            return;
        }
        match self.program.below(14) {
            0..4 => self.assign(),
            4 => {
                let global = self.program.below(GLOBALS.len() as u32);
                self.expression(GLOBALS[global as usize], 3);
                self.emit(Instruction::GlobalSet(global));
            }
            5..8 => self.store(),
            8 | 9 if self.depth < NESTING_MAX => self.within(Self::counted_loop),
            10 if self.depth < NESTING_MAX => self.within(Self::branch),
            11 if self.depth < NESTING_MAX => self.within(Self::switch),
            12 => self.bulk(),
            _ => self.assign(),
        }
    }

    fn within(&mut self, statement: impl FnOnce(&mut Self)) {
        self.depth += 1;
        statement(self);
        self.depth -= 1;
    }

    fn statements(&mut self) {
        for _ in 0..self.program.below(3) + 1 {
            self.statement();
        }
    }

    fn assign(&mut self) {
        let local = self.program.below(self.locals.len() as u32);
        self.expression(self.locals[local as usize], 4);
        if self.program.chance(4) {
            self.emit_all([Instruction::LocalTee(local), Instruction::Drop]);
        } else {
            self.emit(Instruction::LocalSet(local));
        }
    }

    /// Counts a local down; what is inside may read it.
    fn counted_loop(&mut self) {
        let iterations = if self.nesting == 0 { self.program.below(60) } else { self.program.below(6) } + 1;
        let counter = self.counters().end;
        self.emit_all([Instruction::I32Const(iterations.cast_signed()), Instruction::LocalSet(counter)]);
        let times = self.times;
        self.times *= u64::from(iterations);
        self.emit(Instruction::Loop(BlockType::Empty));
        self.nesting += 1;
        self.statements();
        self.nesting -= 1;
        self.emit_all([
            Instruction::LocalGet(counter),
            Instruction::I32Const(1),
            Instruction::I32Sub,
            Instruction::LocalTee(counter),
            Instruction::BrIf(0),
            Instruction::End,
        ]);
        self.times = times;
    }

    fn branch(&mut self) {
        self.expression(ValType::I32, 2);
        self.emit(Instruction::If(BlockType::Empty));
        self.statements();
        if self.program.chance(2) {
            self.emit(Instruction::Else);
            self.statements();
        }
        if self.program.chance(8) {
            let results = self.results.clone();
            for &result in &results {
                self.expression(result, 1);
            }
            self.emit(Instruction::Return);
        } else if self.program.chance(4) {
            self.tail_call();
        }
        self.emit(Instruction::End);
    }

    /// A `br_table` whose targets are the ends of blocks in one another.
    fn switch(&mut self) {
        let blocks = self.program.below(4) + 2;
        for _ in 0..blocks {
            self.emit(Instruction::Block(BlockType::Empty));
        }
        self.expression(ValType::I32, 2);
        let targets: Vec<u32> = (0..self.program.below(7)).map(|_| self.program.below(blocks)).collect();
        self.emit(Instruction::BrTable(targets.into(), blocks - 1));
        for block in 0..blocks {
            self.emit(Instruction::End);
            self.statement();
            if block + 1 < blocks && self.program.chance(2) {
                self.emit(Instruction::Br(blocks - block - 2));
            }
        }
    }

    fn store(&mut self) {
        let value_type = self.program.value_type();
        let memory = self.program.below(self.program.proposals.memories);
        let width = self.width(value_type);
        self.address(memory, width, 2);
        self.expression(value_type, 3);
        let memarg = self.memarg(memory);
        let narrow = self.program.below(3);
        self.emit(match (value_type, narrow) {
            (ValType::I32, 0) => Instruction::I32Store8(memarg),
            (ValType::I32, 1) => Instruction::I32Store16(memarg),
            (ValType::I32, _) => Instruction::I32Store(memarg),
            (ValType::I64, 0) => Instruction::I64Store32(memarg),
            (ValType::I64, _) => Instruction::I64Store(memarg),
            (ValType::F32, _) => Instruction::F32Store(memarg),
            (ValType::F64, _) => Instruction::F64Store(memarg),
            (_, 0) => Instruction::V128Store32Lane { memarg, lane: 2 },
            (_, _) => Instruction::V128Store(memarg),
        });
    }

    /// Bytes that an access of this type takes.
    pub(super) fn width(&self, of: ValType) -> u64 {
        match of {
            ValType::I32 | ValType::F32 => 4,
            ValType::I64 | ValType::F64 => 8,
            _ => 16,
        }
    }

    /// An index that is inside with every offset of [`memarg`](Self::memarg): any one, or one that runs with a loop.
    pub(super) fn address(&mut self, memory: u32, width: u64, depth: u32) {
        let is_memory64 = self.program.is_memory64(memory);
        let counters: Vec<u32> = self.counters().collect();
        if !counters.is_empty() && self.program.chance(2) {
            let counter = self.program.choose(&counters);
            let factor = if self.program.chance(4) { 1 } else { width };
            self.emit_all([
                Instruction::LocalGet(counter),
                Instruction::I32Const(factor as i32),
                Instruction::I32Mul,
            ]);
            if is_memory64 {
                self.emit(Instruction::I64ExtendI32U);
            }
        } else if is_memory64 {
            self.expression(ValType::I64, depth);
            self.emit_all([Instruction::I64Const(REACH_BYTES as i64 - 1), Instruction::I64And]);
        } else {
            self.expression(ValType::I32, depth);
            self.emit_all([Instruction::I32Const(REACH_BYTES as i32 - 1), Instruction::I32And]);
        }
    }

    pub(super) fn memarg(&mut self, memory: u32) -> MemArg {
        let offset = if self.program.chance(2) { 0 } else { self.program.below(REACH_BYTES as u32 - 64) };
        MemArg { offset: offset.into(), align: 0, target: MemArgTarget::Memory(memory), ordering: None }
    }

    /// An operator on a range of a memory that lies inside.
    fn bulk(&mut self) {
        let memory = self.program.below(self.program.proposals.memories);
        let wide = self.program.is_memory64(memory);
        match self.program.below(5) {
            0 => {
                self.address(memory, 1, 1);
                self.expression(ValType::I32, 1);
                self.length(wide, REACH_BYTES / 16);
                self.emit(Instruction::MemoryFill(memory));
            }
            1 => {
                let src_mem = self.program.below(self.program.proposals.memories);
                self.address(memory, 1, 1);
                self.address(src_mem, 1, 1);
                self.length(wide && self.program.is_memory64(src_mem), REACH_BYTES / 16);
                self.emit(Instruction::MemoryCopy { src_mem, dst_mem: memory });
            }
            2 => {
                self.address(memory, 1, 1);
                self.emit(Instruction::I32Const(0));
                self.length(false, SEGMENT_BYTES.into());
                self.emit(Instruction::MemoryInit { mem: memory, data_index: 0 });
            }
            3 => {
                let delta = self.program.below(2) + PAGES.1 as u32 * u32::from(self.program.chance(4));
                self.emit(match wide {
                    true => Instruction::I64Const(delta.into()),
                    false => Instruction::I32Const(delta.cast_signed()),
                });
                self.emit_all([Instruction::MemoryGrow(memory), Instruction::Drop]);
            }
            _ => {
                self.emit(Instruction::MemorySize(memory));
                let local = self.local_of(if wide { ValType::I64 } else { ValType::I32 });
                self.emit(local.map_or(Instruction::Drop, Instruction::LocalSet));
            }
        }
    }

    /// A length of at most `most` bytes.
    fn length(&mut self, wide: bool, most: u64) {
        if self.program.chance(2) {
            let len = self.program.below(most as u32 + 1);
            return self.emit(match wide {
                true => Instruction::I64Const(len.into()),
                false => Instruction::I32Const(len.cast_signed()),
            });
        }
        self.expression(ValType::I32, 1);
        self.emit_all([Instruction::I32Const(most as i32 - 1), Instruction::I32And]);
        if wide {
            self.emit(Instruction::I64ExtendI32U);
        }
    }

    /// A tail call to an earlier function with the same results, if there is one.
    fn tail_call(&mut self) -> bool {
        if !self.program.proposals.tail_call {
            return false;
        }
        let fitting: Vec<u32> = self
            .program
            .callees(self.times)
            .into_values()
            .flatten()
            .filter(|&callee| self.program.functions[callee as usize].results == self.results)
            .collect();
        if fitting.is_empty() {
            return false;
        }
        let callee = self.program.choose(&fitting);
        self.add_cost_of(callee);
        let Function { params, type_index, .. } = self.program.functions[callee as usize].clone();
        for param in params {
            self.expression(param, 2);
        }
        if self.program.chance(2) {
            self.emit(Instruction::ReturnCall(callee));
        } else {
            self.emit(Instruction::I32Const(callee.cast_signed()));
            self.emit(Instruction::ReturnCallIndirect { type_index, table_index: 0 });
        }
        true
    }
}
