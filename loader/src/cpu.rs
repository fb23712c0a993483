//! Stage 3: can this processor run the code? Compares what the head asks for with CPUID.
//!
//! Called by [`crate::module`] before any code is mapped, and by the command line to name this machine's
//! features. The features are those of `wasmc_abi::cpu`, all of them asked for here by one macro.

use crate::LoadError;
use wasmc_abi::cpu::CpuFeatures;

/// The features of this processor, as far as artifacts may ask for them.
pub fn host_cpu_features() -> CpuFeatures {
    let mut bits = 0_u64;
    macro_rules! detect {
        ($($bit:literal $llvm:literal $detect:tt;)*) => {
            $(bits |= u64::from(std::is_x86_feature_detected!($detect)) << $bit;)*
        };
    }
    wasmc_abi::for_each_cpu_feature!(detect);
    CpuFeatures(bits)
}

/// Refuses code that needs `wanted` on a processor that has only `present`.
pub(crate) fn check(wanted: CpuFeatures, present: CpuFeatures) -> Result<(), LoadError> {
    let missing = wanted.missing_from(present);
    if missing.is_empty() { Ok(()) } else { Err(LoadError::Cpu { missing, advice: advice(present) }) }
}

/// What to do for a processor with these features.
fn advice(present: CpuFeatures) -> &'static str {
    let has = |level: CpuFeatures| level.missing_from(present).is_empty();
    if has(CpuFeatures::X86_64_V4) {
        "build it again with `--cpu x86-64-v4`"
    } else if has(CpuFeatures::X86_64_V3) {
        "build it again with `--cpu x86-64-v3`"
    } else if has(CpuFeatures::X86_64_V2) {
        "build it again with `--cpu x86-64-v2`"
    } else {
        "this processor is older than `x86-64-v2`, the least that wasmc builds for"
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use wasmc_abi::cpu::CpuFeatures;

    #[track_caller]
    fn refused(wanted: CpuFeatures, present: CpuFeatures, message: &str) {
        assert_eq!(check(wanted, present).unwrap_err().to_string(), message);
    }

    #[test]
    fn missing_features_are_named() {
        assert!(check(CpuFeatures::X86_64_V2, CpuFeatures::X86_64_V3).is_ok());
        let prefix = "the artifact needs processor features that this machine lacks: ";
        let v2 = "avx, avx2, bmi, bmi2, f16c, fma, lzcnt, movbe; build it again with `--cpu x86-64-v2`";
        refused(CpuFeatures::X86_64_V3, CpuFeatures::X86_64_V2, &format!("{prefix}{v2}"));
        let old = "cx16; this processor is older than `x86-64-v2`, the least that wasmc builds for";
        refused(CpuFeatures(1 << 5), CpuFeatures(0x1f), &format!("{prefix}{old}"));
        let unknown = "unknown; build it again with `--cpu x86-64-v3`";
        refused(CpuFeatures(1 << 63), CpuFeatures::X86_64_V3, &format!("{prefix}{unknown}"));
    }
}
