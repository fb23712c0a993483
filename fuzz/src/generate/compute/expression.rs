//! Expressions: code that leaves one value of a type.

use super::body::Body;
use super::{Function, GLOBALS, operators};
use rand_core::RngCore;
use wasm_encoder::{BlockType, Instruction, ValType};

/// Bits of constants that are chosen as often as random ones.
const EDGES: [u64; 12] = [
    0,
    1,
    2,
    31,
    255,
    65_535,
    0x7fff_ffff,
    0x8000_0000,
    0xffff_ffff,
    0x7fff_ffff_ffff_ffff,
    0x8000_0000_0000_0000,
    u64::MAX,
];

/// Floats that are chosen as often as random ones.
const FLOATS: [f64; 10] = [0.0, -0.0, 1.0, -1.0, 0.5, 1e10, -3.7, 2_147_483_648.0, f64::INFINITY, f64::NAN];

impl Body<'_, '_> {
    /// Leaves a value of type `of`, made with at most `depth` operators in one another.
    pub(super) fn expression(&mut self, of: ValType, depth: u32) {
        if depth == 0 || self.is_long() || self.program.chance(6) {
            return self.leaf(of);
        }
        match self.program.below(14) {
            0..3 => self.binary(of, depth - 1),
            3 | 4 => self.unary(of, depth - 1),
            5 | 6 => self.convert(of, depth - 1),
            7 | 8 => self.load(of, depth - 1),
            9 => self.select(of, depth - 1),
            10 => self.conditional(of, depth - 1),
            11 => self.call(of, depth - 1),
            12 => self.particular(of, depth - 1),
            _ => self.leaf(of),
        }
    }

    fn leaf(&mut self, of: ValType) {
        let counters: Vec<u32> = self.counters().collect();
        match self.program.below(6) {
            0 | 1 => self.constant(of),
            2 if of == ValType::I32 && !counters.is_empty() => {
                let counter = self.program.choose(&counters);
                self.emit(Instruction::LocalGet(counter));
            }
            3 => match GLOBALS.iter().position(|global| *global == of) {
                Some(global) => self.emit(Instruction::GlobalGet(global as u32)),
                None => self.constant(of),
            },
            _ => match self.local_of(of) {
                Some(local) => self.emit(Instruction::LocalGet(local)),
                None => self.constant(of),
            },
        }
    }

    fn constant(&mut self, of: ValType) {
        let bits =
            if self.program.chance(2) { self.program.choose(&EDGES) } else { self.program.random.next_u64() };
        let float = self.program.choose(&FLOATS);
        self.emit(match of {
            ValType::I32 => Instruction::I32Const((bits as u32).cast_signed()),
            ValType::I64 => Instruction::I64Const(bits.cast_signed()),
            ValType::F32 if bits.is_multiple_of(2) => {
                Instruction::F32Const(f32::from_bits(bits as u32).into())
            }
            ValType::F32 => Instruction::F32Const((float as f32).into()),
            ValType::F64 if bits.is_multiple_of(2) => Instruction::F64Const(f64::from_bits(bits).into()),
            ValType::F64 => Instruction::F64Const(float.into()),
            _ => Instruction::V128Const(
                (i128::from(bits.cast_signed()) << 64) ^ i128::from(bits.rotate_left(7)),
            ),
        });
    }

    fn binary(&mut self, of: ValType, depth: u32) {
        let is_integer = matches!(of, ValType::I32 | ValType::I64);
        self.expression(of, depth);
        self.expression(of, depth);
        if is_integer && self.program.chance(5) {
            return self.division(of);
        }
        let operator = self.program.choose(operators::binary(of));
        self.emit_float(of, operator);
    }

    /// Divides by the value on top, made odd and not negative, so that nothing traps.
    fn division(&mut self, of: ValType) {
        match of {
            ValType::I32 => self.emit_all([
                Instruction::I32Const(i32::MAX),
                Instruction::I32And,
                Instruction::I32Const(1),
                Instruction::I32Or,
            ]),
            _ => self.emit_all([
                Instruction::I64Const(i64::MAX),
                Instruction::I64And,
                Instruction::I64Const(1),
                Instruction::I64Or,
            ]),
        }
        let operator = self.program.choose(operators::division(of));
        self.emit(operator);
    }

    fn unary(&mut self, of: ValType, depth: u32) {
        self.expression(of, depth);
        let operator = self.program.choose(operators::unary(of));
        self.emit_float(of, operator);
    }

