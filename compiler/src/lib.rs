//! Compiles WebAssembly through LLVM to a wasmc artifact. The only crate that knows LLVM.
//!
//! The stages in order; each borrows the results of those before it:
//!
//! 1. [`module`]: sections and bodies are decoded, validated and scanned into a [`module::ModuleInfo`].
//! 2. [`plan`]: functions are grouped into codegen units, whatever the number of threads.
//! 3. [`machine`]: the processor asked for becomes an LLVM target machine.
//! 4. [`lower`]: a unit's functions become an LLVM module, one file per operator family.
//! 5. In builds for tests, [`lint`] checks what was lowered. [`keep_loads`] protects loads whose only effect is a trap, and
//!    [`optimise`] runs LLVM's pass pipeline. Before it [`reroll`] rolls back loops that the producer unrolled, [`jam`] does
//!    several iterations of a loop around another at once, [`widen`] widens loops that the producer vectorised, and `once_without_throw` marks calls to be inlined though handlers make others;
//!    [`compared_conversions`] before it and [`overlapping_stores`] in its middle keep from it what it would get wrong;
//!    `joined_halves` in its middle shows it which halves of vectors belong together, and
//!    `straight_divisions` lets it make vectors of straight code that divides much. In between, [`profile`] has code count
//!    what it does, or tells LLVM what was counted.
//!    Behind it `threaded_dispatch`, `aligned_loops` and `room_at_invokes` prepare interpreters, short loops and handlers for
//!    the code generator.
//! 6. [`emit`]: units go through 4 to 6 in parallel and come out as relocatable objects, unless somebody has kept the
//!    object of a unit that is the same by its [`unit_source`] or its [`unit_key`], [`anonymous`] as it is;
//!    [`one_function`] cuts what a person asked to see out of their text.
//! 7. [`link`]: the objects become one image without relocations, with unwind rows.
//! 8. [`artifact`]: image, tables, memory images and metadata become the file.
//!
//! [`features`] has the proposals that modules may use, [`limits`] how large they may be. Functions of a size at which
//! LLVM would take minutes are compiled but not optimised, see [`plan`].
//!
//! ```no_run
//! # fn main() -> Result<(), wasmc_compiler::CompileError> {
//! let options = wasmc_compiler::Options::default();
//! let artifact = wasmc_compiler::compile(b"\0asm\x01\0\0\0", &options, &wasmc_compiler::progress::Silent)?;
//! # Ok(())
//! # }
//! ```

mod aligned_loops;
pub mod anonymous;
pub mod artifact;
pub mod compared_conversions;
mod crew;
pub mod emit;
pub mod error;
pub mod features;
mod flow;
pub mod jam;
mod joined_halves;
pub mod keep_loads;
mod kept;
pub mod limits;
pub mod link;
pub mod lint;
mod llvm_options;
mod loops;
pub mod lower;
pub mod machine;
pub mod module;
mod nothing;
mod once_without_throw;
pub mod one_function;
pub mod optimise;
pub mod options;
pub mod overlapping_stores;
pub mod plan;
pub mod profile;
pub mod progress;
pub mod reroll;
mod room_at_invokes;
mod straight_divisions;
pub mod surroundings;
mod threaded_dispatch;
pub mod unit_key;
pub mod unit_source;
mod values;
pub mod widen;

pub use error::CompileError;
pub use features::Features;
pub use options::{Emit, OptLevel, Options, RelaxedSimd};
pub use profile::{Profile, ProfileData, ProfileError, ProfileMatch};
pub use progress::Progress;
pub use surroundings::Surroundings;

use artifact::MemoryImages;
use machine::Machine;
use profile::Profiling;
use sha2::{Digest, Sha256};
use std::num::NonZero;

/// Version of this compiler.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Release line of LLVM that this compiler is built for.
pub const LLVM_VERSION: &str = "22.1";

/// Most threads of a compilation, however many are asked for: more gain nothing and starting them takes long.
pub const THREADS_MAX: usize = 128;

/// Stack of each compilation thread in bytes: LLVM recurses over deep expressions.
const THREAD_STACK_BYTES: usize = 64 << 20;

