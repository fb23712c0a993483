//! What does a module advise on its code? Read from the custom sections `metadata.code.…` of the proposals for branch
//! hints and compilation hints; asked by lowering.
//!
//! Hints change no result. A section that is not as it should be counts as absent, a hint that makes no sense where it
//! stands is never asked for, and sections of other names are ignored.

use crate::features::Features;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::BinaryReader;

const BRANCH_HINTING: Features = Features::of(&["branch-hinting"]);
const COMPILATION_HINTS: Features = Features::of(&["compilation-hints"]);

/// The hints of a module.
#[derive(Clone, Debug, Default, Hash)]
pub struct Hints {
    /// `branch_hint`: whether a branch is likely taken.
    pub branches: Section<bool>,
    /// `compilation_priority`: how soon a function is wanted, and how much it runs. They stand at offset 0.
    priorities: Section<Priority>,
    /// `instr_freq`: how often an operator runs.
    pub frequencies: Section<Frequency>,
    /// Functions with an operator that is always to be optimised.
    always_inlining: BTreeSet<u32>,
    /// `call_targets`: what a call reaches.
    pub targets: Section<Vec<CallTarget>>,
}

/// A custom section of hints.
#[derive(Clone, Debug, Hash)]
pub struct Section<T> {
    /// For each function with hints, these, in order of the offset.
    functions: BTreeMap<u32, Vec<Hint<T>>>,
}

/// A hint: the offset of its operator from the start of the function's body, and what it says.
pub type Hint<T> = (u32, T);

/// How much a function runs, as far as that matters to its code. The order in which functions are wanted does not:
/// all are compiled before any runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Heat {
    /// A good part of the time.
    Hot,
    /// Once.
    Once,
}

#[derive(Clone, Debug, Hash)]
struct Priority {
    heat: Option<Heat>,
}

/// Binary logarithm of the part of the time, negative, up to which a function is hot: one part in 128.
const HOT_MAX: u32 = 7;

/// The priority of what runs once.
const RUN_ONCE: u32 = 127;

/// How often an operator runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Frequency {
    /// It is never to be optimised; a call never inlined.
    Never,
    /// For each execution of the function so many times, as a binary logarithm.
    Times(i8),
    /// It is always to be optimised; a call always inlined.
    Always,
}

/// A function that a call may reach.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct CallTarget {
    /// Its index, which may be that of no function.
    pub function: u32,
    /// How many in a hundred calls reach it.
    pub percent: u32,
}

impl Hints {
    /// Reads a custom section, if it is one of hints.
    pub(super) fn add_section(&mut self, name: &str, data: &[u8]) {
        match name {
            "metadata.code.branch_hint" => self.branches = Section::read(data, is_taken),
            "metadata.code.compilation_priority" => self.priorities = Section::read(data, priority),
            "metadata.code.instr_freq" => {
                self.frequencies = Section::read(data, frequency);
                self.always_inlining = self.frequencies.functions_with(|found| *found == Frequency::Always);
            }
            "metadata.code.call_targets" => self.targets = Section::read(data, call_targets),
            _ => {}
        }
    }

    /// Leaves out the hints of proposals that are not wanted, and tells those that the rest belongs to.
    pub(super) fn keep(&mut self, features: Features) -> Features {
        let mut used = Features::NONE;
        if !features.contains(BRANCH_HINTING) {
            self.branches = Section::default();
        } else if !self.branches.functions.is_empty() {
            used = used.union(BRANCH_HINTING);
        }
        if !features.contains(COMPILATION_HINTS) {
            *self = Hints { branches: std::mem::take(&mut self.branches), ..Hints::default() };
        } else if !self.priorities.functions.is_empty()
            || !self.frequencies.functions.is_empty()
            || !self.targets.functions.is_empty()
        {
            used = used.union(COMPILATION_HINTS);
        }
        used
    }

    /// How much function `index` runs, if it matters.
    pub fn heat(&self, index: u32) -> Option<Heat> {
        at(self.priorities.function(index), 0)?.heat
    }

    /// Whether function `index` may have calls that are always to be inlined.
    pub fn always_inlines(&self, index: u32) -> bool {
        self.always_inlining.contains(&index)
    }

    /// Whether any function may.
    pub fn any_always_inlines(&self) -> bool {
        !self.always_inlining.is_empty()
    }

