//! Emits the code of loops around loops.

use super::{
    BEHIND, COUNTER, Code, Condition, Counter, END, FACTORS, INNER, INNER_END, LENGTH, Length, Nest, OUTER,
    POINTERS, Statement, WHOLE, number, plain,
};
use crate::generate::loops::rows::Stream;
use crate::generate::loops::tree::{Around, NUMBERS, replace_nan};
use crate::generate::loops::{PARAMS, RESULTS};
use wasm_encoder::{BlockType, Function, Instruction as I, ValType};

impl Nest {
    fn emit_statement(&self, statement: &Statement, round: u32, code: &mut Code) {
        match statement {
            Statement::Store(store, stream, by, tree) => {
                let argument = self.address(*stream, round, *by, code);
                tree.emit(self, round, false, code);
                code.push(store(argument));
            }
            Statement::Reduce(of, operator, tree) => {
                let accumulator = PARAMS.len() as u32 + number(*of);
                code.push(I::LocalGet(accumulator));
                tree.emit(self, round, false, code);
                code.push(operator.clone());
                replace_nan(*of, self, code);
                code.push(I::LocalSet(accumulator));
            }
        }
    }

    /// Emits what the outer loop does before the inner one.
    fn emit_head(&self, code: &mut Code) {
        for (number, stream) in (0..).zip(&self.streams) {
            stream.emit_start(number, |code| self.emit_iteration(code), code);
            let ahead =
                if stream.indexed { self.inner.start.wrapping_mul(self.index_step(stream)) } else { 0 };
            code.extend([I::I32Const(ahead), I::I32Sub, I::LocalSet(POINTERS + number)]);
        }
        for &(of, next_to, by, step) in &self.factors {
            let base = self.streams[next_to].base.wrapping_add(by);
            self.emit_iteration(code);
            code.extend([I::I32Const(step), I::I32Mul, I::I32Const(base), I::I32Add]);
            let load = match of {
                ValType::I32 => I::I32Load,
                ValType::I64 => I::I64Load,
                ValType::F32 => I::F32Load,
                _ => I::F64Load,
            };
            code.extend([load(plain(0)), I::LocalSet(self.factor_local(of))]);
        }
        self.emit_length(code);
    }

    /// Emits the number of an iteration of the outer loop.
    fn emit_iteration(&self, code: &mut Code) {
        let difference = [I::LocalGet(COUNTER), I::I32Const(self.outer.start), I::I32Sub];
        match self.outer.down {
            true => code.extend([I::I32Const(0)].into_iter().chain(difference).chain([I::I32Sub])),
            false => code.extend(difference),
        }
    }

    /// Bytes for each step of the inner counter.
    pub(super) fn index_step(&self, stream: &Stream) -> i32 {
        if self.inner.down { -stream.step } else { stream.step }
    }

    /// Emits what sets counter and end of the inner loop.
    fn emit_length(&self, code: &mut Code) {
        code.push(I::LocalGet(WHOLE));
        if self.length == Length::Grows {
            let mask = 15 & self.unrolled.wrapping_neg().cast_signed();
            code.extend([I::LocalGet(COUNTER), I::I32Const(mask), I::I32And, I::I32Add]);
        }
        self.inner.emit_start(INNER, INNER_END, code);
    }

    fn emit_inner(&self, code: &mut Code) {
        code.push(I::Loop(BlockType::Empty));
        for round in 0..self.unrolled {
            self.statements.iter().for_each(|statement| self.emit_statement(statement, round, code));
            if let Some((of, tree)) = &self.kept {
                tree.emit(self, round, false, code);
                code.push(I::LocalSet(BEHIND + number(*of)));
            }
        }
        let rounds = self.unrolled.cast_signed();
        for (local, stream) in (POINTERS..).zip(&self.streams).filter(|(_, stream)| !stream.indexed) {
            let by = I::I32Const(stream.step.wrapping_mul(rounds));
            code.extend([I::LocalGet(local), by, I::I32Add, I::LocalSet(local)]);
        }
        self.inner.emit_move(rounds, INNER, INNER_END, code);
        code.extend([I::BrIf(0), I::End]);
    }

