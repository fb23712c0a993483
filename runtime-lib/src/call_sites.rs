//! What do the tables say about calls that exceptions have come out of? Programs throw through the same calls again and again, so
//! `throw` looks here before it searches the tables of the images.
//!
//! Invariant: images stay in a store for as long as it lives, so what was found of a return address stays true.

use std::cell::{Cell, OnceCell};
use wasmc_abi::unwind::FrameShape;

/// What there is to know of a call.
#[derive(Clone, Copy)]
pub(crate) struct CallSite {
    /// Of the frame that makes it; in the tables of an image of the store.
    pub(crate) shape: &'static FrameShape,
    /// Where an exception out of it goes on, if not with the caller.
    pub(crate) pad: Option<usize>,
}

/// How many calls are remembered; a power of two. Others take their places.
const PLACES: usize = 128;

/// The calls of a store that exceptions came out of last.
pub(crate) struct CallSites {
    /// By return address, each in the place of its hash; made by the first exception.
    places: OnceCell<Box<[Place]>>,
}

type Place = Cell<Option<(usize, CallSite)>>;

impl CallSites {
    pub(crate) const fn new() -> CallSites {
        CallSites { places: OnceCell::new() }
    }

    /// What is known of the call that returns to `pc`, else what `find` finds.
    #[inline]
    pub(crate) fn at<E>(
        &self,
        pc: usize,
        find: impl FnOnce() -> Result<Option<CallSite>, E>,
    ) -> Result<Option<CallSite>, E> {
        let places = self.places.get_or_init(|| (0..PLACES).map(|_| Cell::new(None)).collect());
        let place = &places[place_of(pc)];
        match place.get() {
            Some((known, site)) if known == pc => return Ok(Some(site)),
            _ => {}
        }
        let found = find()?;
        if let Some(site) = found {
            place.set(Some((pc, site)));
        }
        Ok(found)
    }
}

/// A multiplication brings all bits of the address into the upper ones.
fn place_of(pc: usize) -> usize {
    const GOLDEN_RATIO: usize = 0x9e37_79b9_7f4a_7c15;
    pc.wrapping_mul(GOLDEN_RATIO) >> (usize::BITS - PLACES.trailing_zeros())
}

#[cfg(test)]
mod tests {
    use super::{CallSite, CallSites, PLACES, place_of};
    use wasmc_abi::unwind::FrameShape;

    fn site(pad: usize) -> Result<Option<CallSite>, ()> {
        Ok(Some(CallSite { shape: &FrameShape::NONE, pad: Some(pad) }))
    }

    fn pad(found: Result<Option<CallSite>, ()>) -> Option<usize> {
        found.unwrap().unwrap().pad
    }

    #[test]
    fn a_call_is_looked_for_once_and_again_when_another_took_its_place() {
        let sites = CallSites::new();
        let first = 0x7000_1234;
        let second = (first + 1..).find(|pc| place_of(*pc) == place_of(first)).unwrap();
        assert_eq!(pad(sites.at(first, || site(1))), Some(1));
        assert_eq!(pad(sites.at(first, || unreachable!("it is known"))), Some(1));
        assert_eq!(pad(sites.at(second, || site(2))), Some(2));
        assert_eq!(pad(sites.at(first, || site(3))), Some(3));
    }

    #[test]
    fn what_was_not_found_is_not_kept() {
        let sites = CallSites::new();
        assert!(sites.at(5, || Ok::<_, ()>(None)).unwrap().is_none());
        assert!(sites.at(5, || Err(())).is_err());
        assert_eq!(pad(sites.at(5, || site(4))), Some(4));
    }

    #[test]
    fn neighbours_have_places_of_their_own() {
        let mut places: Vec<usize> =
            (0..PLACES / 4).map(|call| place_of(0x7f12_3456_0000 + 5 * call)).collect();
        places.sort_unstable();
        places.dedup();
        assert!(places.len() > PLACES / 6, "{places:?}");
    }
}
