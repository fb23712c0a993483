//! `wasmc-fuzz`: compares wasmc with another engine on random modules.

use anyhow::Result;
use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use wasmc_fuzz::case::Case;
use wasmc_fuzz::engine::{self, Engine};
use wasmc_fuzz::generate::Generator;
use wasmc_fuzz::supervise::Run;

/// Runs random modules in wasmc and in another engine and reports every difference.
#[derive(Parser, Debug)]
struct Arguments {
    /// Where modules come from; all in turn if not given.
    #[arg(long)]
    generator: Option<Generator>,
    /// The engine to compare with.
    #[arg(long, default_value = "wasmi")]
    reference: Engine,
    /// First seed: the same seed is the same case, whatever else is given.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Number of seeds, of each generator.
    #[arg(long, default_value_t = 1000)]
    count: u64,
    /// Processes at once.
    #[arg(long, short, default_value_t = std::thread::available_parallelism().map_or(1, |count| count.get() as u64))]
    jobs: u64,
    /// Where modules go that the engines differ on.
    #[arg(long, default_value = "fuzz/differences")]
    differences: PathBuf,
    /// Shows everything about the first seed instead, and its module if given twice.
    #[arg(long, action = clap::ArgAction::Count)]
    explain: u8,
    /// Looks for a smaller module on which the engines differ as on that of the first seed, and prints it.
    #[cfg(feature = "shrink")]
    #[arg(long)]
    shrink: bool,
    /// Works for a supervising process.
    #[arg(long, hide = true)]
    worker: bool,
}

fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    let generators = arguments
        .generator
        .map_or(vec![Generator::Smith, Generator::Compute, Generator::Loops], |one| vec![one]);
    let mut differences = 0;
    for generator in generators {
        let Arguments { reference, seed: first, count, differences: ref folder, .. } = arguments;
        let run = Run { generator, reference, first, count, differences: folder.clone() };
        if arguments.worker {
            run.work()?;
        } else if arguments.explain > 0 {
            explain(&run, arguments.explain > 1)?;
        } else if !shrink(&arguments, &run)? {
            let tally = run.supervise(arguments.jobs)?;
            differences += tally.different.len();
            print!("{} against {}, seeds from {first}: {tally}", generator.name(), reference.name());
        }
    }
    Ok(if differences == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints a smaller module if that is asked for.
#[cfg(feature = "shrink")]
fn shrink(arguments: &Arguments, run: &Run) -> Result<bool> {
    if arguments.shrink {
        print!("{}", wasmc_fuzz::shrink::shrink(run)?);
    }
    Ok(arguments.shrink)
}

#[cfg(not(feature = "shrink"))]
fn shrink(_: &Arguments, _: &Run) -> Result<bool> {
    Ok(false)
}

fn explain(run: &Run, with_module: bool) -> Result<()> {
    let Some(case) = Case::new(run.generator, run.first) else {
        println!("seed {} gives no module", run.first);
        return Ok(());
    };
    println!("options: {:?}", case.options);
    if with_module {
        println!("{}", wasmprinter::print_bytes(&case.module)?);
    }
    println!("{}: {:#x?}", run.reference.name(), engine::run(run.reference, &case));
    println!("wasmc: {:#x?}", engine::run(Engine::Wasmc, &case));
    Ok(())
}