    fn convert(&mut self, of: ValType, depth: u32) {
        if self.program.proposals.simd && of != ValType::V128 && self.program.chance(3) {
            self.expression(ValType::V128, depth);
            let operator = self.program.choose(operators::from_vector(of));
            return self.emit(operator);
        }
        let (from, operator) = self.program.choose(operators::convert(of));
        self.expression(from, depth);
        match of {
            ValType::V128 => self.emit(operator),
            _ => self.emit_float(of, operator),
        }
    }

    /// What only one type has.
    fn particular(&mut self, of: ValType, depth: u32) {
        match of {
            ValType::I32 => {
                let compared = self.program.choose(&GLOBALS);
                self.expression(compared, depth);
                self.expression(compared, depth);
                let operator = self.program.choose(operators::compare(compared));
                self.emit(operator);
            }
            ValType::I64 if self.program.proposals.wide_arithmetic => self.wide_arithmetic(depth),
            ValType::V128 => self.vector(depth),
            _ => self.unary(of, depth),
        }
    }

    /// Drops one of the two halves, or mixes them.
    fn wide_arithmetic(&mut self, depth: u32) {
        let (operands, operator) = self.program.choose(&[
            (4, Instruction::I64Add128),
            (4, Instruction::I64Sub128),
            (2, Instruction::I64MulWideS),
            (2, Instruction::I64MulWideU),
        ]);
        for _ in 0..operands {
            self.expression(ValType::I64, depth.min(1));
        }
        self.emit(operator);
        let end = if self.program.chance(3) { Instruction::Drop } else { Instruction::I64Xor };
        self.emit(end);
    }

    fn vector(&mut self, depth: u32) {
        self.expression(ValType::V128, depth);
        match self.program.below(5) {
            0 => {
                self.expression(ValType::I32, depth);
                let operator = self.program.choose(operators::V128_SHIFT);
                self.emit(operator);
            }
            1 => {
                self.expression(ValType::V128, depth);
                let mut lanes = [0; 16];
                self.program.random.fill_bytes(&mut lanes);
                self.emit(Instruction::I8x16Shuffle(lanes.map(|lane| lane % 32)));
            }
            2 => {
                self.expression(ValType::V128, depth);
                self.expression(ValType::V128, depth);
                self.emit(Instruction::V128Bitselect);
            }
            3 => {
                let (lane, operator) = self.program.choose(&[
                    (ValType::I32, Instruction::I8x16ReplaceLane(5)),
                    (ValType::I32, Instruction::I16x8ReplaceLane(6)),
                    (ValType::I32, Instruction::I32x4ReplaceLane(1)),
                    (ValType::I64, Instruction::I64x2ReplaceLane(1)),
                    (ValType::F32, Instruction::F32x4ReplaceLane(2)),
                    (ValType::F64, Instruction::F64x2ReplaceLane(0)),
                ]);
                self.expression(lane, depth);
                self.emit(operator);
            }
            _ => {
                let memory = self.program.below(self.program.proposals.memories);
                let held = self.scratch(ValType::V128);
                self.emit(Instruction::Drop);
                self.address(memory, 8, depth.min(2));
                self.constant(ValType::V128);
                self.emit_all([Instruction::LocalTee(held)]);
                let memarg = self.memarg(memory);
                self.emit(Instruction::V128Load16Lane { memarg, lane: 3 });
            }
        }
    }

    fn load(&mut self, of: ValType, depth: u32) {
        let memory = self.program.below(self.program.proposals.memories);
        let width = self.width(of);
        self.address(memory, width, depth.min(2));
        let memarg = self.memarg(memory);
        let loads: &[Instruction<'_>] = match of {
            ValType::I32 => &[
                Instruction::I32Load(memarg),
                Instruction::I32Load8S(memarg),
                Instruction::I32Load8U(memarg),
                Instruction::I32Load16S(memarg),
                Instruction::I32Load16U(memarg),
            ],
            ValType::I64 => &[
                Instruction::I64Load(memarg),
                Instruction::I64Load8S(memarg),
                Instruction::I64Load16U(memarg),
                Instruction::I64Load32S(memarg),
                Instruction::I64Load32U(memarg),
            ],
            ValType::F32 => &[Instruction::F32Load(memarg)],
            ValType::F64 => &[Instruction::F64Load(memarg)],
            _ => &[
                Instruction::V128Load(memarg),
                Instruction::V128Load8x8S(memarg),
                Instruction::V128Load16x4U(memarg),
                Instruction::V128Load32x2S(memarg),
                Instruction::V128Load8Splat(memarg),
                Instruction::V128Load64Splat(memarg),
                Instruction::V128Load32Zero(memarg),
                Instruction::V128Load64Zero(memarg),
            ],
        };
        let load = self.program.choose(loads);
        self.emit(load);
    }

