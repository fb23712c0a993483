//! Where do the slots of memories and tables come from, and where do they go afterwards?
//!
//! From the [`InstancePool`] of their store, if it has one; otherwise from a few spares that the process keeps, so that a
//! module that is instantiated again and again finds its last memory still mapped. Invariants: a pool has at most as many
//! memories as it was made for, in use or not; spares are given up as soon as address space is short, and those that
//! show an image before the image goes.

use crate::error::Error;
use crate::slot::{Contents, Room, Slot};
use rustix::io::Errno;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use wasmc_abi::memory::MEMORY32_RESERVATION_BYTES;

/// Most spares of the process. They take no memory but page tables.
const SPARES_MAX: usize = 8;

/// No spare is kept of a slot with more address space, of which a process has 128 TiB.
const SPARE_RESERVED_MAX: usize = MEMORY32_RESERVATION_BYTES as usize;

/// No spare is kept of a slot in which more than this was accessible, for the sake of its page tables.
const SPARE_BYTES_MAX: usize = 256 << 20;

/// What stores without a pool leave behind, the last at the end.
static SPARES: Mutex<Vec<Slot>> = Mutex::new(Vec::new());

/// Address space for memories and large tables, kept mapped from one instance to the next: stores that are
/// [in a pool](crate::Store::in_pool) take from it, and give back when they are dropped.
///
/// What is given back forgets everything that was written to it, and what a memory had grown by becomes inaccessible
/// again, before anyone else can get it. An instance of the module that had the place before finds the initial contents
/// of its memory mapped there already. The artifact of that module stays mapped until another module gets the place or
/// the pool is dropped. Cheap to clone, and to share between threads; it lives as long as the last store in it.
#[derive(Clone)]
pub struct InstancePool {
    shared: Arc<Shared>,
}

struct Shared {
    memories_max: usize,
    slots: Mutex<Slots>,
}

struct Slots {
    /// Those not in use, the last that was at the end.
    idle: Vec<Slot>,
    /// How many there are for memories, in use or not.
    memories: usize,
}

impl InstancePool {
    /// A pool for so many memories at once. The address space of 32-bit memories is reserved for all of them, 8 GiB and
    /// 64 KiB each; a memory of another kind takes the place of one. There is no limit for tables.
    ///
    /// # Errors
    /// [`Error::Reservation`] where there is not enough address space.
    pub fn new(memories: usize) -> Result<InstancePool, Error> {
        let reserve = |_| made(|| Slot::for_memory(MEMORY32_RESERVATION_BYTES));
        let idle = (0..memories).map(reserve).collect::<Result<Vec<Slot>, _>>().map_err(|errno| {
            let bytes = MEMORY32_RESERVATION_BYTES.saturating_mul(memories as u64);
            Error::Reservation { what: "pool", bytes, source: errno.into() }
        })?;
        let slots = Mutex::new(Slots { idle, memories });
        Ok(InstancePool { shared: Arc::new(Shared { memories_max: memories, slots }) })
    }

    /// How many memories can be taken now.
    pub fn idle_memories(&self) -> usize {
        let slots = self.lock();
        let idle = slots.idle.iter().filter(|slot| slot.room().is_memory()).count();
        self.shared.memories_max - slots.memories + idle
    }

    fn lock(&self) -> MutexGuard<'_, Slots> {
        self.shared.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A slot, or the right to make one.
    fn take(&self, room: Room, wanted: Contents) -> Result<Option<Slot>, Error> {
        let mut slots = self.lock();
        let slot = take(&mut slots.idle, room, wanted).or_else(|| {
            let oldest = slots.idle.iter().position(|slot| slot.room() == room)?;
            Some(slots.idle.remove(oldest))
        });
        if slot.is_some() || !room.is_memory() {
            return Ok(slot);
        }
        if slots.memories < self.shared.memories_max {
            slots.memories += 1;
            return Ok(None);
        }
        let other = slots.idle.iter().position(|slot| slot.room().is_memory()).ok_or_else(|| {
            let limit = self.shared.memories_max as u64;
            Error::Limit { what: "memories of the pool in use", asked: limit + 1, limit }
        })?;
        let given_up = slots.idle.remove(other);
        drop(slots);
        drop(given_up);
        Ok(None)
    }

