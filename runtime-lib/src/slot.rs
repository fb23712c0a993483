//! Which address space does a memory or large table get, and what is in it?
//!
//! A [`Slot`] outlives what it was made for: [`Slot::cleared`] takes back all that a guest did to it, and
//! [`crate::pool`] keeps it for the next memory or table of its [`Room`]. Making one anew costs the kernel much more, and
//! the page tables of a slot stay. Called by [`crate::memory`], [`crate::table`] and [`crate::pool`].
//!
//! Invariants: a slot that is not in use holds nothing that was written while it was: its accessible part reads as
//! its [`Contents`] say, and nothing behind that can be accessed. A slot for which the kernel does not confirm this is
//! unmapped.

use crate::mapping::Mapping;
use rustix::io::Errno;

/// What a slot has room for. Slots of one room can stand in for each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Room {
    /// A memory with so many bytes of address space.
    Memory {
        /// The address space.
        reserved_bytes: u64,
    },
    /// A table of so many bytes, all of which can be accessed.
    Table {
        /// The size.
        bytes: u64,
    },
}

impl Room {
    pub(crate) fn is_memory(self) -> bool {
        matches!(self, Room::Memory { .. })
    }
}

/// What the accessible part of a slot holds where nothing was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Contents {
    /// Zeros.
    Zeros,
    /// The initial contents of a memory of an image, by the image's number and the memory's index, and zeros around it.
    Image(u64, u32),
    /// Mappings that cannot be used again: some part could not be mapped, or they differ from one use to the next.
    Unknown,
}

/// Address space for a memory or table.
#[derive(Debug)]
pub(crate) struct Slot {
    mapping: Mapping,
    room: Room,
    /// How much can be accessed from the start on when it is not in use.
    accessible_bytes: usize,
    contents: Contents,
}

impl Slot {
    /// Reserves a slot for a memory, inaccessible as yet.
    pub(crate) fn for_memory(reserved_bytes: u64) -> Result<Slot, Errno> {
        let mapping = Mapping::reserve(reserved_bytes as usize)?;
        let room = Room::Memory { reserved_bytes };
        Ok(Slot { mapping, room, accessible_bytes: 0, contents: Contents::Zeros })
    }

    /// Reserves a slot for a table, of zeros.
    pub(crate) fn for_table(bytes: u64) -> Result<Slot, Errno> {
        let mapping = Mapping::zeroed(bytes as usize)?;
        let accessible_bytes = mapping.len_bytes();
        Ok(Slot { mapping, room: Room::Table { bytes }, accessible_bytes, contents: Contents::Zeros })
    }

    pub(crate) fn room(&self) -> Room {
        self.room
    }

    pub(crate) fn contents(&self) -> Contents {
        self.contents
    }

    /// Says what is mapped there from now on.
    pub(crate) fn set_contents(&mut self, contents: Contents) {
        self.contents = contents;
    }

    pub(crate) fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// Makes a slot of a memory accessible up to `accessible_bytes`, a multiple of the page size, and no further. If it
    /// does not hold `wanted` it holds zeros afterwards, whatever it held before.
    pub(crate) fn prepare(&mut self, accessible_bytes: usize, wanted: Contents) -> Result<(), Errno> {
        if self.contents != wanted && self.contents != Contents::Zeros {
            self.mapping.reserve_again(0, self.accessible_bytes)?;
            (self.accessible_bytes, self.contents) = (0, Contents::Zeros);
        }
        let before = self.accessible_bytes;
        if before < accessible_bytes {
            self.mapping.make_accessible(before, accessible_bytes - before)?;
        } else {
            self.mapping.make_guard(accessible_bytes, before - accessible_bytes)?;
        }
        self.accessible_bytes = accessible_bytes;
        Ok(())
    }

    /// The slot as it was before its use, in which the first `used_bytes` could be accessed; `None`, and unmapped, if it
    /// cannot be made so.
    pub(crate) fn cleared(self, used_bytes: usize) -> Option<Slot> {
        if self.contents == Contents::Unknown {
            return None;
        }
        let used_bytes = used_bytes.max(self.accessible_bytes);
        self.mapping.drop_written(0, used_bytes).ok()?;
        self.mapping.make_guard(self.accessible_bytes, used_bytes - self.accessible_bytes).ok()?;
        Some(self)
    }
}
