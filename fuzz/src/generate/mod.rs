//! Makes modules from random numbers.

mod compute;
mod loops;
mod smith;
mod throws;

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
    /// Our own: programs that throw, catch and throw again, with `try_table` and with `try`.
    Throws,
}

impl Generator {
    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Generator::Smith => "smith",
            Generator::Compute => "compute",
            Generator::Loops => "loops",
            Generator::Exceptions => "exceptions",
            Generator::Throws => "throws",
        }
    }
}

/// A module, and if it can be written with the exceptions that came before as well, that one. `None` where the random numbers
/// do not give one.
pub(crate) fn modules(generator: Generator, random: &mut ChaCha8Rng) -> Option<(Vec<u8>, Option<Vec<u8>>)> {
    let module = match generator {
        Generator::Smith => smith::module(random, false)?,
        Generator::Exceptions => smith::module(random, true)?,
        Generator::Compute => compute::module(random),
        Generator::Loops => loops::module(random),
        Generator::Throws => {
            let [module, legacy] = throws::modules(random);
            return Some((module, Some(legacy)));
        }
    };
    Some((module, None))
}