/// Compiles a module. Which threads run never shows in the bytes that come out.
///
/// # Errors
/// [`CompileError`] where the module is not valid, needs something that is not supported, or is beyond a limit.
pub fn compile(module: &[u8], options: &Options, progress: &dyn Progress) -> Result<Vec<u8>, CompileError> {
    compile_in(module, options, &Surroundings::new(progress))
}

/// Compiles a module as [`compile`] does, with more around it. Nothing of that shows in the bytes that come out.
///
/// # Errors
/// As [`compile`].
pub fn compile_in(
    module: &[u8],
    options: &Options,
    around: &Surroundings<'_>,
) -> Result<Vec<u8>, CompileError> {
    in_threads(options.jobs, || {
        let progress = around.progress;
        let read = || module::read(module, options.features, progress);
        // Takes so little that asking for leave is not worth it.
        let read = || if around.permits.is_some() { in_threads(1, read) } else { read() };
        let prepare = || Ok((Machine::resolve(options)?, Sha256::digest(module)));
        let (info, prepared) = crew::both(around.permits, read, prepare);
        let (machine, digest) = prepared?;
        let info = info?;
        let plan = plan::Plan::new(&info, options.opt_level);
        let profiling = Profiling::new(&info, options)?;
        if options.emit != Emit::Artifact {
            let texts = emit::texts(&info, &plan, &machine, options, &profiling, around);
            tell_match(&profiling, progress);
            return texts;
        }
        let objects = || emit::objects(&info, &plan, &machine, options, &profiling, around);
        let (objects, memories) = crew::both(around.permits, objects, || MemoryImages::new(&info));
        let objects = objects?;
        tell_match(&profiling, progress);
        progress.phase("link", 1);
        let image = link::link(&objects, around.permits)?;
        drop(objects);
        progress.step();
        progress.phase("write", 1);
        let build = artifact::build_record((module.len(), digest.into()), &info, &plan, &machine, options);
        let bytes = artifact::write(&info, &image, &memories, &machine, options, build, around.permits)?;
        progress.step();
        Ok(bytes)
    })
}

fn tell_match(profiling: &Profiling, progress: &dyn Progress) {
    if let Some(found) = profiling.matched() {
        progress.profile_used(found);
    }
}

/// Checks that a module is valid with these proposals, without compiling it.
///
/// # Errors
/// As [`compile`].
pub fn validate(module: &[u8], features: Features) -> Result<(), CompileError> {
    in_threads(0, || module::read(module, features, &progress::Silent).map(drop))
}

/// The proposals that a module uses.
///
/// # Errors
/// As [`validate`].
pub fn features_used(module: &[u8], features: Features) -> Result<Features, CompileError> {
    in_threads(0, || module::read(module, features, &progress::Silent).map(|info| info.used))
}

fn in_threads<T: Send>(
    jobs: usize,
    work: impl FnOnce() -> Result<T, CompileError> + Send,
) -> Result<T, CompileError> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads(jobs, std::thread::available_parallelism()))
        .stack_size(THREAD_STACK_BYTES)
        .thread_name(|index| format!("wasmc-{index}"))
        .build()
        .map_err(|error| CompileError::Threads { message: error.to_string() })?
        .install(work)
}

/// How many threads to start for so many `jobs`, of which 0 stands for one on each processor.
fn threads(jobs: usize, processors: std::io::Result<NonZero<usize>>) -> usize {
    let wanted = if jobs == 0 { processors.map_or(1, NonZero::get) } else { jobs };
    wanted.min(THREADS_MAX)
}

#[cfg(test)]
mod tests {
    use super::{NonZero, THREADS_MAX, threads};

    #[track_caller]
    fn check(jobs: usize, processors: usize, expect: usize) {
        assert_eq!(threads(jobs, Ok(NonZero::new(processors).unwrap())), expect);
    }

    #[test]
    fn threads_are_as_many_as_asked_for_within_bounds() {
        check(3, 8, 3);
        check(9, 8, 9);
        check(0, 8, 8);
        check(0, 4096, THREADS_MAX);
        check(usize::MAX, 8, THREADS_MAX);
        assert_eq!(threads(0, Err(std::io::ErrorKind::Unsupported.into())), 1);
    }
}
