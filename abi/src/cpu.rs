//! Which processor features an artifact needs: one bit each, so that the loader can compare with CPUID.

macro_rules! cpu_features {
    ($($bit:literal $llvm:literal $detect:tt;)*) => {
        /// LLVM's name of each known feature of x86-64 and its bit number.
        pub const FEATURES: &[(u32, &str)] = &[$(($bit, $llvm)),*];

        /// Calls the macro `$m` with the rows `bit llvm_name detect_name;`, for code that asks the processor:
        /// `detect_name` is what `std::is_x86_feature_detected!` takes.
        #[macro_export]
        macro_rules! for_each_cpu_feature {
            ($m:ident) => { $m! { $($bit $llvm $detect;)* } };
        }
    };
}

cpu_features! {
    0 "sse3" "sse3";
    1 "ssse3" "ssse3";
    2 "sse4.1" "sse4.1";
    3 "sse4.2" "sse4.2";
    4 "popcnt" "popcnt";
    5 "cx16" "cmpxchg16b";
    6 "avx" "avx";
    7 "avx2" "avx2";
    8 "bmi" "bmi1";
    9 "bmi2" "bmi2";
    10 "f16c" "f16c";
    11 "fma" "fma";
    12 "lzcnt" "lzcnt";
    13 "movbe" "movbe";
    14 "avx512f" "avx512f";
    15 "avx512bw" "avx512bw";
    16 "avx512cd" "avx512cd";
    17 "avx512dq" "avx512dq";
    18 "avx512vl" "avx512vl";
    19 "avx512vnni" "avx512vnni";
    20 "avx512vbmi" "avx512vbmi";
    21 "avx512vbmi2" "avx512vbmi2";
    22 "avx512ifma" "avx512ifma";
    23 "avx512bitalg" "avx512bitalg";
    24 "avx512vpopcntdq" "avx512vpopcntdq";
    25 "gfni" "gfni";
    26 "aes" "aes";
    27 "vaes" "vaes";
    28 "pclmul" "pclmulqdq";
    29 "vpclmulqdq" "vpclmulqdq";
    30 "sha" "sha";
    31 "adx" "adx";
}

/// A set of the features in [`FEATURES`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct CpuFeatures(pub u64);

impl CpuFeatures {
    /// The microarchitecture level `x86-64-v2`, the least that code is generated for.
    pub const X86_64_V2: CpuFeatures = CpuFeatures(0x3f);
    /// The microarchitecture level `x86-64-v3`.
    pub const X86_64_V3: CpuFeatures = CpuFeatures(0x3fff);
    /// The microarchitecture level `x86-64-v4`.
    pub const X86_64_V4: CpuFeatures = CpuFeatures(0x7_ffff);

    /// The features of this set that `other` lacks.
    pub const fn missing_from(self, other: CpuFeatures) -> CpuFeatures {
        CpuFeatures(self.0 & !other.0)
    }

    /// Whether no feature is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// LLVM's names of the features in the set, in order of their bits; bits that nothing is known of
    /// yield `unknown`.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        (0..u64::BITS)
            .filter(move |bit| self.0 >> bit & 1 == 1)
            .map(|bit| FEATURES.iter().find(|(number, _)| *number == bit).map_or("unknown", |(_, name)| name))
    }

    /// The set with the one feature that LLVM calls `name`.
    pub fn from_name(name: &str) -> Option<CpuFeatures> {
        FEATURES.iter().find(|(_, known)| *known == name).map(|(bit, _)| CpuFeatures(1 << bit))
    }
}

impl core::ops::BitOr for CpuFeatures {
    type Output = CpuFeatures;

    fn bitor(self, other: CpuFeatures) -> CpuFeatures {
        CpuFeatures(self.0 | other.0)
    }
}

impl core::fmt::Display for CpuFeatures {
    /// Writes the names separated by commas.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (position, name) in self.names().enumerate() {
            let separator = if position == 0 { "" } else { ", " };
            write!(f, "{separator}{name}")?;
        }
        Ok(())
    }
}