    fn select(&mut self, of: ValType, depth: u32) {
        self.expression(of, depth);
        self.expression(of, depth);
        self.expression(ValType::I32, depth);
        self.emit(Instruction::Select);
    }

    /// A block with a result: of either arm, or carried out by a branch.
    fn conditional(&mut self, of: ValType, depth: u32) {
        if self.program.chance(2) {
            self.expression(ValType::I32, depth);
            self.emit(Instruction::If(BlockType::Result(of)));
            self.expression(of, depth);
            self.emit(Instruction::Else);
            self.expression(of, depth);
            return self.emit(Instruction::End);
        }
        self.emit(Instruction::Block(BlockType::Result(of)));
        self.expression(of, depth);
        self.expression(ValType::I32, depth);
        self.emit_all([Instruction::BrIf(0), Instruction::Drop]);
        self.expression(of, depth);
        self.emit(Instruction::End);
    }

    /// Calls an earlier function whose first result is of this type and drops the others.
    fn call(&mut self, of: ValType, depth: u32) {
        let callees: Vec<(u32, Vec<u32>)> = self
            .program
            .callees(self.times)
            .into_iter()
            .filter(|(_, callees)| self.program.functions[callees[0] as usize].results.first() == Some(&of))
            .collect();
        if callees.is_empty() {
            return self.leaf(of);
        }
        let (type_index, callees) = self.program.choose(&callees);
        let callee = self.program.choose(&callees);
        let Function { params, results, .. } = self.program.functions[callee as usize].clone();
        for param in params {
            self.expression(param, depth.min(2));
        }
        match self.program.below(4) {
            0 => {
                self.emit(Instruction::I32Const(callee.cast_signed()));
                self.emit(Instruction::CallIndirect { type_index, table_index: 0 });
                self.add_cost_of(callee);
            }
            1 => {
                let other = self.program.choose(&callees);
                self.emit(Instruction::I32Const(callee.cast_signed()));
                self.emit(Instruction::I32Const(other.cast_signed()));
                self.expression(ValType::I32, 1);
                self.emit_all([
                    Instruction::Select,
                    Instruction::CallIndirect { type_index, table_index: 0 },
                ]);
                self.add_cost_of(callee);
                self.add_cost_of(other);
            }
            _ => {
                self.emit(Instruction::Call(callee));
                self.add_cost_of(callee);
            }
        }
        self.emit_all(results.iter().skip(1).map(|_| Instruction::Drop));
    }

    /// Emits an operator that gives a value of type `of`, and replaces NaNs if it may make any.
    fn emit_float(&mut self, of: ValType, operator: Instruction<'_>) {
        let lanes = match of {
            ValType::V128 => operators::float_lanes(&operator),
            _ => Some(of),
        };
        self.emit(operator);
        let scratch = self.scratch(of);
        let is_itself = |equal| [Instruction::LocalGet(scratch), Instruction::LocalGet(scratch), equal];
        match (of, lanes) {
            (ValType::F32, _) => {
                self.emit_all([Instruction::LocalTee(scratch), Instruction::F32Const(f32::NAN.into())]);
                self.emit_all(is_itself(Instruction::F32Eq));
                self.emit(Instruction::Select);
            }
            (ValType::F64, _) => {
                self.emit_all([Instruction::LocalTee(scratch), Instruction::F64Const(f64::NAN.into())]);
                self.emit_all(is_itself(Instruction::F64Eq));
                self.emit(Instruction::Select);
            }
            (ValType::V128, Some(lane)) => {
                let (nan, equal) = match lane {
                    ValType::F32 => (0x7fc0_0000_7fc0_0000, Instruction::F32x4Eq),
                    _ => (0x7ff8_0000_0000_0000, Instruction::F64x2Eq),
                };
                self.emit_all([Instruction::LocalTee(scratch), Instruction::V128Const(nan << 64 | nan)]);
                self.emit_all(is_itself(equal));
                self.emit(Instruction::V128Bitselect);
            }
            _ => {}
        }
    }
}
