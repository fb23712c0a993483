//! Has the object of a unit been kept? Asked by [`emit`](crate::emit), twice: before the unit is lowered, by its
//! [sources](crate::unit_source), and once it is, by its [key](crate::unit_key).

use crate::emit::UnitCode;
use crate::machine::Machine;
use crate::module::ModuleInfo;
use crate::options::Options;
use crate::plan::Unit;
use crate::surroundings::ObjectStore;
use crate::unit_key::{Recipe, UnitKey};
use crate::unit_source::{Note, Sources};

/// Objects that are kept, and what they are found by.
pub(crate) struct Keeping<'a> {
    pub(crate) store: &'a dyn ObjectStore,
    pub(crate) recipe: Recipe,
    sources: Option<Sources<'a>>,
}

/// What is known of a unit that is not lowered.
pub(crate) struct Source {
    key: UnitKey,
    note: Option<Note>,
}

impl<'a> Keeping<'a> {
    pub(crate) fn new(
        store: &'a dyn ObjectStore,
        module: &'a ModuleInfo<'a>,
        machine: &Machine,
        options: &Options,
    ) -> Keeping<'a> {
        let recipe = Recipe::new(module, machine.attributes(), options);
        let sources = Sources::new(&recipe, module, options);
        Keeping { store, recipe, sources }
    }

    /// What is known of a unit, or of the glue, which is `None`.
    pub(crate) fn source(&self, unit: Option<&Unit>) -> Option<Source> {
        let key = self.sources.as_ref()?.key(unit);
        let note = self.store.note(&key).and_then(|bytes| Note::from_bytes(&bytes));
        Some(Source { key, note })
    }

    /// The code of a unit from these sources, if it is kept.
    pub(crate) fn unlowered(&self, source: &Source) -> Option<UnitCode> {
        let note = source.note.as_ref()?;
        Some(UnitCode { object: self.store.get(&note.key)?, symbols: note.symbols.clone() })
    }

    /// The object of a lowered unit that was not found by its sources, if it is kept. Notes what became of these.
    pub(crate) fn lowered(&self, found: &Note, source: Option<&Source>) -> Option<Vec<u8>> {
        let known = source.and_then(|source| source.note.as_ref());
        if let Some(source) = source {
            source.check(found);
        }
        if let Some(source) = source.filter(|_| known != Some(found)) {
            self.store.put_note(&source.key, &found.to_bytes());
        }
        // One that the note names has been looked for.
        if known == Some(found) { None } else { self.store.get(&found.key) }
    }
}

impl Source {
    /// Whether the unit is likely to be kept.
    pub(crate) fn is_known(&self) -> bool {
        self.note.is_some()
    }

    /// Whether a note, if there is one, tells what the unit has been lowered to: in builds for tests.
    pub(crate) fn check(&self, found: &Note) {
        debug_assert!(
            self.note.as_ref().is_none_or(|known| known == found),
            "equal sources were lowered to other code"
        );
    }
}
