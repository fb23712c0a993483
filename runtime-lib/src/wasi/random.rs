//! Random bytes: the host's, or a repeatable sequence.

use rustix::rand::{GetRandomFlags, getrandom};

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::memory::{Address, GuestMemory};

/// Where a guest's random bytes come from.
#[derive(Clone, Debug)]
pub(super) enum Random {
    /// The host's secure generator.
    Host,
    /// SplitMix64 from a seed: repeatable, and no secret from anyone.
    Seeded(u64),
}

impl Random {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), Errno> {
        match self {
            Random::Host => fill_from_host(bytes),
            Random::Seeded(state) => {
                for part in bytes.chunks_mut(8) {
                    part.copy_from_slice(&next(state).to_le_bytes()[..part.len()]);
                }
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

/// SplitMix64 (Steele, Lea, Flood 2014).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
