//! Takes codegen units through lowering, optimisation and LLVM's code generator, in parallel.
//!
//! Each unit has an LLVM context of its own, dropped with everything in it once the unit's bytes are out. Units that
//! nobody is likely to have kept start first, the largest before others; results come back in the order of the plan, so
//! that the number of threads does not show. A unit whose object somebody has kept is lowered only where its sources do
//! not say so, and goes no further.

use crate::anonymous;
use crate::crew;
use crate::error::CompileError;
use crate::keep_loads;
use crate::kept::{Keeping, Source};
use crate::lint;
use crate::lower::{self, Lowered};
use crate::machine::{Machine, Machines};
use crate::module::ModuleInfo;
use crate::one_function;
use crate::optimise;
use crate::options::{Emit, OptLevel, Options};
use crate::plan::{Plan, Unit};
use crate::profile::{self, Profiling};
use crate::surroundings::Surroundings;
use crate::unit_source::Note;
use inkwell::context::Context;
use inkwell::targets::{FileType, TargetMachine};
use std::cmp::Reverse;
use std::time::Instant;

/// The compiled code of a unit.
#[derive(Debug)]
pub struct UnitCode {
    /// A relocatable object, which names the module's entities by numbers of its own.
    pub object: Vec<u8>,
    /// For each of those numbers, the symbol that is meant.
    pub symbols: Vec<String>,
}

/// What every unit of a compilation shares.
struct Job<'a> {
    module: &'a ModuleInfo<'a>,
    plan: &'a Plan,
    machine: &'a Machine,
    options: &'a Options,
    profiling: &'a Profiling,
    around: &'a Surroundings<'a>,
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
    profiling: &Profiling,
    around: &Surroundings<'_>,
) -> Result<Vec<UnitCode>, CompileError> {
    let job = Job { module, plan, machine, options, profiling, around };
    // Whether a profile fits is found where it is used, so objects that were made with one are not kept.
    let store = around.objects.filter(|_| !profiling.is_guiding());
    let keeping = store.map(|store| Keeping::new(store, module, machine, options));
    job.begin();
    let Some(keeping) = keeping else {
        return job.each(|_| false, |machines, number| job.compiled(machines, job.unit(number)));
    };
    let source = |number| Ok(job.timed("identify", || keeping.source(job.unit(number))));
    let sources = crew::briefly(job.units(), around.permits, source)?;
    let is_known = |number: usize| sources[number].as_ref().is_some_and(Source::is_known);
    job.each(is_known, |machines, number| {
        job.kept(machines, job.unit(number), &keeping, sources[number].as_ref())
    })
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
    profiling: &Profiling,
    around: &Surroundings<'_>,
) -> Result<Vec<u8>, CompileError> {
    let job = Job { module, plan, machine, options, profiling, around };
    match &options.function {
        None => {
            job.begin();
            Ok(job.each(|_| false, |machines, number| job.text(machines, job.unit(number)))?.concat())
        }
        Some(name) => job.only(name),
    }
}