    /// Emits what is done for an element that is left over.
    fn emit_rest(&self, code: &mut Code) {
        let Some(rest) = &self.rest else { return };
        code.extend([I::LocalGet(LENGTH), I::I32Const(1), I::I32And, I::If(BlockType::Empty)]);
        self.emit_statement(rest, 0, code);
        if let Some((of, _)) = &self.kept {
            let stream = &self.streams[0];
            let argument = self.address(0, 0, 0, code);
            code.extend([I::LocalGet(BEHIND + number(*of)), stream.stores(*of)[0](argument)]);
        }
        code.push(I::End);
    }

    /// Emits the outer loop.
    fn emit_outer(&self, code: &mut Code) {
        code.push(I::Loop(BlockType::Empty));
        self.emit_head(code);
        let asks = self.around != Condition::Before;
        if asks {
            code.extend([I::LocalGet(INNER), I::LocalGet(INNER_END), I::I32Ne]);
        }
        match self.around {
            Condition::Before | Condition::Length => {}
            Condition::Counter(bits) => {
                code.extend([I::LocalGet(COUNTER), I::I32Const(bits), I::I32And, I::I32Const(0), I::I32Ne]);
                code.push(I::I32And);
            }
            Condition::Factor => {
                code.extend([
                    I::LocalGet(self.factor_local(ValType::I32)),
                    I::I32Const(0),
                    I::I32Ne,
                    I::I32And,
                ]);
            }
        }
        code.extend(asks.then_some(I::If(BlockType::Empty)));
        self.emit_inner(code);
        self.emit_rest(code);
        code.extend(asks.then_some(I::End));
        self.behind.iter().for_each(|statement| self.emit_statement(statement, 0, code));
        for (number, stream) in (0..).zip(&self.streams) {
            stream.emit_move(number, code);
        }
        self.outer.emit_move(1, COUNTER, END, code);
        code.extend([I::BrIf(0), I::End]);
    }

    /// The function with both loops.
    pub(in super::super) fn function(&self) -> Function {
        let mut code = Code::new();
        for (number, stream) in (0..).zip(&self.streams) {
            stream.emit_first(number, &mut code);
        }
        let more = if let Length::Same(more) = self.length { more } else { 0 };
        code.extend([I::LocalGet(0), I::I32Const(255), I::I32And, I::I32Const(more), I::I32Add]);
        let mask = self.unrolled.wrapping_neg().cast_signed();
        code.extend([I::LocalTee(LENGTH), I::I32Const(mask), I::I32And, I::LocalSet(WHOLE)]);
        code.extend([I::LocalGet(OUTER), I::I32Const(self.outer_below.cast_signed()), I::I32RemU]);
        self.outer.emit_start(COUNTER, END, &mut code);
        code.extend([I::LocalGet(COUNTER), I::LocalGet(END), I::I32Ne]);
        if self.around == Condition::Before {
            code.extend([I::LocalGet(WHOLE), I::I32Const(0), I::I32Ne, I::I32And]);
        }
        code.push(I::If(BlockType::Empty));
        self.emit_outer(&mut code);
        code.push(I::End);
        finish(&code)
    }
}

impl Counter {
    /// Emits what sets counter and end, how often it moves being on the stack.
    fn emit_start(self, counter: u32, end: u32, code: &mut Code) {
        let start = I::I32Const(self.start);
        code.extend(match self.down {
            true => [I::LocalSet(end), start, I::LocalTee(counter), I::LocalGet(end), I::I32Sub].to_vec(),
            false => [start, I::LocalTee(counter), I::I32Add].to_vec(),
        });
        code.push(I::LocalSet(end));
    }

    /// Emits what moves it, and whether it goes on.
    fn emit_move(self, by: i32, counter: u32, end: u32, code: &mut Code) {
        let by = I::I32Const(if self.down { -by } else { by });
        code.extend([I::LocalGet(counter), by, I::I32Add, I::LocalTee(counter), I::LocalGet(end)]);
        code.push(if self.below && !self.down { I::I32LtU } else { I::I32Ne });
    }
}

/// Returns the first locals behind the parameters.
fn finish(code: &Code) -> Function {
    let streams = [ValType::I32; (FACTORS - END) as usize];
    let locals = RESULTS.into_iter().chain(streams).chain(NUMBERS).chain(NUMBERS).chain(NUMBERS);
    let mut function = Function::new_with_locals_types(locals);
    code.iter().for_each(|instruction| _ = function.instruction(instruction));
    let first = PARAMS.len() as u32;
    (0..RESULTS.len() as u32).for_each(|at| _ = function.instruction(&I::LocalGet(first + at)));
    function.instruction(&I::End);
    function
}
