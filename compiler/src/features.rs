//! Which proposals may a module use? The one list of them, and the choice among them that [`Options`] holds.
//!
//! To build a proposal: give its operators arms in [`lower`](crate::lower)'s dispatcher and change its row here.
//!
//! [`Options`]: crate::Options

use crate::error::CompileError;
use std::fmt::{self, Display, Formatter};
use wasmparser::WasmFeatures;

/// Whether modules may use a proposal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Support {
    /// Yes, unless it is turned off: it is built, and its specification is stable or changes no result.
    Default,
    /// Only if it is turned on: it is built, but its specification may still change.
    OnRequest,
    /// No: it is not built.
    NotYet,
}

/// The version of the specification that a proposal became part of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Version {
    /// 1.0.
    V1,
    /// 2.0.
    V2,
    /// 3.0.
    V3,
    /// None yet.
    Later,
}

/// One proposal.
#[derive(Debug)]
pub struct Proposal {
    /// Its name on the command line and in messages: that of the tools that people build modules with.
    pub name: &'static str,
    /// What turns it on in validation; empty if it changes nothing there.
    pub(crate) flag: WasmFeatures,
    /// The version of the specification that it became part of.
    pub version: Version,
    /// Whether modules may use it.
    pub support: Support,
    /// The proposals that it builds upon.
    pub needs: &'static [&'static str],
}

/// All proposals that are known, in the order of the specification's versions.
pub const PROPOSALS: &[Proposal] = {
    use Support::{Default, NotYet, OnRequest};
    use Version::{Later, V1, V2, V3};
    use WasmFeatures as Flag;
    &[
        row("mutable-global", Flag::MUTABLE_GLOBAL, V1, Default, &[]),
        row("sign-extension", Flag::SIGN_EXTENSION, V2, Default, &[]),
        row("saturating-float-to-int", Flag::SATURATING_FLOAT_TO_INT, V2, Default, &[]),
        row("multi-value", Flag::MULTI_VALUE, V2, Default, &[]),
        row("bulk-memory", Flag::BULK_MEMORY, V2, Default, &[]),
        row("reference-types", Flag::REFERENCE_TYPES, V2, Default, &[]),
        row("simd", Flag::SIMD, V2, Default, &[]),
        row("extended-const", Flag::EXTENDED_CONST, V3, Default, &[]),
        row("tail-call", Flag::TAIL_CALL, V3, Default, &[]),
        row("relaxed-simd", Flag::RELAXED_SIMD, V3, Default, &["simd"]),
        row("multi-memory", Flag::MULTI_MEMORY, V3, Default, &[]),
        row("memory64", Flag::MEMORY64, V3, Default, &[]),
        row("function-references", Flag::FUNCTION_REFERENCES, V3, Default, &["reference-types"]),
        row("gc", Flag::GC, V3, NotYet, &["function-references"]),
        row("exceptions", Flag::EXCEPTIONS, V3, Default, &["reference-types"]),
        row("wide-arithmetic", Flag::WIDE_ARITHMETIC, Later, OnRequest, &[]),
        row("custom-page-sizes", Flag::CUSTOM_PAGE_SIZES, Later, OnRequest, &[]),
        row("branch-hinting", Flag::empty(), Later, Default, &[]),
        row("compilation-hints", Flag::empty(), Later, Default, &[]),
        row("compact-imports", Flag::COMPACT_IMPORTS, Later, Default, &[]),
        row("threads", Flag::THREADS, Later, NotYet, &[]),
        row("legacy-exceptions", Flag::LEGACY_EXCEPTIONS, Later, Default, &["exceptions"]),
        row("stack-switching", Flag::STACK_SWITCHING, Later, NotYet, &["function-references"]),
        row("memory-control", Flag::MEMORY_CONTROL, Later, NotYet, &[]),
        row("shared-everything-threads", Flag::SHARED_EVERYTHING_THREADS, Later, NotYet, &["threads"]),
        row("acquire-release-atomics", Flag::ACQUIRE_RELEASE_ATOMICS, Later, NotYet, &["threads"]),
        row("custom-descriptors", Flag::CUSTOM_DESCRIPTORS, Later, NotYet, &["gc"]),
        row("multibyte-array-access", Flag::MULTIBYTE_ARRAY_ACCESS, Later, NotYet, &["gc"]),
    ]
};

