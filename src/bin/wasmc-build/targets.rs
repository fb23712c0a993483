//! `wasmc targets`: what can code be built for, and what may modules use?

use serde_json::{Value, json};
use std::fmt::Write as _;
use wasmc::arguments::TargetsArgs;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::message::print;
use wasmc_abi::cpu::CpuFeatures;
use wasmc_abi::head::TARGET_X86_64_LINUX;
use wasmc_compiler::features::{PRESETS, PROPOSALS, Support, Version};
use wasmc_compiler::machine::{CPUS, Cpu, host_features};

/// Prints the targets with their processors, and the proposals.
pub(crate) fn list(arguments: TargetsArgs) -> Result<Exit, Failure> {
    let own = host_features();
    if arguments.json {
        let targets = json!({
            "targets": [{ "triple": TARGET_X86_64_LINUX, "cpus": cpus_json(own) }],
            "native": { "triple": TARGET_X86_64_LINUX, "features": own.names().collect::<Vec<_>>() },
            "feature_presets": PRESETS.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
            "features": features_json(),
        });
        print(&format!("{targets:#}\n"))?;
    } else {
        print(&text(own))?;
    }
    Ok(Exit::Success)
}

fn text(own: CpuFeatures) -> String {
    let mut text = format!("{TARGET_X86_64_LINUX}, with --cpu\n");
    for Cpu { name, about, features } in CPUS {
        let missing = features.unwrap_or(own).missing_from(own);
        let runs = if missing.is_empty() { "runs here".to_owned() } else { format!("lacks here: {missing}") };
        let _ = writeln!(text, "  {name:<10} {about}; {runs}");
        let _ = writeln!(text, "             {}", features.unwrap_or(own));
    }
    text.push_str("\nproposals, with --features\n");
    for (name, about) in PRESETS {
        let _ = writeln!(text, "  {name:<26} {about}");
    }
    text.push('\n');
    for proposal in PROPOSALS {
        let support = support_name(proposal.support);
        let version = version_name(proposal.version).map(|version| format!("WebAssembly {version}"));
        let version = version.unwrap_or_else(|| "no version yet".to_owned());
        let _ = writeln!(text, "  {:<26} {support:<13} {version}", proposal.name);
    }
    text
}

fn cpus_json(own: CpuFeatures) -> Value {
    let named = CPUS.iter().filter_map(|cpu| Some((cpu, cpu.features?)));
    let cpu_json = |(cpu, features): (&Cpu, CpuFeatures)| {
        json!({
            "name": cpu.name,
            "features": features.names().collect::<Vec<_>>(),
            "runs_here": features.missing_from(own).is_empty(),
        })
    };
    named.map(cpu_json).collect()
}

fn features_json() -> Value {
    let proposals = PROPOSALS.iter().map(|proposal| {
        json!({
            "name": proposal.name,
            "support": support_name(proposal.support),
            "version": version_name(proposal.version),
            "needs": proposal.needs,
        })
    });
    proposals.collect()
}

const fn support_name(support: Support) -> &'static str {
    match support {
        Support::Default => "default",
        Support::OnRequest => "on request",
        Support::NotYet => "not supported",
    }
}

const fn version_name(version: Version) -> Option<&'static str> {
    match version {
        Version::V1 => Some("1.0"),
        Version::V2 => Some("2.0"),
        Version::V3 => Some("3.0"),
        Version::Later => None,
    }
}
