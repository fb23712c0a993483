//! How linear memories lie in address space, and which of their accesses generated code checks by itself.
//!
//! | addresses | pages  | [`BoundsCheck`] | address space reserved                                     |
//! |-----------|--------|-----------------|------------------------------------------------------------|
//! | 32 bits   | 64 KiB | `Guard`         | [`MEMORY32_RESERVATION_BYTES`], whatever the maximum       |
//! | 64 bits   | 64 KiB | `Bound`         | the *bound* and [`MEMORY64_GUARD_BYTES`] behind it         |
//! | any       | 1 byte | `Length`        | the bound                                                  |
//!
//! The bound is how far the memory can ever grow: its declared maximum, but at most [`MEMORY64_BYTES_MAX`], and
//! less where the address space does not suffice. It is fixed when the memory is made, and generated code finds it
//! in [`VmMemory`](crate::vmctx::VmMemory), so that an imported memory may have any.

use crate::WASM_PAGE_BYTES;

/// Address space reserved for a 32-bit memory with pages of 64 KiB: 4 GiB of index, 4 GiB of offset, and one page
/// more so that the widest access at the last address still ends inside.
pub const MEMORY32_RESERVATION_BYTES: u64 = (8 << 30) + WASM_PAGE_BYTES;

/// Inaccessible address space behind the bound of a 64-bit memory with pages of 64 KiB. An access at an address below
/// the bound plus an offset below [`MEMORY64_FREE_OFFSETS`] ends inside, so that the offset needs no check.
pub const MEMORY64_GUARD_BYTES: u64 = MEMORY64_FREE_OFFSETS + WASM_PAGE_BYTES;

/// Offsets below this are left to the guard of a 64-bit memory.
pub const MEMORY64_FREE_OFFSETS: u64 = 4 << 30;

/// Most bytes of a memory with 64-bit addresses, whatever its declared maximum: a hundred such memories fit in the
/// address space of a process.
pub const MEMORY64_BYTES_MAX: u64 = 1 << 40;

/// How an access is kept inside its memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BoundsCheck {
    /// Not checked: every address that index and offset can add up to lies in the reservation, which faults behind
    /// the current size.
    Guard,
    /// The address must lie below the bound; behind the current size the reservation faults.
    Bound,
    /// The access must end within the current size, which may end in the middle of a page of the processor.
    Length,
}

impl BoundsCheck {
    /// The check for memories of this kind.
    pub const fn of(index64: bool, page_size_log2: u32) -> BoundsCheck {
        if page_size_log2 != WASM_PAGE_BYTES.ilog2() {
            BoundsCheck::Length
        } else if index64 {
            BoundsCheck::Bound
        } else {
            BoundsCheck::Guard
        }
    }
}

/// Most pages of a memory of this kind, whatever its declared maximum. A 32-bit memory of 1-byte pages has one page
/// less than there are addresses, so that `memory.size` can tell its size.
pub const fn pages_max(index64: bool, page_size_log2: u32) -> u64 {
    let bytes_max = if index64 { MEMORY64_BYTES_MAX } else { 1 << 32 };
    let pages = bytes_max >> page_size_log2;
    if !index64 && pages > u32::MAX as u64 { u32::MAX as u64 } else { pages }
}
