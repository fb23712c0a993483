//! Numbers for tests that look random and are the same in every run.

/// A xorshift generator: no more than tests need.
pub(super) struct Generator(u64);

impl Generator {
    pub(super) fn new(seed: u64) -> Generator {
        Generator(seed.wrapping_mul(0x2545_f491_4f6c_dd1d) | 1)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `bound`.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        (self.next() >> 11) % bound
    }
}
