//! What is a unit lowered from? Asked by [`emit`](crate::emit) where objects are kept: a unit that is lowered from the same as
//! before is the same, so that it need not be lowered to find that out by its [`unit_key`](crate::unit_key).
//!
//! That is everything that lowering is given: the unit's own bodies, and all else that is known of the module, whether
//! lowering looks at it or not. Both are taken field by field, so that none is forgotten, and builds for tests lower such units
//! all the same and compare. A change to one function leaves the sources of other units alone; one that gives functions other
//! indices does not, and then the key decides.

use crate::module::{Data, ModuleInfo};
use crate::options::Options;
use crate::plan::Unit;
use crate::profile::Profile;
use crate::unit_key::{Recipe, UnitKey};
use sha2::{Digest, Sha256};
use std::hash::{Hash, Hasher};

/// Bytes of a [`UnitKey`].
const KEY_BYTES: usize = size_of::<UnitKey>();

/// What all units of a compilation are lowered from, but for bodies.
#[derive(Clone, Debug)]
pub struct Sources<'a> {
    module: &'a ModuleInfo<'a>,
    shared: Fields,
}

/// What became of a unit when it was lowered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// Its key.
    pub key: UnitKey,
    /// Its symbols, by number.
    pub symbols: Vec<String>,
}

impl<'a> Sources<'a> {
    /// The sources of a module's units; `None` where lowering looks at bodies of other units: for what calls that
    /// are always to be inlined would cost.
    pub fn new(recipe: &Recipe, module: &'a ModuleInfo<'a>, options: &Options) -> Option<Sources<'a>> {
        if module.hints.any_always_inlines() {
            return None;
        }
        let mut shared = Fields(recipe.digest("source"));
        // Without `..`, so that a field that is new has to be counted or said to be none of lowering's.
        let ModuleInfo {
            types,
            canonical_types,
            imports,
            functions,
            imported_functions,
            bodies: _,
            tables,
            memories,
            globals,
            imported_globals,
            tags,
            catches,
            exports,
            start,
            elements,
            data,
            data_named,
            types_called,
            funcref_slots,
            used,
            tail_calls,
            hints,
            names,
        } = module;
        shared.add((types, canonical_types, imports, functions, imported_functions));
        shared.add((tables, memories, globals, imported_globals, tags, catches, exports, start));
        // The bytes of segments are put into memories, not into code.
        shared.add(data.len());
        for Data { mode, bytes } in data {
            shared.add((mode, bytes.len()));
        }
        shared.add((elements, data_named, types_called, funcref_slots, used, tail_calls, hints, names));
        shared.add_options(options);
        Some(Sources { module, shared })
    }

    /// What a unit is lowered from, or the glue, which is `None`.
    pub fn key(&self, unit: Option<&Unit>) -> UnitKey {
        let mut fields = self.shared.clone();
        if let Some(Unit { functions, internal, bytes, unoptimised }) = unit {
            fields.add((functions, internal, bytes, unoptimised));
            for body in functions.iter().filter_map(|&function| self.module.body(function)) {
                fields.add(body.function.as_bytes());
            }
        }
        fields.0.finalize().into()
    }
}

impl Note {
    /// As a store keeps it.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&self.key[..], self.symbols.join("\n").as_bytes()].concat()
    }

    /// What was kept.
    pub fn from_bytes(bytes: &[u8]) -> Option<Note> {
        let (key, symbols) = bytes.split_first_chunk::<KEY_BYTES>()?;
        let symbols = std::str::from_utf8(symbols).ok()?;
        Some(Note { key: *key, symbols: symbols.lines().map(str::to_owned).collect() })
    }
}

/// A digest over values by all of their fields, which is what `Hash` feeds where it is derived.
#[derive(Clone, Debug)]
struct Fields(Sha256);

impl Fields {
    fn add(&mut self, value: impl Hash) {
        value.hash(self);
    }

    fn add_options(&mut self, options: &Options) {
        let Options {
            opt_level,
            cpu,
            features,
            strict_memory,
            deterministic_relaxed_simd,
            profile,
            // These say how and what of the code is wanted.
            jobs: _,
            emit: _,
            function: _,
        } = options;
        let profile = match profile {
            Profile::None => "none",
            Profile::Generate => "generate",
            Profile::Use(data) => &data.digest(),
        };
        self.add((opt_level, cpu, features, strict_memory, deterministic_relaxed_simd, profile));
    }
}

impl Hasher for Fields {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        unreachable!("the digest is asked for as a whole")
    }
}

#[cfg(test)]
mod tests {
    use super::{Note, Sources};
    use crate::machine::Machine;
    use crate::module;
    use crate::options::Options;
    use crate::plan::Plan;
    use crate::progress::Silent;
    use crate::unit_key::{Recipe, UnitKey};

    /// The keys of the module's units and of its glue.
    fn keys(text: &str, options: &Options) -> Vec<UnitKey> {
        let bytes = wat::parse_str(text).unwrap();
        let info = module::read(&bytes, options.features, &Silent).unwrap();
        let machine = Machine::resolve(options).unwrap();
        let recipe = Recipe::new(&info, machine.attributes(), options);
        let sources = Sources::new(&recipe, &info, options).unwrap();
        Plan::new(&info, options.opt_level)
            .units
            .iter()
            .map(Some)
            .chain([None])
            .map(|unit| sources.key(unit))
            .collect()
    }

    /// A module of two units.
    fn two(first: &str, second: &str, rest: &str) -> String {
        let filling = "(drop (i32.const 1000))".repeat(6000);
        format!(
            "(module (func (export \"f\") {first} {filling}) (func (export \"g\") {second} {filling}) {rest})"
        )
    }

    #[test]
    fn only_the_unit_with_a_changed_body_is_another() {
        let options = Options::default();
        let [one, other] = ["i32.const 1 drop", "i32.const 2 drop"];
        let (before, after) = (keys(&two(one, one, ""), &options), keys(&two(one, other, ""), &options));
        assert_eq!(before.len(), 3);
        let same: Vec<bool> = before.iter().zip(&after).map(|(before, after)| before == after).collect();
        assert_eq!(same, [true, false, true]);
    }

    #[test]
    fn all_else_of_the_module_and_the_options_count() {
        let options = Options::default();
        let before = keys(&two("", "", ""), &options);
        let none_is_the_same =
            |after: Vec<UnitKey>| before.iter().zip(&after).all(|(one, other)| one != other);
        for rest in ["(func)", "(memory 1)", "(global i32 (i32.const 7))", "(table 1 funcref)", "(tag)"] {
            assert!(none_is_the_same(keys(&two("", "", rest), &options)), "{rest}");
        }
        let strict = Options { strict_memory: true, ..options.clone() };
        assert!(none_is_the_same(keys(&two("", "", ""), &strict)));
        let relaxed = Options { deterministic_relaxed_simd: true, ..options.clone() };
        assert!(none_is_the_same(keys(&two("", "", ""), &relaxed)));
        let idle = Options { jobs: 3, ..options };
        assert_eq!(keys(&two("", "", ""), &idle), before);
    }

    #[test]
    fn notes_survive_their_store() {
        for symbols in [vec![], vec!["wasm.f.1".to_owned(), "wasm.table.0".to_owned()]] {
            let note = Note { key: [7; 32], symbols };
            assert_eq!(Note::from_bytes(&note.to_bytes()), Some(note));
        }
        assert_eq!(Note::from_bytes(b"short"), None);
    }
}
