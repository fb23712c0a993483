//! How are builds shown? As Markdown: a row for each module and builder, how time and memory grow with the module, which
//! budgets are met. Called by `builds.rs`.

use crate::builds::{Builder, Built, Row};
use crate::modules::Module;
use crate::peers::{Peer, found};
use crate::subject::verdict;

/// Budgets of the project: the time of `-O2 -j 2` over that of engines that use LLVM, too.
const LLVM_PEERS: [&str; 2] = ["wamr", "wasmer"];
const OVER_LLVM_MAX: f64 = 0.5;
/// The time of `-O0` over that of an engine that compiles quickly.
const QUICK_PEER: &str = "wasmtime";
const OVER_QUICK_MAX: f64 = 1.0;
/// Memory of any build of a module of about 30 MB.
const MEBIBYTES_MAX: f64 = 1536.0;
const ABOUT_30_MB: std::ops::Range<f64> = 25.0..35.0;

/// Tables of all rows.
pub(crate) fn section(rows: &[Row], limit_seconds: u64) -> String {
    let mut text = format!(
        "`wasmc build` for x86-64-v3, wall time, peak memory of the process; other engines with what the table above says, \
        on two processors. Builds of more than {limit_seconds} s are stopped. A dash: not measured.\n\n\
        | module | MB | built by | time, s, `-j 1` | `-j 2` | peak memory, MiB, `-j 1` | `-j 2` | artifact, MB |\n\
        |---|---|---|---|---|---|---|---|\n"
    );
    rows.iter().for_each(|row| text += &line(row));
    text += &failures(rows);
    text + &growth(rows) + &budgets(rows)
}

/// A row of the first table.
pub(crate) fn line(row: &Row) -> String {
    let [alone, both] = &row.built;
    let last = both.as_ref().or(alone.as_ref());
    format!(
        "| {} | {:.1} | {} | {} | {} | {} | {} | {} |\n",
        row.module.name,
        row.megabytes,
        name(row.builder),
        time(alone.as_ref()),
        time(both.as_ref()),
        of_done(alone.as_ref(), |_, mebibytes, _| format!("{mebibytes:.0}")),
        of_done(both.as_ref(), |_, mebibytes, _| format!("{mebibytes:.0}")),
        of_done(last, |_, _, megabytes| format!("{megabytes:.1}")),
    )
}

fn name(builder: Builder) -> String {
    match builder {
        Builder::Wasmc(level) => format!("`-O{level}`"),
        Builder::Peer(peer) => peer.name.to_owned(),
    }
}

fn time(built: Option<&Built>) -> String {
    match built {
        Some(Built::TooLong(seconds)) => format!("over {seconds}"),
        Some(Built::Failed(_)) => "fails".to_owned(),
        built => of_done(built, |seconds, _, _| format!("{seconds:.2}")),
    }
}

/// Something of a build that ended well, whose seconds, MiB and MB are given.
fn of_done(built: Option<&Built>, show: impl Fn(f64, f64, f64) -> String) -> String {
    match built {
        Some(Built::Done { seconds, mebibytes, megabytes }) => show(*seconds, *mebibytes, *megabytes),
        _ => "–".to_owned(),
    }
}

/// Why builds have failed, each reason once.
fn failures(rows: &[Row]) -> String {
    let mut text = String::new();
    for row in rows {
        let reason = row.built.iter().flatten().find_map(|built| match built {
            Built::Failed(reason) => Some(reason),
            _ => None,
        });
        text += &reason.map_or_else(String::new, |reason| {
            format!("\n- {}, {}: {reason}", row.module.name, name(row.builder))
        });
    }
    if text.is_empty() { text } else { text + "\n" }
}

