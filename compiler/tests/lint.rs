//! Does the lint report what breaks a rule, and nothing else? Each `tests/lint/*.ll` is named after a rule and holds
//! LLVM IR: functions `good…`, in which nothing may be reported, and functions `bad…`, in which that rule and no
//! other must be.

use inkwell::context::Context;
use inkwell::memory_buffer::MemoryBuffer;
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use wasmc_compiler::lint;

fn main() -> std::process::ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lint");
    let mut trials = vec![Trial::test("active", is_active), {
        let folder = folder.clone();
        Trial::test("rules", move || every_file_has_a_rule(&folder))
    }];
    for rule in lint::RULES {
        let path = folder.join(rule.name()).with_extension("ll");
        trials.push(Trial::test(rule.name(), move || check(*rule, &path)));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// All other tests rely on it.
fn is_active() -> Result<(), Failed> {
    match lint::ACTIVE {
        true => Ok(()),
        false => Err("this build does not lint: its profile needs debug assertions for this crate".into()),
    }
}

fn every_file_has_a_rule(folder: &Path) -> Result<(), Failed> {
    for entry in std::fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        let name = path.file_stem().expect("files have names").to_string_lossy().into_owned();
        if !lint::RULES.iter().any(|rule| rule.name() == name) {
            return Err(format!("there is no rule `{name}`").into());
        }
    }
    Ok(())
}

fn check(rule: lint::Rule, path: &Path) -> Result<(), Failed> {
    let text = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let context = Context::create();
    let buffer = MemoryBuffer::create_from_memory_range_copy(&text, rule.name());
    let module = context.create_module_from_ir(buffer).map_err(|error| error.to_string())?;
    module.verify().map_err(|error| error.to_string())?;
    let findings = lint::findings(&module);
    let defined = module.get_functions().filter(|function| function.count_basic_blocks() > 0);
    let names: Vec<String> =
        defined.map(|function| function.get_name().to_string_lossy().into_owned()).collect();
    for name in &names {
        let here: Vec<_> = findings.iter().filter(|finding| finding.function == *name).collect();
        match (name.starts_with("bad"), name.starts_with("good")) {
            (true, _) if !here.is_empty() && here.iter().all(|finding| finding.rule == rule) => {}
            (_, true) if here.is_empty() => {}
            _ => return Err(format!("`{name}`: {here:#?}").into()),
        }
    }
    match names.iter().any(|name| name.starts_with("bad")) {
        true => Ok(()),
        false => Err("nothing breaks the rule".into()),
    }
}
