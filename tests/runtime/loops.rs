//! Compiles modules of loops plainly and optimised, and runs both from the same addresses: results, traps and memory must be
//! the same, but for what memory holds behind a trap: vectors are stored when all of theirs has been loaded. Used by the
//! tests of stages that rewrite loops.

use crate::{engine, instance};
use std::sync::LazyLock;
use wasmc_compiler::{Features, OptLevel, Options};
use wasmc_loader::{Memory, Store, TrapCode, TypedFunc};

/// A loop from two addresses, so many times.
type Loop = TypedFunc<(i32, i32, i32), i64>;

/// Bytes at both ends of the memory that the loops reach: half a page, so all of a memory of one.
const WINDOW: usize = 32 << 10;

/// What these are before each call.
static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| (0..WINDOW).map(|at| (at * 7 + at / 256) as u8).collect());

pub(crate) struct Run {
    store: Store<()>,
    memory: Memory,
    loops: Vec<Loop>,
}

impl Run {
    /// Compiles and instantiates a module in text form that exports its memory, and the functions of these names.
    pub(crate) fn new(opt_level: OptLevel, text: &str, names: &[String]) -> Run {
        let module = wat::parse_str(text).expect("the test's module is well-formed");
        let features = Features::parse("all").expect("it is a preset");
        // The longest vectors of this processor, too.
        let cpu = if opt_level == OptLevel::O3 { "native".to_owned() } else { Options::default().cpu };
        let options = Options { opt_level, cpu, features, jobs: 1, ..Options::default() };
        let artifact = engine::compile_with(&module, &options).expect("the test's module compiles");
        let module = engine::load(&artifact).expect("an artifact just compiled can be loaded");
        let mut store = Store::new(());
        let instance = instance(&mut store, &module);
        let memory = instance.get_memory(&store, "memory").expect("it is exported");
        let of = |name: &String| instance.get_typed_func(&mut store, name).expect("it is exported");
        let loops = names.iter().map(of).collect();
        Run { store, memory, loops }
    }

    /// Result or trap of loop `number`, and what the first and last bytes of the memory are then.
    pub(crate) fn call(
        &mut self,
        number: usize,
        operands: (i32, i32, i32),
    ) -> (Result<i64, Option<TrapCode>>, Vec<u8>) {
        let bytes = self.memory.data_mut(&mut self.store);
        let end = bytes.len() - WINDOW;
        for start in [0, end] {
            bytes[start..start + WINDOW].copy_from_slice(&BYTES);
        }
        let outcome = self.loops[number].call(&mut self.store, operands).map_err(|error| error.trap_code());
        let bytes = self.memory.data(&self.store);
        (outcome, [&bytes[..WINDOW], &bytes[end..]].concat())
    }
}

/// Runs all loops from these addresses so many times, with vectors and without.
pub(crate) fn check(text: &str, names: &[String], addresses: &[(i64, i64)], lengths: &[i32]) {
    let mut plain = Run::new(OptLevel::O1, text, names);
    let mut optimised = [OptLevel::O2, OptLevel::O3].map(|level| (level, Run::new(level, text, names)));
    for (number, name) in names.iter().enumerate() {
        for &(to, from) in addresses {
            for &length in lengths {
                let operands = (to as i32, from as i32, length);
                let (expected, expected_bytes) = plain.call(number, operands);
                for (level, optimised) in &mut optimised {
                    let (found, bytes) = optimised.call(number, operands);
                    assert_eq!(found, expected, "{name} of {operands:x?} at {level:?}");
                    if found.is_ok() {
                        assert!(
                            bytes == expected_bytes,
                            "{name} of {operands:x?} leaves other bytes at {level:?}"
                        );
                    }
                }
            }
        }
    }
}

/// Arrays that overlap by every distance that vectors might have trouble with, and some that do not.
pub(crate) fn overlapping(base: i64) -> Vec<(i64, i64)> {
    let near = [0, 1, 2, 3, 4, 7, 8, 12, 16, 24, 31, 32, 48, 64, 100, 128];
    near.iter().flat_map(|&by| [(base, base + by), (base + by, base)]).chain([(base, base + 900)]).collect()
}

/// Arrays at the end of a memory of one page.
pub(crate) fn at_the_end() -> Vec<(i64, i64)> {
    let end = 65_536;
    vec![(end - 64, 0), (0, end - 64), (end - 63, 7), (end - 200, end - 203), (end, 0), (-8, 0), (0, -4)]
}

/// Arrays that wrap around in a memory of all pages.
pub(crate) const WRAPPING: [(i64, i64); 8] =
    [(-64, 512), (512, -64), (-64, -72), (-72, -64), (-61, 512), (512, -62), (-400, -380), (-32, -28)];
