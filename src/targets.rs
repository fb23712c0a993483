//! `wasmc targets`: what can code be built for?

use std::fmt::Write as _;
use wasmc::arguments::TargetsArgs;
use wasmc::failure::Failure;
use wasmc::message::print;
use wasmc_abi::cpu::CpuFeatures;
use wasmc_abi::head::TARGET_X86_64_LINUX;

/// The processors that have a name of their own here.
const LEVELS: [(&str, CpuFeatures); 3] = [
    ("x86-64-v2", CpuFeatures::X86_64_V2),
    ("x86-64-v3", CpuFeatures::X86_64_V3),
    ("x86-64-v4", CpuFeatures::X86_64_V4),
];

/// Prints the targets, their processors, and which of them this machine is.
pub(crate) fn list(arguments: TargetsArgs) -> Result<(), Failure> {
    let own = wasmc_loader::host_cpu_features();
    if arguments.json {
        let cpus: Vec<_> = LEVELS.iter().map(|&(name, features)| cpu_json(name, features, own)).collect();
        let own: Vec<_> = own.names().collect();
        let targets = serde_json::json!({
            "targets": [{ "triple": TARGET_X86_64_LINUX, "cpus": cpus }],
            "native": { "triple": TARGET_X86_64_LINUX, "features": own },
        });
        return print(&format!("{targets:#}\n"));
    }
    let mut text = format!("{TARGET_X86_64_LINUX}\n");
    for (name, features) in LEVELS {
        let missing = features.missing_from(own);
        let runs =
            if missing.is_empty() { "runs here".to_owned() } else { format!("this machine lacks {missing}") };
        let _ = writeln!(text, "  {name}  {runs}");
    }
    let _ = writeln!(text, "  native     this machine: {own}");
    print(&text)
}

fn cpu_json(name: &str, features: CpuFeatures, own: CpuFeatures) -> serde_json::Value {
    serde_json::json!({
        "name": name,
        "features": features.names().collect::<Vec<_>>(),
        "runs_here": features.missing_from(own).is_empty(),
    })
}