/// The modules of the rows, each once.
fn modules(rows: &[Row]) -> Vec<(&'static Module, f64)> {
    let mut modules: Vec<(&'static Module, f64)> =
        rows.iter().map(|row| (row.module, row.megabytes)).collect();
    modules.dedup_by_key(|(module, _)| module.name);
    modules
}

/// What became of a module at a level with two threads.
fn ours(rows: &[Row], module: &Module, level: char) -> Option<(f64, f64)> {
    rows.iter().find_map(|row| match (row.builder, &row.built[1]) {
        (Builder::Wasmc(this), Some(Built::Done { seconds, mebibytes, .. }))
            if this == level && row.module.name == module.name =>
        {
            Some((*seconds, *mebibytes))
        }
        _ => None,
    })
}

/// Time and memory over the size of the module: flat columns are what one hopes for.
fn growth(rows: &[Row]) -> String {
    let mut table = "\n### Growth\n\nFor each MB of the module, `-j 2`.\n\n\
        | module | MB | `-O0`, s | `-O2`, s | `-O0`, MiB | `-O2`, MiB |\n|---|---|---|---|---|---|\n"
        .to_owned();
    for (module, size) in modules(rows) {
        let [quick, usual] = ['0', '2'].map(|level| ours(rows, module, level));
        let cell =
            |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| format!("{:.2}", value / size));
        table += &format!(
            "| {} | {size:.1} | {} | {} | {} | {} |\n",
            module.name,
            cell(quick.map(|(seconds, _)| seconds)),
            cell(usual.map(|(seconds, _)| seconds)),
            cell(quick.map(|(_, mebibytes)| mebibytes)),
            cell(usual.map(|(_, mebibytes)| mebibytes)),
        );
    }
    table
}

fn budgets(rows: &[Row]) -> String {
    let mut table =
        "\n### Budgets\n\n| module | figure | result | budget | |\n|---|---|---|---|---|\n".to_owned();
    let against = |level, key, most| move |module: &Module| against(rows, module, level, key, most);
    for (module, size) in modules(rows) {
        for key in LLVM_PEERS {
            table += &against('2', key, OVER_LLVM_MAX)(module);
        }
        table += &against('0', QUICK_PEER, OVER_QUICK_MAX)(module);
        if ABOUT_30_MB.contains(&size) {
            table += &memory(rows, module);
        }
    }
    for key in LLVM_PEERS.into_iter().chain([QUICK_PEER]).filter(|key| !found().any(|peer| peer.key == *key))
    {
        table += &format!("\n- {key} is absent, so that nothing is known of the budgets that name it.");
    }
    table + "\n"
}

/// A row about the time of a level over that of a peer, if both are known.
fn against(rows: &[Row], module: &Module, level: char, key: &str, most: f64) -> String {
    let is_peer = |builder: Builder| matches!(builder, Builder::Peer(Peer { key: this, .. }) if *this == key);
    let theirs = rows.iter().find(|row| row.module.name == module.name && is_peer(row.builder));
    let (Some((seconds, _)), Some(theirs)) = (ours(rows, module, level), theirs) else {
        return String::new();
    };
    let (sign, ratio) = match theirs.built[1] {
        Some(Built::Done { seconds: theirs, .. }) => ("", seconds / theirs),
        Some(Built::TooLong(limit)) => ("< ", seconds / limit as f64),
        _ => return String::new(),
    };
    let verdict = if sign.is_empty() || ratio <= most { verdict(ratio <= most) } else { "not known" };
    format!(
        "| {} | `-O{level} -j 2` over {} | {sign}{ratio:.2} | {most} | {verdict} |\n",
        module.name,
        name(theirs.builder)
    )
}

/// A row about the most memory that any level has taken.
fn memory(rows: &[Row], module: &Module) -> String {
    let peaks = rows.iter().filter(|row| row.module.name == module.name).flat_map(|row| match row.builder {
        Builder::Wasmc(_) => row.built.iter().flatten().collect(),
        Builder::Peer(_) => Vec::new(),
    });
    let peaks = peaks.filter_map(|built| match built {
        Built::Done { mebibytes, .. } => Some(*mebibytes),
        _ => None,
    });
    let Some(most) = peaks.reduce(f64::max) else { return String::new() };
    format!(
        "| {} | peak memory of any build here | {most:.0} MiB | {MEBIBYTES_MAX:.0} MiB | {} |\n",
        module.name,
        verdict(most <= MEBIBYTES_MAX)
    )
}
