//! What does the object of a unit depend on? On the unit as lowered, which is all that LLVM gets to see, and on what is done with
//! it. Used by [`emit`](crate::emit) where objects are kept.
//!
//! The key is a digest over LLVM's bitcode of the lowered unit rather than over a list of facts that lowering looks at: such a
//! list would have to grow with each new fact, and code from a key that lacks one would be wrong.

use crate::machine::TargetAttributes;
use crate::module::ModuleInfo;
use crate::options::{OptLevel, Options};
use inkwell::module::Module;
use inkwell::support::get_llvm_version;
use sha2::{Digest, Sha256};

/// A digest of this compiler's sources and of the versions of what it uses: another makes other objects, also one of the
/// same version.
const THIS_COMPILER: &str = env!("WASMC_COMPILER_DIGEST");

/// What the object of a unit is kept under: equal keys, equal objects.
pub type UnitKey = [u8; 32];

/// All that keys depend on beside the unit itself.
#[derive(Clone, Debug)]
pub struct Recipe(Sha256);

impl Recipe {
    /// What is done with all units of a compilation.
    pub fn new(module: &ModuleInfo<'_>, target: &TargetAttributes, options: &Options) -> Recipe {
        // All fields, so that a new one is not forgotten.
        let TargetAttributes { triple, data_layout, cpu, features, tune_cpu, available } = target;
        let mut digest = Sha256::new();
        // The library may be another than the one that this was built with.
        let (major, minor, patch) = get_llvm_version();
        let llvm = format!("{major}.{minor}.{patch}");
        for text in [THIS_COMPILER, &llvm, triple, data_layout, cpu, features, tune_cpu] {
            feed(&mut digest, text.as_bytes());
        }
        feed(&mut digest, &available.0.to_le_bytes());
        feed(&mut digest, &[options.strict_memory.into()]);
        // Decides which loads may be dropped, which the code does not say.
        let checks = module.memories.iter().map(|memory| memory.bounds_check() as u8);
        feed(&mut digest, &checks.collect::<Vec<_>>());
        Recipe(digest)
    }

    /// A digest that is begun with what is done with all units, for keys of that `kind`.
    pub(crate) fn digest(&self, kind: &str) -> Sha256 {
        let mut digest = self.0.clone();
        feed(&mut digest, kind.as_bytes());
        digest
    }

    /// The key of a lowered unit that is compiled at `level`, or as little as possible if it is too large, with counters for
    /// functions of these names.
    pub fn key(&self, unit: &Module<'_>, level: OptLevel, unoptimised: bool, counted: &[&str]) -> UnitKey {
        let mut digest = self.0.clone();
        feed(&mut digest, level.name().as_bytes());
        feed(&mut digest, &[unoptimised.into()]);
        feed(&mut digest, &counted.len().to_le_bytes());
        counted.iter().for_each(|name| feed(&mut digest, name.as_bytes()));
        feed(&mut digest, unit.write_bitcode_to_memory().as_slice());
        digest.finalize().into()
    }
}

fn feed(digest: &mut Sha256, bytes: &[u8]) {
    digest.update((bytes.len() as u64).to_le_bytes());
    digest.update(bytes);
}
