//! Modules on which engines once differed: each is compared again at every optimisation level.

use libtest_mimic::{Arguments, Failed, Trial};
use std::path::Path;
use wasmc_compiler::features::Features;
use wasmc_compiler::{OptLevel, Options};
use wasmc_fuzz::case::Case;
use wasmc_fuzz::engine::Engine;
use wasmc_fuzz::observed::Verdict;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("regressions");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder is there")
        .map(|file| file.expect("it can be read").path())
        .collect();
    files.sort();
    let levels = [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os];
    let trials = files.iter().flat_map(|path| {
        let name = path.file_name().expect("it has one").to_string_lossy().into_owned();
        levels.map(|level| {
            let path = path.clone();
            Trial::test(format!("{name} at -O{}", level.name()), move || check(&path, level))
        })
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}

fn check(path: &Path, opt_level: OptLevel) -> Result<(), Failed> {
    let module = wat::parse_file(path)?;
    for (cpu, strict_memory) in
        [("x86-64-v3", true), ("x86-64-v3", false), ("native", true), ("native", false)]
    {
        let options = Options {
            opt_level,
            cpu: cpu.to_owned(),
            features: Features::parse("all")?,
            strict_memory,
            jobs: 1,
            ..Options::default()
        };
        match (Case { module: module.clone(), legacy: None, options, seed: 0 }).verdict(Engine::Wasmi) {
            Verdict::Same => {}
            // What may be left out has been.
            Verdict::Inconclusive(_) if !strict_memory => {}
            verdict => return Err(format!("{cpu}, strict memory {strict_memory}: {verdict:?}").into()),
        }
    }
    Ok(())
}
