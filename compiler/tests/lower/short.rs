//! Shortens the IR of operators to what distinguishes them. Used by `lower.rs` for the files in `operators/`, where
//! hundreds of functions would otherwise repeat how locals are kept and how functions are declared.
//!
//! Attributes and metadata are left out. A local stands as `$0`, `$1`, …, be it read or written: the room that it
//! has in the frame, and that its first value is stored there, are left out. So are blocks that nothing but the
//! block before branches to. What is left is numbered anew, so that a change in one place shows only there.

use std::collections::HashMap;

/// The functions of the module with those names, in this order, each with its name before it.
pub(crate) fn functions(ir: &str, names: &[&str]) -> String {
    let mut shown = String::new();
    for (index, name) in names.iter().enumerate() {
        let head = format!(" @wasm.f.{index}(");
        let mut lines = ir.lines().skip_while(|line| !(line.starts_with("define") && line.contains(&head)));
        let Some(first) = lines.next() else { continue };
        let body: Vec<&str> = lines.take_while(|line| *line != "}").collect();
        let mut names = Names { vmctx: first.contains("%0"), ..Names::default() };
        shown.push_str(&format!("{name}:\n"));
        for line in without_idle_branches(&without_locals(&body, &mut names)) {
            shown.push_str(&names.rename(&line));
            shown.push('\n');
        }
    }
    shown
}

/// What values are called.
#[derive(Default)]
struct Names {
    vmctx: bool,
    known: HashMap<String, String>,
    numbered: u32,
}

impl Names {
    fn rename(&mut self, line: &str) -> String {
        let (line, label) = match line.strip_suffix(':') {
            Some(label) => (format!("%{label}"), true),
            None => (format!("  {}", line.trim()), false),
        };
        let mut parts = line.split('%');
        let mut renamed = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(|c: char| !(c.is_alphanumeric() || "._".contains(c))).unwrap_or(part.len());
            renamed.push_str(&self.name(&part[..end]));
            renamed.push_str(&part[end..]);
        }
        if label { renamed.trim_start_matches('%').to_owned() + ":" } else { renamed }
    }

    fn name(&mut self, value: &str) -> String {
        if value.parse::<u32>().is_err() {
            return format!("%{value}");
        }
        if value == "0" && self.vmctx {
            return "%vmctx".to_owned();
        }
        let numbered = &mut self.numbered;
        let known = self.known.entry(value.to_owned()).or_insert_with(|| {
            *numbered += 1;
            format!("%{numbered}")
        });
        known.clone()
    }
}

/// The lines without metadata, and without the room of locals, which get their names.
fn without_locals(body: &[&str], names: &mut Names) -> Vec<String> {
    let mut rooms: Vec<&str> = Vec::new();
    let mut started = 0;
    let mut lines = Vec::new();
    for line in body {
        let line = line.split(" #").next().unwrap_or(line).split(", !").next().unwrap_or(line);
        let (result, instruction) =
            line.trim().strip_prefix('%').and_then(|line| line.split_once(" = ")).unwrap_or(("", line));
        let address = |room: &&&str| instruction.contains(&format!(", ptr %{room},"));
        if instruction.starts_with("alloca ") {
            names.known.insert(result.to_owned(), format!("${}", rooms.len()));
            rooms.push(result);
        } else if instruction.trim().starts_with("store ")
            && rooms.get(started..).is_some_and(|rooms| rooms.iter().any(|room| address(&room)))
        {
            started += 1;
        } else if let Some(index) =
            rooms.iter().position(|room| instruction.starts_with("load ") && address(&room))
        {
            names.known.insert(result.to_owned(), format!("${index}"));
        } else if !line.is_empty() && line != "entry:" {
            lines.push(line.to_owned());
        }
    }
    lines
}

/// The lines without branches to the next line where nothing else branches there, and without those labels.
fn without_idle_branches(lines: &[String]) -> Vec<String> {
    let label = |line: &str| {
        line.split_once(':')
            .filter(|(label, _)| label.parse::<u32>().is_ok())
            .map(|(label, _)| format!("%{label}"))
    };
    let uses = |label: &str| {
        let is_use = |line: &&String| {
            line.match_indices(label)
                .any(|(at, _)| !line[at + label.len()..].starts_with(|c: char| c.is_ascii_digit()))
        };
        lines.iter().filter(|line| !line.contains("; preds")).filter(is_use).count()
    };
    let mut kept: Vec<String> = Vec::new();
    for line in lines {
        match label(line) {
            Some(label)
                if kept.last().is_some_and(|last| last.trim() == format!("br label {label}"))
                    && uses(&label) == 1 =>
            {
                kept.pop();
            }
            Some(label) => kept.push(format!("{}:", &label[1..])),
            None => kept.push(line.clone()),
        }
    }
    kept
}