    /// The functions that calls may reach.
    pub(super) fn all_targets(&self) -> BTreeSet<u32> {
        let hints = self.targets.functions.values().flatten();
        hints.flat_map(|(_, targets)| targets).map(|target| target.function).collect()
    }
}

impl<T> Default for Section<T> {
    fn default() -> Section<T> {
        Section { functions: BTreeMap::new() }
    }
}

impl<T> Section<T> {
    /// Reads a section, of which `read_hint` reads what a hint says. A damaged one has no hints.
    fn read(data: &[u8], read_hint: fn(&mut BinaryReader<'_>) -> Option<T>) -> Section<T> {
        Section::read_functions(&mut BinaryReader::new(data, 0), read_hint).unwrap_or_default()
    }

    fn read_functions(
        reader: &mut BinaryReader<'_>,
        read_hint: fn(&mut BinaryReader<'_>) -> Option<T>,
    ) -> Option<Section<T>> {
        let mut section = Section::default();
        for _ in 0..reader.read_var_u32().ok()? {
            let function = reader.read_var_u32().ok()?;
            let after_all = section.functions.last_key_value().is_none_or(|(last, _)| *last < function);
            let mut hints: Vec<Hint<T>> = Vec::new();
            for _ in 0..reader.read_var_u32().ok()? {
                let offset = reader.read_var_u32().ok()?;
                let in_order = hints.last().is_none_or(|(last, _)| *last < offset);
                hints.push((offset, read_hint(&mut reader.read_reader().ok()?).filter(|_| in_order)?));
            }
            section.functions.insert(function, hints);
            after_all.then_some(())?;
        }
        reader.eof().then_some(section)
    }

    /// The hints of function `index`, in order of the offset.
    pub fn function(&self, index: u32) -> &[Hint<T>] {
        self.functions.get(&index).map_or(&[], Vec::as_slice)
    }

    fn functions_with(&self, wanted: impl Fn(&T) -> bool) -> BTreeSet<u32> {
        let has_one = |hints: &Vec<Hint<T>>| hints.iter().any(|(_, hint)| wanted(hint));
        self.functions.iter().filter(|(_, hints)| has_one(hints)).map(|(function, _)| *function).collect()
    }
}

/// What the hint at `offset` among those of a function says.
pub fn at<T>(hints: &[Hint<T>], offset: u32) -> Option<&T> {
    hints.binary_search_by_key(&offset, |(offset, _)| *offset).ok().map(|index| &hints[index].1)
}

fn is_taken(hint: &mut BinaryReader<'_>) -> Option<bool> {
    let taken = match hint.read_u8().ok()? {
        0 => false,
        1 => true,
        _ => return None,
    };
    hint.eof().then_some(taken)
}

/// What is behind the two numbers is left to the future.
fn priority(hint: &mut BinaryReader<'_>) -> Option<Priority> {
    hint.read_var_u32().ok()?;
    let heat = match (!hint.eof()).then(|| hint.read_var_u32()).transpose().ok()? {
        Some(0..=HOT_MAX) => Some(Heat::Hot),
        Some(RUN_ONCE) => Some(Heat::Once),
        _ => None,
    };
    Some(Priority { heat })
}

/// What is behind the number is left to the future. Numbers without a meaning count as the largest that has one.
fn frequency(hint: &mut BinaryReader<'_>) -> Option<Frequency> {
    Some(match hint.read_u8().ok()? {
        0 => Frequency::Never,
        127 => Frequency::Always,
        number => Frequency::Times(number.min(64).cast_signed() - 32),
    })
}

/// Those of more than a hundred in a hundred calls are none.
fn call_targets(hint: &mut BinaryReader<'_>) -> Option<Vec<CallTarget>> {
    let mut targets = Vec::new();
    while !hint.eof() {
        let (function, percent) = (hint.read_var_u32().ok()?, hint.read_var_u32().ok()?);
        targets.push(CallTarget { function, percent });
    }
    let total: u64 = targets.iter().map(|target| u64::from(target.percent)).sum();
    Some(if total <= 100 { targets } else { Vec::new() })
}

impl Frequency {
    /// That of what happens in so many of a hundred cases.
    #[must_use]
    pub fn of_share(self, percent: u32) -> Frequency {
        match self {
            Frequency::Times(times) => {
                Frequency::Times(times.saturating_sub((100 / percent.max(1)).ilog2() as i8))
            }
            special => special,
        }
    }
}
