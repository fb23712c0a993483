//! Loops as producers unroll or vectorise them, and almost so: rounds that do the same to neighbouring addresses, one of which may be
//! spoilt; streams that overlap, move backwards or by odd steps; reductions; ends at which some trap; loops around such loops.
//!
//! Whatever is loaded is stored or returned, so that each trap is needed. Only the last function may trap, since nothing
//! can be compared behind one: what memory holds then is open.

mod nest;
mod rows;
mod shape;
mod tree;
mod vectors;

use nest::Nest;
use rand_chacha::ChaCha8Rng;
use rand_core::RngCore;
use shape::Shape;
use vectors::Vectors;
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ExportKind, ExportSection, FunctionSection, MemorySection,
    MemoryType, Module, TypeSection, ValType,
};

/// How often each function is exported and therefore called, with other arguments each time.
const CALLS: u32 = 6;

/// Types of the values that a loop carries and the function returns, the last being its counter.
const RESULTS: [ValType; 9] = [
    ValType::I32,
    ValType::I64,
    ValType::F32,
    ValType::F64,
    ValType::I32,
    ValType::I64,
    ValType::F32,
    ValType::F64,
    ValType::I32,
];

/// Number of rounds, addresses of the streams, a factor.
const PARAMS: [ValType; 6] = [ValType::I32; 6];

/// Where the streams of loops that do not trap are, give or take their length.
const MIDDLE: u32 = 8192;

pub(super) fn module(random: &mut ChaCha8Rng) -> Vec<u8> {
    let mut random = Random(random);
    let count = 1 + random.below(3);
    let traps = random.chance(3);
    let mut code = CodeSection::new();
    for number in 0..count {
        let traps = traps && number + 1 == count;
        code.function(&match random.below(3) {
            0 => Vectors::new(&mut random, traps).function(),
            1 => Shape::new(&mut random, traps).function(),
            _ => Nest::new(&mut random, traps).function(),
        });
    }
    let mut functions = FunctionSection::new();
    let mut exports = ExportSection::new();
    exports.export("memory", ExportKind::Memory, 0);
    for number in 0..count {
        functions.function(0);
        for call in 0..CALLS {
            exports.export(&format!("{number}.{call}"), ExportKind::Func, number);
        }
    }
    let mut types = TypeSection::new();
    types.ty().function(PARAMS, RESULTS);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: Some(1),
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&memories).section(&exports);
    module.section(&code).section(&data(&mut random));
    module.finish()
}

/// What memory holds where the loops are: numbers of all sizes.
fn data(random: &mut Random<'_>) -> DataSection {
    let mut data = DataSection::new();
    for (start, count) in [(MIDDLE - 1024, 12_288_u32), (65_536 - 4096, 4096)] {
        let bytes: Vec<u8> = (0..count)
            .map(|_| if random.chance(4) { 0 } else { random.0.next_u32().to_le_bytes()[1] })
            .collect();
        data.active(0, &ConstExpr::i32_const(start.cast_signed()), bytes);
    }
    data
}

/// Choices.
#[derive(Debug)]
struct Random<'r>(&'r mut ChaCha8Rng);

impl Random<'_> {
    fn below(&mut self, end: u32) -> u32 {
        self.0.next_u32() % end
    }

    fn chance(&mut self, one_in: u32) -> bool {
        self.below(one_in) == 0
    }

    fn choose<T: Clone>(&mut self, among: &[T]) -> T {
        among[self.below(among.len() as u32) as usize].clone()
    }
}
