//! Makes modules from random numbers.

mod compute;
mod loops;
mod smith;

use rand_chacha::ChaCha8Rng;

/// Where modules come from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Generator {
    /// The crate `wasm-smith`: any valid module at all; most trap soon.
    Smith,
    /// Our own: programs that compute, with loops, memory traffic and calls, and never trap.
    Compute,
    /// Our own: loops as producers unroll and vectorise them.
    Loops,
    /// The crate `wasm-smith`: modules that throw and catch exceptions and never trap, for references that know these.
    Exceptions,
}

impl Generator {
    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Generator::Smith => "smith",
            Generator::Compute => "compute",
            Generator::Loops => "loops",
            Generator::Exceptions => "exceptions",
        }
    }
}

/// A module. `None` where the random numbers do not give one.
pub(crate) fn module(generator: Generator, random: &mut ChaCha8Rng) -> Option<Vec<u8>> {
    match generator {
        Generator::Smith => smith::module(random, false),
        Generator::Exceptions => smith::module(random, true),
        Generator::Compute => Some(compute::module(random)),
        Generator::Loops => Some(loops::module(random)),
    }
}
