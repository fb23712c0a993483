//! Which processor code is made for: turns the name a user gives into LLVM's target machine, the attributes of
//! every function, and the feature bits that the loader compares with the processor it runs on.
//!
//! A named level yields the same on every build machine; only `native` looks at the one it runs on.

use crate::error::CompileError;
use crate::llvm_options;
use crate::options::{OptLevel, Options};
use inkwell::OptimizationLevel;
use inkwell::targets::{
    CodeModel, InitializationConfig, RelocMode, Target, TargetMachine, TargetMachineOptions, TargetTriple,
};
use wasmc_abi::cpu::{CpuFeatures, FEATURES};
use wasmc_abi::head::TARGET_X86_64_LINUX;

/// A processor that can be named.
#[derive(Debug)]
pub struct Cpu {
    /// Its name.
    pub name: &'static str,
    /// A line about it.
    pub about: &'static str,
    /// The features it promises; `None` for those of the machine that compiles.
    pub features: Option<CpuFeatures>,
}

/// Processors that can be named, from the least to the most.
pub const CPUS: [Cpu; 4] = [
    Cpu {
        name: "x86-64-v2",
        about: "SSE4.2 and POPCNT: almost every machine since 2009",
        features: Some(CpuFeatures::X86_64_V2),
    },
    Cpu {
        name: "x86-64-v3",
        about: "AVX2, BMI2 and FMA: most machines since 2015; the default",
        features: Some(CpuFeatures::X86_64_V3),
    },
    Cpu { name: "x86-64-v4", about: "AVX-512 F, BW, CD, DQ and VL", features: Some(CpuFeatures::X86_64_V4) },
    Cpu {
        name: "native",
        about: "the machine that compiles, with every feature of it that is known",
        features: None,
    },
];

/// The levels, highest first, with the features each promises.
fn levels() -> impl Iterator<Item = (&'static str, CpuFeatures)> {
    CPUS.iter().rev().filter_map(|cpu| Some((cpu.name, cpu.features?)))
}

/// What every lowered function and module must carry so that LLVM generates code for the processor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TargetAttributes {
    /// Target triple of the module.
    pub triple: &'static str,
    /// Data layout of the module.
    pub data_layout: String,
    /// Attribute `target-cpu`.
    pub cpu: &'static str,
    /// Attribute `target-features`: what goes beyond the CPU, as `+name` separated by commas; may be empty.
    pub features: String,
    /// Attribute `tune-cpu`.
    pub tune_cpu: String,
    /// All features that the code may use.
    pub available: CpuFeatures,
}

impl TargetAttributes {
    /// How wide the vectors are that code should use.
    pub fn vector_bits(&self) -> u32 {
        let has = |features: CpuFeatures| features.missing_from(self.available).is_empty();
        match () {
            () if has(CpuFeatures::X86_64_V4) => 512,
            () if has(CpuFeatures::X86_64_V3) => 256,
            () => 128,
        }
    }
}

/// A resolved processor. Makes LLVM's target machines, one for each thread that needs one.
#[derive(Clone, Debug)]
pub struct Machine {
    attributes: TargetAttributes,
}

impl Machine {
    /// Resolves the processor that the options name.
    ///
    /// # Errors
    /// [`CompileError::UnknownCpu`] for a name that is not in [`CPUS`], or `native` on a processor below the
    /// lowest level.
    pub fn resolve(options: &Options) -> Result<Machine, CompileError> {
        let (cpu, available, tune_cpu) = match levels().find(|(name, _)| *name == options.cpu) {
            Some((name, features)) => (name, features, "generic".to_owned()),
            None if options.cpu == "native" => native()?,
            None => return Err(unknown(&options.cpu)),
        };
        Target::initialize_x86(&InitializationConfig::default());
        llvm_options::set_for_all_code();
        let mut machine = Machine {
            attributes: TargetAttributes {
                triple: TARGET_X86_64_LINUX,
                data_layout: String::new(),
                cpu,
                features: beyond(cpu, available),
                tune_cpu,
                available,
            },
        };
        let layout = machine.create(options.opt_level)?.get_target_data().get_data_layout();
        machine.attributes.data_layout = layout.as_str().to_string_lossy().into_owned();
        Ok(machine)
    }

    /// What lowered functions must carry.
    pub fn attributes(&self) -> &TargetAttributes {
        &self.attributes
    }

