//! What a compilation has around it: who is told how far it is, who keeps the objects of units, who decides how many threads
//! may work. Given by whoever calls [`compile_in`](crate::compile_in).
//!
//! Nothing of it shows in the bytes that come out.

use crate::progress::Progress;
use crate::unit_key::UnitKey;

/// What a compilation has around it.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// Is told how far the compilation is.
    pub progress: &'a dyn Progress,
    /// Keeps the objects of units, for this and later compilations.
    pub objects: Option<&'a dyn ObjectStore>,
    /// Lets threads work, all but the first; without, all may.
    pub permits: Option<&'a dyn Permits>,
}

impl<'a> Surroundings<'a> {
    /// Nothing but somebody to tell.
    pub fn new(progress: &'a dyn Progress) -> Surroundings<'a> {
        Surroundings { progress, objects: None, permits: None }
    }
}

/// Keeps objects from one compilation to another. Called from several threads at once.
///
/// Objects become code, so a store must give back what it was given and nothing else. Keys cover the module, the options, and the
/// versions of this compiler and of LLVM; two builds of one version may make other code, so a store that outlives the process
/// has to tell those apart itself.
pub trait ObjectStore: Sync {
    /// The object kept under `key`, if any.
    fn get(&self, key: &UnitKey) -> Option<Vec<u8>>;

    /// Keeps an object. Where that fails, nobody but the store needs to know.
    fn put(&self, key: &UnitKey, object: &[u8]);

    /// The note kept under `key`, if any: what is known of a unit before it is lowered. Its keys are never those of objects.
    fn note(&self, key: &UnitKey) -> Option<Vec<u8>>;

    /// Keeps a note, as an object is kept.
    fn put_note(&self, key: &UnitKey, note: &[u8]);
}

/// Lets threads work at the same time as the first, which needs nobody's leave. Called from several threads at once.
pub trait Permits: Sync {
    /// Waits until one more thread may work. `false` where it is not to wait any longer.
    fn wait(&self) -> bool;

    /// A thread that was let work is done.
    fn give_back(&self);

    /// There is no work left to begin: those who wait, or will, are not to.
    fn close(&self);
}