/// What comes before the names in a list of proposals, with the proposals that each stands for.
pub const PRESETS: &[(&str, &str)] = &[
    ("default", "all that are built and whose specification is stable, and hints"),
    ("all", "all that are built"),
    ("wasm1", "those of WebAssembly 1.0"),
    ("wasm2", "those of WebAssembly 2.0"),
    ("wasm3", "those of WebAssembly 3.0, as far as they are built"),
];

const fn row(
    name: &'static str,
    flag: WasmFeatures,
    version: Version,
    support: Support,
    needs: &'static [&'static str],
) -> Proposal {
    Proposal { name, flag, version, support, needs }
}

impl Proposal {
    /// Whether there are modules that are valid only with the proposal.
    pub fn admits_modules(&self) -> bool {
        !self.flag.is_empty()
    }

    /// The proposal and those that it builds upon, whether they are built or not.
    pub(crate) fn with_needed(&self) -> Features {
        let needed = PROPOSALS.iter().filter(|other| self.needs.contains(&other.name));
        needed.fold(Features::of(&[self.name]), |features, other| features.union(other.with_needed()))
    }
}

/// A set of proposals: those that modules may use, or that one uses.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Features {
    /// A bit for each of [`PROPOSALS`], in its order.
    bits: u64,
}

impl Features {
    /// No proposal: what WebAssembly was before any.
    pub const NONE: Features = Features { bits: 0 };

    /// Reads a list like `wasm2,tail-call,-simd`: a name of [`PRESETS`] at its beginning, without which it changes the
    /// default; then from left to right, a proposal is added with all that it needs, and one behind `-` is taken out
    /// with all that need it.
    ///
    /// # Errors
    /// [`CompileError::UnknownProposal`], [`CompileError::UnsupportedProposal`] for one that is not built,
    /// [`CompileError::ProposalMissing`] or [`CompileError::MisplacedPreset`].
    pub fn parse(list: &str) -> Result<Features, CompileError> {
        if list.trim().is_empty() {
            return Err(CompileError::ProposalMissing { place: "altogether" });
        }
        let words: Vec<&str> = list.split(',').map(str::trim).collect();
        match words.split_first().and_then(|(first, rest)| Some((Features::preset(first)?, rest))) {
            Some((preset, rest)) => rest.iter().try_fold(preset, Features::changed),
            None => words.iter().try_fold(Features::default(), Features::changed),
        }
    }

    /// What a name of [`PRESETS`] stands for.
    fn preset(name: &str) -> Option<Features> {
        match name {
            "default" => Some(Features::default()),
            "all" => Some(Features::built(|_| true)),
            "wasm1" => Some(Features::built(|proposal| proposal.version <= Version::V1)),
            "wasm2" => Some(Features::built(|proposal| proposal.version <= Version::V2)),
            "wasm3" => Some(Features::built(|proposal| proposal.version <= Version::V3)),
            _ => None,
        }
    }

    /// The set after a word of a list that names a proposal.
    fn changed(self, word: &&str) -> Result<Features, CompileError> {
        match word.strip_prefix('-') {
            Some(name) => position(name).map(|index| self.without(&PROPOSALS[index])),
            None => position(word).and_then(|index| self.with(index)),
        }
    }

    /// The proposals with these names, without those that they need.
    ///
    /// # Panics
    /// For a name that no proposal has.
    pub const fn of(names: &[&str]) -> Features {
        let mut features = Features::NONE;
        let mut rest = names;
        while let [name, after @ ..] = rest {
            features = features.union(Features::named(name.as_bytes()));
            rest = after;
        }
        features
    }

    /// The proposal that operators come with which wasmparser files under `group`.
    pub(crate) const fn of_operators(group: &str) -> Features {
        match group.as_bytes() {
            b"mvp" => Features::NONE,
            group => Features::named(group),
        }
    }

    /// The proposal with this name, in which `_` may stand for `-`.
    const fn named(name: &[u8]) -> Features {
        let mut index = 0;
        while index < PROPOSALS.len() {
            if is_name(PROPOSALS[index].name.as_bytes(), name) {
                return Features::at(index);
            }
            index += 1;
        }
        panic!("no proposal has this name");
    }

