//! Takes codegen units through lowering, optimisation and LLVM's code generator, in parallel.
//!
//! Each unit has an LLVM context of its own, dropped with everything in it once the unit's bytes are out. The
//! largest units start first; results come back in the order of the plan, so that the number of threads does
//! not show.

use crate::error::CompileError;
use crate::keep_loads;
use crate::lint;
use crate::lower::{self, Lowered};
use crate::machine::Machine;
use crate::module::ModuleInfo;
use crate::one_function;
use crate::optimise;
use crate::options::{Emit, OptLevel, Options};
use crate::plan::{Plan, Unit};
use crate::progress::Progress;
use inkwell::context::Context;
use inkwell::targets::FileType;
use std::cmp::Reverse;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// What every unit of a compilation shares.
struct Job<'a> {
    module: &'a ModuleInfo<'a>,
    plan: &'a Plan,
    machine: &'a Machine,
    options: &'a Options,
    progress: &'a dyn Progress,
}

/// Compiles every unit to a relocatable object: those of the plan, then the glue.
///
/// # Errors
/// That of the first unit that fails.
pub fn objects(
    module: &ModuleInfo<'_>,
    plan: &Plan,
    machine: &Machine,
    options: &Options,
    progress: &dyn Progress,
) -> Result<Vec<Vec<u8>>, CompileError> {
    Job { module, plan, machine, options, progress }.run()
}

/// Compiles every unit to the text that the options ask for, one after the other.
///
/// # Errors
/// As [`objects`].
pub fn texts(
    module: &ModuleInfo<'_>,
    plan: &Plan,
    machine: &Machine,
    options: &Options,
    progress: &dyn Progress,
) -> Result<Vec<u8>, CompileError> {
    let job = Job { module, plan, machine, options, progress };
    match &options.function {
        None => Ok(job.run()?.concat()),
        Some(name) => job.only(name),
    }
}

/// A unit's number, and what became of it.
type Compiled = (usize, Result<Vec<u8>, CompileError>);

impl Job<'_> {
    /// Compiles all units, the largest first. The glue has the number behind the last unit of the plan.
    fn run(&self) -> Result<Vec<Vec<u8>>, CompileError> {
        let units = self.plan.units.len() + 1;
        self.progress.phase("compile", units as u64);
        let mut order: Vec<usize> = (0..units).collect();
        order.sort_by_key(|&unit| Reverse(self.plan.units.get(unit).map_or(0, |unit| unit.bytes)));
        let next = AtomicUsize::new(0);
        let failed = AtomicBool::new(false);
        let compiled: Vec<Vec<Compiled>> = rayon::broadcast(|_| {
            let mut compiled = Vec::new();
            while let Some(&unit) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
                if failed.load(Ordering::Relaxed) {
                    break;
                }
                let result = self.compile(self.plan.units.get(unit));
                failed.fetch_or(result.is_err(), Ordering::Relaxed);
                compiled.push((unit, result));
                self.progress.step();
            }
            compiled
        });
        // Units are missing only behind an error, and `collect` yields the error.
        let mut compiled: Vec<Compiled> = compiled.into_iter().flatten().collect();
        compiled.sort_by_key(|(unit, _)| *unit);
        compiled.into_iter().map(|(_, result)| result).collect()
    }

    /// Compiles the unit of one function, for its text alone.
    fn only(&self, name: &str) -> Result<Vec<u8>, CompileError> {
        let unknown = || CompileError::UnknownFunction { found: name.to_owned() };
        let no_code = |reason| CompileError::NoCode { found: name.to_owned(), reason };
        let index = self.module.find_function(name).ok_or_else(unknown)?;
        let unit = self.plan.units.iter().find(|unit| unit.functions.contains(&index));
        let unit = unit.ok_or_else(|| no_code("it is imported"))?;
        self.progress.phase("compile", 1);
        let text = self.compile(Some(unit))?;
        self.progress.step();
        one_function::cut(&text, self.options.emit, &lower::function_symbol(index))
            .ok_or_else(|| no_code("it was inlined wherever it is called; `llvm-ir-unoptimised` shows it"))
    }

    /// Compiles one unit, `None` for the glue.
    fn compile(&self, unit: Option<&Unit>) -> Result<Vec<u8>, CompileError> {
        let context = Context::create();
        let unoptimised = unit.is_some_and(|unit| unit.unoptimised);
        let level = if unoptimised { OptLevel::O0 } else { self.options.opt_level };
        let machine = self.machine.create(level)?;
        let attributes = self.machine.attributes();
        let lowered = match unit {
            Some(unit) => lower::lower_unit(&context, self.module, unit, attributes, self.options)?,
            None => lower::lower_glue(&context, self.module, attributes, self.options)?,
        };
        lint::check(&lowered)?;
        if self.options.emit == Emit::LlvmIrUnoptimised {
            return Ok(text(&lowered));
        }
        optimise::verify(&lowered)?;
        if !unoptimised {
            optimise::promote_locals(&lowered, &machine)?;
        }
        if !self.options.strict_memory {
            keep_loads::keep_loads(&lowered.memory_loads);
        }
        optimise::optimise(&lowered, &machine, level)?;
        let file_type = match self.options.emit {
            Emit::LlvmIr | Emit::LlvmIrUnoptimised => return Ok(text(&lowered)),
            Emit::Asm => FileType::Assembly,
            Emit::Artifact => FileType::Object,
        };
        let emitted = machine.write_to_memory_buffer(&lowered.module, file_type);
        let failed = |message| CompileError::Llvm { activity: "generating code", message };
        let buffer = emitted.map_err(|error| failed(error.to_string()))?;
        let mut bytes = buffer.as_slice().to_vec();
        if file_type == FileType::Assembly {
            bytes.pop_if(|last| *last == 0);
        }
        Ok(bytes)
    }
}

fn text(lowered: &Lowered<'_>) -> Vec<u8> {
    lowered.module.print_to_string().to_bytes().to_vec()
}
