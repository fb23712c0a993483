//! Random bytes: the host's, or those that an embedder makes up, such as a repeatable sequence.

use std::fmt;

use rustix::rand::{GetRandomFlags, getrandom};

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::memory::{Address, GuestMemory};

/// What takes the place of the host's random bytes; see [`WasiCtxBuilder::random`](super::WasiCtxBuilder::random).
pub trait WasiRandom: Send {
    /// Fills all of `bytes`.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// A sequence that a seed decides: the same in every run, and no secret from anyone. It is SplitMix64 (Steele, Lea,
/// Flood 2014), and each call begins with a number of its own.
#[derive(Clone, Copy, Debug)]
pub struct SeededRandom {
    state: u64,
}

impl SeededRandom {
    /// The sequence of `seed`.
    pub fn new(seed: u64) -> SeededRandom {
        SeededRandom { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl WasiRandom for SeededRandom {
    fn fill(&mut self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            part.copy_from_slice(&self.next().to_le_bytes()[..part.len()]);
        }
    }
}

/// Where a guest's random bytes come from.
pub(super) enum Random {
    /// The host's secure generator.
    Host,
    /// Somebody else.
    Given(Box<dyn WasiRandom>),
}

impl fmt::Debug for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Random::Host => "Host",
            Random::Given(_) => "Given",
        })
    }
}

impl Random {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), Errno> {
        match self {
            Random::Host => fill_from_host(bytes),
            Random::Given(random) => {
                random.fill(bytes);
                Ok(())
            }
        }
    }
}

/// `random_get`: fills a buffer with random bytes.
pub(super) fn random_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    buffer: Address,
    buffer_len: u32,
) -> Result<(), Errno> {
    ctx.random.fill(memory.slice_mut(buffer, buffer_len)?)
}

/// The host may give less than asked for.
fn fill_from_host(mut bytes: &mut [u8]) -> Result<(), Errno> {
    while !bytes.is_empty() {
        let count = match getrandom(&mut *bytes, GetRandomFlags::empty()) {
            Err(rustix::io::Errno::INTR) => continue,
            other => other?,
        };
        bytes = &mut bytes[count..];
    }
    Ok(())
}
