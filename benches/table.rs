//! How are run times shown? As Markdown: a row for each program, then means over all of them. Called by
//! `run_time.rs`.

use crate::measure::Timing;
use crate::peers::Peer;
use crate::run_time::Row;
use crate::subject::verdict;

const GEOMEAN_MAX: f64 = 1.10;
const RATIO_MAX: f64 = 1.35;
/// How far behind a peer a program may be.
const BEHIND_MAX: f64 = 1.03;

/// Table, means, what went wrong.
pub(crate) fn section(rows: &[Row], peers: &[&Peer], rounds: usize) -> String {
    let mut text = format!(
        "{rounds} runs each. Times in seconds. Spread: the longest run less the shortest, in percent of the \
         median, of wasmc's or native runs, whichever is larger. Unfused: native with `-ffp-contract=off`, \
         since wasm may not fuse a multiplication and an addition. A dash: the same program.\n\n\
         | program | wasmc | native | ratio | spread | without `-msimd128`, ratio | unfused, ratio to it |"
    );
    peers.iter().for_each(|peer| text += &format!(" wasmc : {} |", peer.name));
    text += &format!(
        " budget {RATIO_MAX} × |\n|---|---|---|---|---|---|---|{}---|\n",
        "---|".repeat(peers.len())
    );
    rows.iter().for_each(|row| text += &line(row));
    text += &means(rows, peers);
    text + &remarks(rows, peers)
}

fn line(row: &Row) -> String {
    let (wasmc, native) = (row.wasmc, row.native);
    let spread = wasmc.spread.max(native.spread) * 100.0;
    let mut line = format!(
        "| {} | {:.3} | {:.3} | {:.2} | {spread:.0} % |",
        row.name,
        wasmc.median,
        native.median,
        row.ratio()
    );
    line += &cell(row.without_vectors.map(|plain| plain.median / native.median));
    line += &cell(row.unfused.map(|unfused| wasmc.median / unfused.median));
    for peer in &row.peers {
        line += &match peer {
            Ok(theirs) => cell(Some(wasmc.median / theirs.median)),
            Err(_) => " fails |".to_owned(),
        };
    }
    line + &format!(" {} |\n", verdict(row.ratio() <= RATIO_MAX))
}

fn cell(ratio: Option<f64>) -> String {
    ratio.map_or_else(|| " – |".to_owned(), |ratio| format!(" {ratio:.2} |"))
}

/// Means over the programs: of each ratio, of all rows that have it.
fn means(rows: &[Row], peers: &[&Peer]) -> String {
    let ratio = geomean(rows.iter().map(Row::ratio));
    let plain =
        geomean(rows.iter().map(|row| row.without_vectors.unwrap_or(row.wasmc).median / row.native.median));
    let unfused = geomean(rows.iter().map(|row| row.wasmc.median / row.unfused.unwrap_or(row.native).median));
    let mut line = format!("| geometric mean | | | {ratio:.2} | | {plain:.2} | {unfused:.2} |");
    for (index, _) in peers.iter().enumerate() {
        line += &cell(against(rows, index).next().map(|_| geomean(against(rows, index))));
    }
    line + &format!(" budget {GEOMEAN_MAX} ×: {} |\n", verdict(ratio <= GEOMEAN_MAX))
}

/// wasmc's times against those of a peer, of the programs that the peer can run.
fn against(rows: &[Row], peer: usize) -> impl Iterator<Item = f64> + '_ {
    let theirs = move |row: &Row| row.peers.get(peer).and_then(|theirs| theirs.as_ref().ok().copied());
    rows.iter().filter_map(move |row| theirs(row).map(|Timing { median, .. }| row.wasmc.median / median))
}

/// The geometric mean.
pub(crate) fn geomean(ratios: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = ratios.fold((0.0, 0), |(sum, count), ratio| (sum + ratio.ln(), count + 1));
    (sum / f64::from(count)).exp()
}

/// What the table cannot say.
fn remarks(rows: &[Row], peers: &[&Peer]) -> String {
    let mut text = String::new();
    for row in rows {
        if row.ratio() > RATIO_MAX {
            let cause = if row.cause.is_empty() { "not explained yet" } else { row.cause };
            text += &format!("\n- {}, over {RATIO_MAX} ×: {cause}", row.name);
        }
        text += &row.note.as_ref().map_or_else(String::new, |note| format!("\n- {}: {note}", row.name));
        for (peer, theirs) in peers.iter().zip(&row.peers) {
            let Err(error) = theirs else { continue };
            text +=
                &format!("\n- {} in {}: {}", row.name, peer.name, error.lines().last().unwrap_or("fails"));
        }
    }
    for (index, peer) in peers.iter().enumerate() {
        text += &standing(rows, index, peer);
    }
    if text.is_empty() { text } else { text + "\n" }
}

/// How wasmc stands against a peer: the mean, and programs that it loses.
fn standing(rows: &[Row], index: usize, peer: &Peer) -> String {
    let ratios: Vec<f64> = against(rows, index).collect();
    if ratios.is_empty() {
        return format!("\n- {}: runs none of these", peer.name);
    }
    let mean = geomean(ratios.iter().copied());
    let behind = ratios.iter().filter(|ratio| **ratio > BEHIND_MAX).count();
    format!(
        "\n- {}: geometric mean over {} programs {mean:.2}, budget {}: {}; behind it by more than 3 % in {behind}: {}",
        peer.name,
        ratios.len(),
        peer.mean_max,
        verdict(mean <= peer.mean_max),
        verdict(behind == 0)
    )
}
