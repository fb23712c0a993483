//! Programs that compute: loops, memory traffic, calls, and no trap.
//!
//! A function calls only those before it, loops count down, addresses are masked, divisors are made odd and
//! conversions saturate, so every program ends, and soon: [`Program`] keeps account of what a call costs. What NaNs
//! look like is up to an engine, so each operator that may make one is followed by code that replaces it.

mod body;
mod expression;
pub(super) mod operators;

use body::Body;
use rand_chacha::ChaCha8Rng;
use rand_core::RngCore;
use std::collections::BTreeMap;
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportKind, ExportSection,
    FunctionSection, GlobalSection, GlobalType, MemorySection, MemoryType, Module, RefType, TableSection,
    TableType, TypeSection, ValType,
};

/// Operators that all calls of a program together may execute, about.
const COST_MAX: u64 = 200_000;

/// Pages of each memory at the start, and at most.
const PAGES: (u64, u64) = (1, 3);

/// Bytes of the passive data segment.
const SEGMENT_BYTES: u32 = 64;

pub(super) fn module(random: &mut ChaCha8Rng) -> Vec<u8> {
    let proposals = Proposals::new(random);
    let mut program = Program { random, proposals, types: Vec::new(), functions: Vec::new() };
    let mut code = CodeSection::new();
    for _ in 0..program.below(6) + 2 {
        code.function(&Body::new(&mut program).finish());
    }
    program.finish(&code)
}

/// What a program uses beyond the first version of WebAssembly.
#[derive(Clone, Copy, Debug)]
struct Proposals {
    simd: bool,
    tail_call: bool,
    /// Number of memories; every other one has 64-bit addresses if `memory64`.
    memories: u32,
    memory64: bool,
    wide_arithmetic: bool,
}

impl Proposals {
    fn new(random: &mut ChaCha8Rng) -> Proposals {
        let mut chance = |one_in: u32| random.next_u32().is_multiple_of(one_in);
        Proposals {
            simd: chance(2),
            tail_call: chance(3),
            memories: if chance(4) { 2 } else { 1 },
            memory64: chance(4),
            wide_arithmetic: chance(4),
        }
    }
}

/// A function that later ones may call.
#[derive(Clone, Debug)]
struct Function {
    type_index: u32,
    params: Vec<ValType>,
    results: Vec<ValType>,
    /// Operators that a call executes, at most.
    cost: u64,
}

/// A program in the making.
#[derive(Debug)]
struct Program<'r> {
    random: &'r mut ChaCha8Rng,
    proposals: Proposals,
    types: Vec<(Vec<ValType>, Vec<ValType>)>,
    functions: Vec<Function>,
}

/// The mutable globals, one of each number type.
const GLOBALS: [ValType; 4] = [ValType::I32, ValType::I64, ValType::F32, ValType::F64];

impl Program<'_> {
    /// A random number below `end`.
    fn below(&mut self, end: u32) -> u32 {
        self.random.next_u32() % end
    }

    fn chance(&mut self, one_in: u32) -> bool {
        self.below(one_in) == 0
    }

    fn choose<T: Clone>(&mut self, among: &[T]) -> T {
        among[self.below(among.len() as u32) as usize].clone()
    }

    fn value_type(&mut self) -> ValType {
        if self.proposals.simd && self.chance(4) { ValType::V128 } else { self.choose(&GLOBALS) }
    }

    fn value_types(&mut self, most: u32) -> Vec<ValType> {
        (0..self.below(most + 1)).map(|_| self.value_type()).collect()
    }

    /// The index of a type, which is added if it is new.
    fn type_index(&mut self, params: &[ValType], results: &[ValType]) -> u32 {
        let wanted = (params.to_vec(), results.to_vec());
        let known = self.types.iter().position(|known| *known == wanted);
        known.unwrap_or_else(|| {
            self.types.push(wanted);
            self.types.len() - 1
        }) as u32
    }

    fn is_memory64(&self, memory: u32) -> bool {
        self.proposals.memory64 && memory.is_multiple_of(2)
    }

    fn finish(&mut self, code: &CodeSection) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        for (params, results) in &self.types {
            types.ty().function(params.iter().copied(), results.iter().copied());
        }
        let mut functions = FunctionSection::new();
        for function in &self.functions {
            functions.function(function.type_index);
        }
        module.section(&types).section(&functions).section(&self.tables()).section(&self.memories());
        module.section(&globals()).section(&self.exports()).section(&self.elements());
        let data_count = wasm_encoder::DataCountSection { count: 2 };
        module.section(&data_count).section(code).section(&self.data());
        module.finish()
    }

    /// One table, which holds every function at its own index and a few nulls behind.
    fn tables(&self) -> TableSection {
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: self.functions.len() as u64 + 4,
            maximum: None,
            shared: false,
        });
        tables
    }

    fn memories(&self) -> MemorySection {
        let mut memories = MemorySection::new();
        for memory in 0..self.proposals.memories {
            let (minimum, maximum) = PAGES;
            let memory64 = self.is_memory64(memory);
            memories.memory(MemoryType {
                minimum,
                maximum: Some(maximum),
                memory64,
                shared: false,
                page_size_log2: None,
            });
        }
        memories
    }

    fn exports(&mut self) -> ExportSection {
        let mut exports = ExportSection::new();
        let count = self.functions.len() as u32;
        for function in 0..count {
            if function + 1 == count || self.chance(2) {
                exports.export(&format!("function {function}"), ExportKind::Func, function);
            }
        }
        for memory in 0..self.proposals.memories {
            exports.export(&format!("memory {memory}"), ExportKind::Memory, memory);
        }
        for global in 0..GLOBALS.len() as u32 {
            exports.export(&format!("global {global}"), ExportKind::Global, global);
        }
        if self.chance(2) {
            exports.export("table", ExportKind::Table, 0);
        }
        exports
    }

    fn elements(&self) -> ElementSection {
        let mut elements = ElementSection::new();
        let functions: Vec<u32> = (0..self.functions.len() as u32).collect();
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions(functions.into()));
        elements
    }

    /// A passive segment, and one that fills the start of memory 0.
    fn data(&mut self) -> DataSection {
        let mut data = DataSection::new();
        let mut bytes = vec![0; SEGMENT_BYTES as usize];
        self.random.fill_bytes(&mut bytes);
        data.passive(bytes);
        let mut bytes = vec![0; 256];
        self.random.fill_bytes(&mut bytes);
        let offset = if self.is_memory64(0) { ConstExpr::i64_const(16) } else { ConstExpr::i32_const(16) };
        data.active(0, &offset, bytes);
        data
    }

    /// For each of the types of functions so far, those that have it and are cheap enough to be called `times` times.
    fn callees(&self, times: u64) -> BTreeMap<u32, Vec<u32>> {
        let mut callees: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (function, index) in self.functions.iter().zip(0..) {
            if function.cost.saturating_mul(times) < COST_MAX {
                callees.entry(function.type_index).or_default().push(index);
            }
        }
        callees
    }
}

fn globals() -> GlobalSection {
    let mut globals = GlobalSection::new();
    let inits = [
        ConstExpr::i32_const(7),
        ConstExpr::i64_const(-7),
        ConstExpr::f32_const(0.5_f32.into()),
        ConstExpr::f64_const((-0.25_f64).into()),
    ];
    for (val_type, init) in GLOBALS.into_iter().zip(inits) {
        globals.global(GlobalType { val_type, mutable: true, shared: false }, &init);
    }
    globals
}