    /// Whether all of `others` are in the set.
    pub const fn contains(self, others: Features) -> bool {
        self.bits & others.bits == others.bits
    }

    /// The proposals that are in either set.
    #[must_use]
    pub const fn union(self, others: Features) -> Features {
        Features { bits: self.bits | others.bits }
    }

    /// The proposals in the set, in order.
    pub fn proposals(self) -> impl Iterator<Item = &'static Proposal> {
        PROPOSALS.iter().enumerate().filter(move |(index, _)| self.bits >> index & 1 == 1).map(|(_, row)| row)
    }

    /// The set and everything that its proposals need.
    #[must_use]
    pub fn with_needed(self) -> Features {
        self.proposals().fold(self, |features, proposal| features.union(proposal.with_needed()))
    }

    /// The set without a proposal and all that need it.
    #[must_use]
    pub fn without(self, proposal: &Proposal) -> Features {
        let needing = PROPOSALS.iter().filter(|other| other.needs.contains(&proposal.name));
        let rest = Features { bits: self.bits & !Features::of(&[proposal.name]).bits };
        needing.fold(rest, Features::without)
    }

    /// What validation is told.
    pub(crate) fn flags(self) -> WasmFeatures {
        self.proposals().fold(WasmFeatures::MVP, |flags, proposal| flags | proposal.flag)
    }

    fn built(wanted: impl Fn(&Proposal) -> bool) -> Features {
        let chosen = |proposal: &Proposal| proposal.support != Support::NotYet && wanted(proposal);
        let rows = PROPOSALS.iter().enumerate().filter(|(_, proposal)| chosen(proposal));
        rows.fold(Features::NONE, |features, (index, _)| features.union(Features::at(index)))
    }

    const fn at(index: usize) -> Features {
        Features { bits: 1 << index }
    }

    fn with(self, index: usize) -> Result<Features, CompileError> {
        let proposal = &PROPOSALS[index];
        if proposal.support == Support::NotYet {
            return Err(CompileError::UnsupportedProposal { name: proposal.name });
        }
        Ok(self.union(proposal.with_needed()))
    }
}

impl Default for Features {
    fn default() -> Features {
        Features::built(|proposal| proposal.support == Support::Default)
    }
}

impl Display for Features {
    /// Writes a list that [`Features::parse`] reads as this set.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let default = Features::default();
        f.write_str("default")?;
        let removed = Features { bits: default.bits & !self.bits };
        removed.proposals().try_for_each(|proposal| write!(f, ",-{}", proposal.name))?;
        let added = Features { bits: self.bits & !default.bits };
        added.proposals().try_for_each(|proposal| write!(f, ",{}", proposal.name))
    }
}

impl fmt::Debug for Features {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.proposals().map(|proposal| proposal.name)).finish()
    }
}

/// Whether `written` is `name`, but for `_` instead of `-`.
const fn is_name(name: &[u8], written: &[u8]) -> bool {
    let mut index = 0;
    while index < name.len() && index < written.len() {
        let meant = if written[index] == b'_' { b'-' } else { written[index] };
        if meant != name[index] {
            return false;
        }
        index += 1;
    }
    name.len() == written.len()
}

fn position(name: &str) -> Result<usize, CompileError> {
    PROPOSALS.iter().position(|proposal| proposal.name == name).ok_or_else(|| not_a_proposal(name))
}

/// The error for a word that is no proposal's name.
fn not_a_proposal(found: &str) -> CompileError {
    let presets = || PRESETS.iter().map(|(name, _)| *name);
    if found.is_empty() {
        return CompileError::ProposalMissing { place: "before, behind or between commas, or behind a dash" };
    }
    if let Some(name) = presets().find(|name| *name == found) {
        return CompileError::MisplacedPreset { name };
    }
    let names = |built: bool| {
        let wanted = move |proposal: &&Proposal| (proposal.support != Support::NotYet) == built;
        PROPOSALS.iter().filter(wanted).map(|proposal| proposal.name)
    };
    let meant =
        presets().chain(names(true)).chain(names(false)).find(|name| letters(name).eq(letters(found)));
    let quoted = |names: &mut dyn Iterator<Item = &str>| {
        names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
    };
    let advice = match meant {
        Some(name) => format!("`{name}` is"),
        None => {
            let built = quoted(&mut presets().chain(names(true)));
            format!("known are {built}; and, not supported yet, {}", quoted(&mut names(false)))
        }
    };
    CompileError::UnknownProposal { found: found.to_owned(), advice }
}

