//! Do the crates depend on each other only as the law of the architecture allows? Asks cargo for the resolved
//! graph; called by `tidy.rs`.
//!
//! ```text
//! abi ← compiler        abi ← runtime ← loader ← wasmc        and LLVM is reached through the compiler alone
//! ```

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, PackageId};
use std::collections::BTreeSet;

/// For each crate of the project, those of the project that it may depend on, directly or not, outside tests.
const LAW: &[(&str, &[&str])] = &[
    ("wasmc-abi", &[]),
    ("wasmc-compiler", &["wasmc-abi"]),
    ("wasmc-runtime", &["wasmc-abi"]),
    ("wasmc-loader", &["wasmc-abi", "wasmc-runtime"]),
    ("wasmc", &["wasmc-abi", "wasmc-compiler", "wasmc-loader", "wasmc-runtime"]),
    ("wasmc-fuzz", &["wasmc-abi", "wasmc-compiler", "wasmc-loader", "wasmc-runtime"]),
];

/// Crates that only the compiler, and what stands on it, may reach.
const LLVM: &[&str] = &["inkwell", "llvm-sys"];
const WITH_LLVM: &[&str] = &["wasmc-compiler", "wasmc", "wasmc-fuzz"];

/// What breaks the law, a line each.
pub(crate) fn violations() -> Vec<String> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let mut command = MetadataCommand::new();
    // Other platforms have crates of their own, which nobody has downloaded.
    let options = ["--locked", "--filter-platform", "x86_64-unknown-linux-gnu"];
    command.manifest_path(manifest).other_options(options.map(str::to_owned));
    let metadata = command.exec().expect("cargo can describe the workspace");
    let ours: BTreeSet<&str> =
        metadata.workspace_packages().iter().map(|package| package.name.as_str()).collect();
    let known: BTreeSet<&str> = LAW.iter().map(|(name, _)| *name).collect();
    let mut complaints: Vec<String> = ours
        .symmetric_difference(&known)
        .map(|name| format!("`{name}` is not in both law and workspace"))
        .collect();
    for (name, allowed) in LAW.iter().filter(|(name, _)| ours.contains(name)) {
        let reached = reached_from(&metadata, name);
        let forbidden = reached.iter().filter(|reached| {
            let forbidden_ours = ours.contains(reached.as_str()) && !allowed.contains(&reached.as_str());
            let forbidden_llvm = LLVM.contains(&reached.as_str()) && !WITH_LLVM.contains(name);
            forbidden_ours || forbidden_llvm
        });
        complaints.extend(forbidden.map(|reached| format!("`{name}` reaches `{reached}`")));
    }
    complaints
}

/// Names of all crates that the crate `name` depends on outside its tests, directly or not.
fn reached_from(metadata: &Metadata, name: &str) -> BTreeSet<String> {
    let packages = metadata.workspace_packages();
    let start = packages.iter().find(|package| package.name == name).expect("the caller looked it up");
    let mut waiting = vec![&start.id];
    let mut seen: BTreeSet<&PackageId> = BTreeSet::new();
    while let Some(package) = waiting.pop() {
        if seen.insert(package) {
            waiting.extend(dependencies(metadata, package));
        }
    }
    seen.remove(&start.id);
    seen.into_iter().map(|id| metadata[id].name.to_string()).collect()
}

fn dependencies<'a>(metadata: &'a Metadata, package: &PackageId) -> Vec<&'a PackageId> {
    let resolve = metadata.resolve.as_ref().expect("cargo resolves unless told not to");
    let node = resolve.nodes.iter().find(|node| node.id == *package).expect("every package has a node");
    let outside_tests = node
        .deps
        .iter()
        .filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind != DependencyKind::Development));
    outside_tests.map(|dep| &dep.pkg).collect()
}
