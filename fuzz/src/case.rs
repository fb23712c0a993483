//! One comparison: a module, how wasmc compiles it, and with which arguments its exports are called. All of it
//! follows from a generator and a seed.

use crate::engine::{self, Engine};
use crate::generate::{self, Generator};
use crate::observed::{Observed, Value, Verdict};
use rand_chacha::ChaCha8Rng;
use rand_core::{RngCore, SeedableRng};
use wasmc_compiler::features::Features;
use wasmc_compiler::{OptLevel, Options};
use wasmparser::ValType;

/// A comparison.
#[derive(Clone, Debug)]
pub struct Case {
    /// The module.
    pub module: Vec<u8>,
    /// A module that wasmc has to do the same with: with the exceptions that came before, which references lack.
    pub legacy: Option<Vec<u8>>,
    /// How wasmc compiles it.
    pub options: Options,
    /// What arguments of calls are made from.
    pub seed: u64,
}

/// Values that arguments are taken from as often as random ones.
const EDGES: [u64; 10] = [
    0,
    1,
    u64::MAX,
    0x7fff_ffff,
    0x8000_0000,
    i64::MIN.cast_unsigned(),
    0x3ff0_0000_0000_0000, // 1.0
    0x7f80_0000,           // f32 infinity
    0x4330_0000_0000_0000, // 2^52
    65_536,
];

impl Case {
    /// The case that follows from a seed. `None` where the seed is of no use to the generator.
    pub fn new(generator: Generator, seed: u64) -> Option<Case> {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let options = Options {
            opt_level: choose(&mut random, levels(generator)),
            cpu: choose(&mut random, &["x86-64-v2", "x86-64-v3", "native"]).to_owned(),
            // Random modules mostly trap, so that without it there would be little to compare.
            strict_memory: matches!(generator, Generator::Smith | Generator::Exceptions)
                && random.next_u32() % 8 != 0,
            features: Features::parse("all").expect("it is a name of proposals"),
            jobs: 1,
            ..Options::default()
        };
        let (module, legacy) = generate::modules(generator, &mut random)?;
        Some(Case { module, legacy, options, seed })
    }

    /// Runs the case in wasmc and in `reference`; before that, in wasmc with the exceptions that came before as well.
    pub fn verdict(&self, reference: Engine) -> Verdict {
        let ours = engine::run(Engine::Wasmc, self);
        if let Some(different @ Verdict::Different(_)) = self.against_legacy(&ours) {
            return different;
        }
        match ours.compare(&engine::run(reference, self), self.options.strict_memory) {
            verdict @ Verdict::Different(_) => self.arbitrate(&ours, reference).unwrap_or(verdict),
            verdict => verdict,
        }
    }

    /// Runs both encodings of the case's exceptions in wasmc, where there are two.
    pub fn encodings(&self) -> Option<Verdict> {
        self.against_legacy(&engine::run(Engine::Wasmc, self))
    }

    fn against_legacy(&self, ours: &Observed) -> Option<Verdict> {
        let legacy = Case { module: self.legacy.clone()?, legacy: None, ..self.clone() };
        Some(match engine::run(Engine::Wasmc, &legacy).compare(ours, self.options.strict_memory) {
            Verdict::Different(what) => Verdict::Different(format!("with `try`: {what}")),
            verdict => verdict,
        })
    }

    /// Asks wasmtime, where it is built in, whether it is the other reference that is wrong: wasmi 2.0.0 is at times.
    #[cfg(feature = "wasmtime")]
    fn arbitrate(&self, ours: &Observed, reference: Engine) -> Option<Verdict> {
        if reference == Engine::Wasmtime {
            return None;
        }
        let verdict = ours.compare(&engine::run(Engine::Wasmtime, self), self.options.strict_memory);
        (!matches!(verdict, Verdict::Different(_)))
            .then_some(Verdict::Inconclusive("wasmtime agrees with wasmc, the reference does not"))
    }

    #[cfg(not(feature = "wasmtime"))]
    fn arbitrate(&self, _: &Observed, _: Engine) -> Option<Verdict> {
        None
    }

    /// Arguments of the call with this number, for parameters of these types. References are null.
    pub fn arguments(&self, call: usize, params: impl Iterator<Item = ValType>) -> Vec<Value> {
        let mut random =
            ChaCha8Rng::seed_from_u64(self.seed.wrapping_add(call as u64).wrapping_mul(0x9e37_79b9));
        params.map(|param| argument(&mut random, param)).collect()
    }
}

/// Levels that a case is compiled at: all, but where only some do anything.
fn levels(generator: Generator) -> &'static [OptLevel] {
    match generator {
        Generator::Loops => &[OptLevel::O2, OptLevel::O3, OptLevel::O3],
        _ => &[OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os],
    }
}

fn argument(random: &mut ChaCha8Rng, param: ValType) -> Value {
    let bits = match random.next_u32() % 3 {
        0 => random.next_u64(),
        1 => choose(random, &EDGES),
        _ => u64::from(random.next_u32() % 256),
    };
    match param {
        ValType::I32 => Value::I32(bits as u32),
        ValType::I64 => Value::I64(bits),
        ValType::F32 => Value::F32(bits as u32),
        ValType::F64 => Value::F64(bits),
        ValType::V128 => Value::V128(u128::from(bits) << 64 | u128::from(random.next_u64())),
        ValType::Ref(_) => Value::Ref { is_null: true },
    }
}

fn choose<T: Copy>(random: &mut ChaCha8Rng, among: &[T]) -> T {
    among[random.next_u32() as usize % among.len()]
}