/// What counts in a name for people: neither case nor what joins its words.
fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|character| !matches!(character, '-' | '_')).map(|letter| letter.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{Features, PROPOSALS, Support, position};

    #[track_caller]
    fn check(list: &str, has: &[&str], lacks: &[&str]) {
        let features = Features::parse(list).unwrap();
        for name in has {
            assert!(features.contains(Features::of(&[name])), "`{list}` lacks {name}");
        }
        for name in lacks {
            assert!(!features.contains(Features::of(&[name])), "`{list}` has {name}");
        }
        assert_eq!(Features::parse(&features.to_string()).unwrap(), features, "{features}");
    }

    #[test]
    fn lists_are_read_from_left_to_right() {
        check("default", &["mutable-global", "multi-value", "extended-const"], &["gc"]);
        check("wasm1", &["mutable-global"], &["multi-value", "extended-const"]);
        check("wasm2", &["multi-value", "reference-types"], &["extended-const"]);
        check("wasm3", &["multi-value", "extended-const"], &["gc", "threads"]);
        check("all", &["multi-value", "extended-const"], &["gc"]);
        check("wasm1,multi-value", &["mutable-global", "multi-value"], &["bulk-memory"]);
        check("multi-value", &["multi-value", "bulk-memory"], &[]);
        check("-multi-value", &["bulk-memory"], &["multi-value"]);
        check("-bulk-memory, bulk-memory", &["bulk-memory"], &[]);
        check("bulk-memory,-bulk-memory", &[], &["bulk-memory"]);
        check(" wasm1 , simd ", &["simd"], &["multi-value"]);
        check("-gc", &["bulk-memory"], &["gc"]);
    }

    #[test]
    fn what_is_needed_comes_and_goes_along() {
        for row in PROPOSALS.iter().filter(|row| row.support != Support::NotYet) {
            for needed in row.needs {
                check(&format!("wasm1,{}", row.name), &[needed], &[]);
                check(&format!("{},-{needed}", row.name), &[], &[row.name]);
            }
        }
    }

    #[test]
    fn names_that_cannot_be() {
        let refused = |list| Features::parse(list).unwrap_err().to_string();
        assert!(refused("simt").starts_with("proposal `simt` is not known; known are `default`, `all`, "));
        assert!(
            refused("simt")
                .contains("`compact-imports`, `legacy-exceptions`; and, not supported yet, `gc`, ")
        );
        assert_eq!(refused("SIMD"), "proposal `SIMD` is not known; `simd` is");
        assert_eq!(refused("wasm2,-tail_call"), "proposal `tail_call` is not known; `tail-call` is");
        assert_eq!(refused("Wasm2"), "proposal `Wasm2` is not known; `wasm2` is");
        for list in ["", " "] {
            assert!(refused(list).starts_with("the list of proposals lacks a name altogether"), "{list}");
        }
        for list in ["wasm2,", ",simd", "simd,,gc", "-"] {
            assert!(refused(list).starts_with("the list of proposals lacks a name before"), "{list}");
        }
        for list in ["simd,wasm1", "wasm3,wasm1", "-wasm1", "wasm1,wasm1"] {
            assert!(refused(list).starts_with("`wasm1` stands for a whole set"), "{list}");
        }
        assert_eq!(refused("gc"), "proposal `gc` is not supported yet");
    }

    #[test]
    fn rows_are_sound() {
        assert!(PROPOSALS.len() <= 64);
        for (index, row) in PROPOSALS.iter().enumerate() {
            assert_eq!(position(row.name).unwrap(), index, "{} twice", row.name);
            for needed in row.needs {
                let needed = &PROPOSALS[position(needed).unwrap()];
                let built = needed.support != Support::NotYet;
                assert!(built || row.support == Support::NotYet, "{} without {}", row.name, needed.name);
                assert!(needed.version <= row.version, "{} before {}", row.name, needed.name);
            }
        }
    }
}