    /// Takes a slot back, or the news that it is no more.
    fn give_back(&self, room: Room, slot: Option<Slot>) {
        let mut slots = self.lock();
        match slot {
            Some(slot) => slots.idle.push(slot),
            None if room.is_memory() => slots.memories -= 1,
            None => {}
        }
        let tables = slots.idle.iter().filter(|slot| !slot.room().is_memory()).count();
        let oldest = slots.idle.iter().position(|slot| !slot.room().is_memory());
        let surplus =
            oldest.filter(|_| tables > self.shared.memories_max).map(|oldest| slots.idle.remove(oldest));
        drop(slots);
        drop(surplus);
    }
}

impl std::fmt::Debug for InstancePool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InstancePool").field("memories", &self.shared.memories_max).finish_non_exhaustive()
    }
}

/// A slot in use.
#[derive(Debug)]
pub(crate) struct Taken {
    /// There until it is given back.
    slot: Option<Slot>,
    pool: Option<InstancePool>,
}

impl Taken {
    /// A slot with this room, that of `make` if there is none. It may hold `wanted` already, zeros, or anything.
    pub(crate) fn new(
        pool: Option<&InstancePool>,
        room: Room,
        wanted: Contents,
        make: impl FnOnce() -> Result<Slot, Error>,
    ) -> Result<Taken, Error> {
        let slot = match pool {
            Some(pool) => pool.take(room, wanted)?,
            None => take(&mut spares(), room, wanted),
        };
        if let Some(slot) = slot {
            return Ok(Taken { slot: Some(slot), pool: pool.cloned() });
        }
        let made = make();
        if let (Err(_), Some(pool)) = (&made, pool) {
            pool.give_back(room, None);
        }
        Ok(Taken { slot: Some(made?), pool: pool.cloned() })
    }

    pub(crate) fn slot(&self) -> &Slot {
        self.slot.as_ref().expect("a slot that was given back is not used again")
    }

    pub(crate) fn slot_mut(&mut self) -> &mut Slot {
        self.slot.as_mut().expect("a slot that was given back is not used again")
    }

    /// Clears the slot, of which the first `used_bytes` could be accessed, and gives it back.
    pub(crate) fn give_back(&mut self, used_bytes: usize) {
        let Some(slot) = self.slot.take() else { return };
        let room = slot.room();
        match &self.pool {
            Some(pool) => pool.give_back(room, slot.cleared(used_bytes)),
            None if slot.mapping().len_bytes() > SPARE_RESERVED_MAX || used_bytes > SPARE_BYTES_MAX => {
                drop(slot)
            }
            None => slot.cleared(used_bytes).map_or((), keep),
        }
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        if let (Some(slot), Some(pool)) = (self.slot.take(), &self.pool) {
            pool.give_back(slot.room(), None);
        }
    }
}

/// Takes out a slot that holds `wanted`, or zeros if there is none.
fn take(idle: &mut Vec<Slot>, room: Room, wanted: Contents) -> Option<Slot> {
    let with = |contents| idle.iter().rposition(|slot| slot.room() == room && slot.contents() == contents);
    let position = with(wanted).or_else(|| with(Contents::Zeros))?;
    Some(idle.remove(position))
}

fn spares() -> MutexGuard<'static, Vec<Slot>> {
    SPARES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps a cleared slot as a spare, in place of the oldest if there are as many as there may be.
fn keep(slot: Slot) {
    let mut spares = spares();
    let oldest = (spares.len() >= SPARES_MAX).then(|| spares.remove(0));
    spares.push(slot);
    drop(spares);
    drop(oldest);
}

/// A new slot, for which the spares are given up if there is not enough address space with them.
pub(crate) fn made(make: impl Fn() -> Result<Slot, Errno>) -> Result<Slot, Errno> {
    let outcome = make();
    if !matches!(outcome, Err(Errno::NOMEM)) {
        return outcome;
    }
    let given_up = std::mem::take(&mut *spares());
    if given_up.is_empty() {
        return outcome;
    }
    drop(given_up);
    make()
}

/// Gives up the spares that show an image.
pub(crate) fn forget_image(image: u64) {
    let shows = |slot: &mut Slot| matches!(slot.contents(), Contents::Image(number, _) if number == image);
    let forgotten: Vec<Slot> = spares().extract_if(.., shows).collect();
    drop(forgotten);
}