impl Job<'_> {
    /// How many units there are, with the glue.
    fn units(&self) -> usize {
        self.plan.units.len() + 1
    }

    /// Tells that all units are compiled from here on.
    fn begin(&self) {
        self.around.progress.phase("compile", self.units() as u64);
    }

    /// The unit with this number; `None` for the glue, which has the one behind the last unit of the plan.
    fn unit(&self, number: usize) -> Option<&Unit> {
        self.plan.units.get(number)
    }

    /// Compiles all units by their numbers, those that are not known first, of these the largest.
    fn each<T: Send>(
        &self,
        is_known: impl Fn(usize) -> bool,
        compile: impl Fn(&mut Machines<'_>, usize) -> Result<T, CompileError> + Sync,
    ) -> Result<Vec<T>, CompileError> {
        let mut order: Vec<usize> = (0..self.units()).collect();
        let bytes = |number| self.unit(number).map_or(0, |unit| unit.bytes);
        order.sort_by_key(|&number| (is_known(number), Reverse(bytes(number))));
        let begin = || Machines::new(self.machine);
        crew::each(&order, self.around.permits, begin, |machines, number| {
            let compiled = compile(machines, number);
            self.around.progress.step();
            compiled
        })
    }

    /// Compiles the unit of one function, for its text alone.
    fn only(&self, name: &str) -> Result<Vec<u8>, CompileError> {
        let unknown = || CompileError::UnknownFunction { found: name.to_owned() };
        let no_code = |reason| CompileError::NoCode { found: name.to_owned(), reason };
        let index = self.module.find_function(name).ok_or_else(unknown)?;
        let unit = self.plan.units.iter().find(|unit| unit.functions.contains(&index));
        let unit = unit.ok_or_else(|| no_code("it is imported"))?;
        self.around.progress.phase("compile", 1);
        let text = self.text(&mut Machines::new(self.machine), Some(unit))?;
        self.around.progress.step();
        one_function::cut(&text, self.options.emit, &lower::function_symbol(index))
            .ok_or_else(|| no_code("it was inlined wherever it is called; `llvm-ir-unoptimised` shows it"))
    }

    /// The code of a unit, made.
    fn compiled(&self, machines: &mut Machines<'_>, unit: Option<&Unit>) -> Result<UnitCode, CompileError> {
        let context = Context::create();
        let lowered = self.lower(&context, unit)?;
        let symbols = self.timed("identify", || anonymous::number(&lowered.module));
        self.made(machines, unit, &context, lowered, symbols)
    }

    /// The code of a unit: kept from another compilation, or made.
    fn kept(
        &self,
        machines: &mut Machines<'_>,
        unit: Option<&Unit>,
        keeping: &Keeping<'_>,
        source: Option<&Source>,
    ) -> Result<UnitCode, CompileError> {
        if let Some(code) = source.and_then(|source| keeping.unlowered(source)) {
            if let Some(source) = source.filter(|_| cfg!(debug_assertions)) {
                source.check(&self.identified(&Context::create(), unit, keeping)?.1);
            }
            return Ok(code);
        }
        let context = Context::create();
        let (lowered, note) = self.identified(&context, unit, keeping)?;
        if let Some(object) = keeping.lowered(&note, source) {
            return Ok(UnitCode { object, symbols: note.symbols });
        }
        let code = self.made(machines, unit, &context, lowered, note.symbols)?;
        keeping.store.put(&note.key, &code.object);
        Ok(code)
    }

    /// A unit, lowered, and what its code is found by.
    fn identified<'ctx>(
        &self,
        context: &'ctx Context,
        unit: Option<&Unit>,
        keeping: &Keeping<'_>,
    ) -> Result<(Lowered<'ctx>, Note), CompileError> {
        let lowered = self.lower(context, unit)?;
        let note = self.timed("identify", || {
            let symbols = anonymous::number(&lowered.module);
            let names = self.profiling.names_counted(&symbols);
            let key = keeping.recipe.key(&lowered.module, self.level(unit), is_unoptimised(unit), &names);
            Note { key, symbols }
        });
        Ok((lowered, note))
    }

    /// The code of a lowered unit, whose symbols are numbers in place of these.
    fn made<'ctx>(
        &self,
        machines: &mut Machines<'_>,
        unit: Option<&Unit>,
        context: &'ctx Context,
        lowered: Lowered<'ctx>,
        symbols: Vec<String>,
    ) -> Result<UnitCode, CompileError> {
        let machine = machines.at(self.level(unit))?;
        self.optimise(unit, context, &lowered, machine, &symbols)?;
        let object = self.generate(&lowered, machine, FileType::Object)?;
        Ok(UnitCode { object, symbols })
    }

    /// The text of a unit that the options ask for.
    fn text(&self, machines: &mut Machines<'_>, unit: Option<&Unit>) -> Result<Vec<u8>, CompileError> {
        let context = Context::create();
        let lowered = self.lower(&context, unit)?;
        if self.options.emit == Emit::LlvmIrUnoptimised {
            return Ok(text(&lowered));
        }
        let machine = machines.at(self.level(unit))?;
        self.optimise(unit, &context, &lowered, machine, &[])?;
        if self.options.emit == Emit::LlvmIr {
            return Ok(text(&lowered));
        }
        let mut bytes = self.generate(&lowered, machine, FileType::Assembly)?;
        bytes.pop_if(|last| *last == 0);
        Ok(bytes)
    }

    fn level(&self, unit: Option<&Unit>) -> OptLevel {
        if is_unoptimised(unit) { OptLevel::O0 } else { self.options.opt_level }
    }

    fn lower<'ctx>(
        &self,
        context: &'ctx Context,
        unit: Option<&Unit>,
    ) -> Result<Lowered<'ctx>, CompileError> {
        let attributes = self.machine.attributes();
        let lowered = self.timed("lower", || match unit {
            Some(unit) => lower::lower_unit(context, self.module, unit, attributes, self.options),
            None => lower::lower_glue(context, self.module, attributes, self.options),
        })?;
        lint::check(&lowered)?;
        Ok(lowered)
    }

    /// Optimises a unit whose symbols are numbers in place of these, if any.
    fn optimise<'ctx>(
        &self,
        unit: Option<&Unit>,
        context: &'ctx Context,
        lowered: &Lowered<'ctx>,
        machine: &TargetMachine,
        symbols: &[String],
    ) -> Result<(), CompileError> {
        let level = self.level(unit);
        self.timed("check", || optimise::verify(lowered, self.options.opt_level))?;
        self.timed("optimise", || {
            if level != OptLevel::O0 {
                optimise::promote_locals(lowered, machine)?;
            }
            if !self.options.strict_memory {
                keep_loads::keep_loads(&lowered.memory_loads);
            }
            let vector_bits = self.machine.attributes().vector_bits();
            // Neither glue nor what is not optimised has anything to gain.
            let is_profiled = self.profiling.is_on() && unit.is_some() && !is_unoptimised(unit);
            optimise::prepare(lowered, machine, vector_bits, level, is_profiled)?;
            let counters = if is_profiled {
                self.profiling.apply(context, lowered, machine, symbols)?
            } else {
                Vec::new()
            };
            optimise::optimise(lowered, machine, vector_bits, level)?;
            profile::attach(context, &lowered.module, &counters);
            Ok(())
        })
    }

    fn generate(
        &self,
        lowered: &Lowered<'_>,
        machine: &TargetMachine,
        file_type: FileType,
    ) -> Result<Vec<u8>, CompileError> {
        let emitted = self.timed("generate", || machine.write_to_memory_buffer(&lowered.module, file_type));
        let failed = |message| CompileError::Llvm { activity: "generating code", message };
        Ok(emitted.map_err(|error| failed(error.to_string()))?.as_slice().to_vec())
    }

    /// Does a part of the work on a unit and tells how long it took.
    fn timed<T>(&self, part: &'static str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        self.around.progress.spent(part, start.elapsed());
        done
    }
}

fn is_unoptimised(unit: Option<&Unit>) -> bool {
    unit.is_some_and(|unit| unit.unoptimised)
}

fn text(lowered: &Lowered<'_>) -> Vec<u8> {
    lowered.module.print_to_string().to_bytes().to_vec()
}