    /// Makes a target machine that generates code at `level`, for use in one thread.
    ///
    /// # Errors
    /// [`CompileError::Llvm`] where LLVM lacks the target.
    pub fn create(&self, level: OptLevel) -> Result<TargetMachine, CompileError> {
        let failed = |message: String| CompileError::Llvm { activity: "creating a target machine", message };
        let triple = TargetTriple::create(self.attributes.triple);
        let target = Target::from_triple(&triple).map_err(|error| failed(error.to_string()))?;
        let options = TargetMachineOptions::new()
            .set_cpu(self.attributes.cpu)
            .set_features(&self.attributes.features)
            .set_level(codegen_level(level))
            .set_reloc_mode(RelocMode::PIC)
            .set_code_model(CodeModel::Small);
        target
            .create_target_machine_from_options(&triple, options)
            .ok_or_else(|| failed(format!("no machine for `{}`", self.attributes.cpu)))
    }
}

/// The target machines of one thread. Each is made when it is first asked for, since making one takes LLVM as long as compiling
/// several functions at `-O0`.
#[derive(Debug)]
pub struct Machines<'a> {
    machine: &'a Machine,
    made: Vec<(OptLevel, TargetMachine)>,
}

impl<'a> Machines<'a> {
    /// None yet.
    pub fn new(machine: &'a Machine) -> Machines<'a> {
        Machines { machine, made: Vec::new() }
    }

    /// That for `level`.
    ///
    /// # Errors
    /// As [`Machine::create`].
    pub fn at(&mut self, level: OptLevel) -> Result<&TargetMachine, CompileError> {
        let known = self.made.iter().position(|(known, _)| *known == level);
        let index = match known {
            Some(index) => index,
            None => {
                self.made.push((level, self.machine.create(level)?));
                self.made.len() - 1
            }
        };
        Ok(&self.made[index].1)
    }
}

/// The features of `available` that the level `cpu` does not imply, as LLVM writes them.
fn beyond(cpu: &str, available: CpuFeatures) -> String {
    let implied = levels().find(|(name, _)| *name == cpu).map_or(CpuFeatures(0), |(_, features)| features);
    let names: Vec<String> = available.missing_from(implied).names().map(|name| format!("+{name}")).collect();
    names.join(",")
}

const fn codegen_level(level: OptLevel) -> OptimizationLevel {
    match level {
        OptLevel::O0 => OptimizationLevel::None,
        OptLevel::O1 => OptimizationLevel::Less,
        OptLevel::O2 | OptLevel::Os => OptimizationLevel::Default,
        OptLevel::O3 => OptimizationLevel::Aggressive,
    }
}

fn native() -> Result<(&'static str, CpuFeatures, String), CompileError> {
    let available = host_features();
    let (cpu, _) = levels()
        .find(|(_, features)| features.missing_from(available).is_empty())
        .ok_or_else(|| unknown("native, which is below x86-64-v2,"))?;
    let tune_cpu = TargetMachine::get_host_cpu_name().to_string();
    Ok((cpu, available, tune_cpu))
}

macro_rules! detect {
    ($($bit:literal $llvm:literal $detect:tt;)*) => {
        CpuFeatures(0 $(| (u64::from(std::is_x86_feature_detected!($detect)) << $bit))*)
    };
}

/// The features of this machine, as far as code can be built for them.
pub fn host_features() -> CpuFeatures {
    debug_assert!(FEATURES.len() <= 64);
    wasmc_abi::for_each_cpu_feature!(detect)
}

fn unknown(found: &str) -> CompileError {
    let known: Vec<String> = CPUS.iter().map(|cpu| format!("`{}`", cpu.name)).collect();
    CompileError::UnknownCpu { found: found.to_owned(), known: known.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::{Machine, beyond};
    use crate::options::Options;
    use wasmc_abi::cpu::CpuFeatures;

    #[test]
    fn names_resolve() {
        for (cpu, features) in [("x86-64-v2", CpuFeatures::X86_64_V2), ("x86-64-v3", CpuFeatures::X86_64_V3)]
        {
            let machine = Machine::resolve(&Options { cpu: cpu.to_owned(), ..Options::default() }).unwrap();
            assert_eq!(machine.attributes().available, features);
            assert_eq!(machine.attributes().features, "");
            assert!(machine.attributes().data_layout.starts_with("e-m:e"));
        }
        let native = Machine::resolve(&Options { cpu: "native".to_owned(), ..Options::default() }).unwrap();
        assert!(CpuFeatures::X86_64_V2.missing_from(native.attributes().available).is_empty());
    }

    #[test]
    fn unknown_names_are_refused() {
        let refused = Machine::resolve(&Options { cpu: "x86-64".to_owned(), ..Options::default() });
        assert!(refused.unwrap_err().to_string().starts_with("processor `x86-64` is not known"));
    }

    #[test]
    fn features_beyond_the_level_are_added() {
        let aes = CpuFeatures::from_name("aes").unwrap();
        assert_eq!(beyond("x86-64-v2", CpuFeatures::X86_64_V2 | aes), "+aes");
    }
}
