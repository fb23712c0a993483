//! `.wasmc.unwind`: how to get from a frame of generated code to its caller.
//!
//! ```text
//! UnwindHeader
//! UnwindRow × rows      sorted by pc_offset: from here on, this shape holds
//! FrameShape × shapes   deduplicated
//! ```
//! A row holds up to the next one. Gaps and code that is not generated from wasm have [`FrameShape::NONE`].

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

/// Start of the section.
#[derive(Clone, Copy, Debug, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub struct UnwindHeader {
    /// Number of rows.
    pub rows: u32,
    /// Number of shapes.
    pub shapes: u32,
}

/// From `pc_offset` on, frames have the shape with this index.
#[derive(Clone, Copy, PartialEq, Eq, Debug, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub struct UnwindRow {
    /// Offset in bytes in `.text`.
    pub pc_offset: u32,
    /// Index of a [`FrameShape`].
    pub shape: u32,
}

/// Where a frame keeps what its caller needs. The canonical frame address (CFA) is the caller's stack pointer
/// after the return; the return address is stored 8 bytes below it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub struct FrameShape {
    /// What the CFA is counted from: [`FrameShape::BASE_SP`], [`FrameShape::BASE_FP`] or
    /// [`FrameShape::BASE_NONE`].
    pub base: u32,
    /// Bytes from the base register to the CFA.
    pub cfa_offset: i32,
    /// For each register of [`SAVED_REGISTERS`], the distance in bytes from its slot up to the CFA, or 0 if
    /// the frame has not saved it.
    pub saved: [u32; 6],
}

/// Names of the callee-saved registers, in the order of [`FrameShape::saved`].
pub const SAVED_REGISTERS: [&str; 6] = ["rbx", "rbp", "r12", "r13", "r14", "r15"];

/// Index of `rbp`, the frame pointer where there is one, in [`SAVED_REGISTERS`].
pub const SAVED_FP: usize = 1;

impl FrameShape {
    /// The CFA is counted from the stack pointer.
    pub const BASE_SP: u32 = 0;
    /// The CFA is counted from the frame pointer.
    pub const BASE_FP: u32 = 1;
    /// Not a frame that can be walked.
    pub const BASE_NONE: u32 = 2;

    /// The shape of gaps.
    pub const NONE: FrameShape = FrameShape { base: FrameShape::BASE_NONE, cfa_offset: 0, saved: [0; 6] };
}

/// The section, checked and read in place.
#[derive(Clone, Copy, Debug)]
pub struct UnwindView<'a> {
    rows: &'a [UnwindRow],
    shapes: &'a [FrameShape],
}

impl<'a> UnwindView<'a> {
    /// Reads a section; `None` where its size does not match its header or it is not 4-byte aligned.
    pub fn new(bytes: &'a [u8]) -> Option<UnwindView<'a>> {
        let (header, rest) = UnwindHeader::ref_from_prefix(bytes).ok()?;
        let (rows, rest) = <[UnwindRow]>::ref_from_prefix_with_elems(rest, header.rows as usize).ok()?;
        let shapes = <[FrameShape]>::ref_from_bytes_with_elems(rest, header.shapes as usize).ok()?;
        Some(UnwindView { rows, shapes })
    }

    /// The shape of frames stopped at `pc_offset`, or `None` outside generated code. Takes O(log rows).
    pub fn shape_at(&self, pc_offset: u32) -> Option<&'a FrameShape> {
        let after = self.rows.partition_point(|row| row.pc_offset <= pc_offset);
        let row = &self.rows[after.checked_sub(1)?];
        self.shapes.get(row.shape as usize).filter(|shape| shape.base != FrameShape::BASE_NONE)
    }

    /// All rows, sorted by `pc_offset`.
    pub fn rows(&self) -> &'a [UnwindRow] {
        self.rows
    }
}

/// Writes a section from rows sorted by `pc_offset` and their shapes.
pub fn encode(rows: &[UnwindRow], shapes: &[FrameShape]) -> Vec<u8> {
    let header = UnwindHeader { rows: rows.len() as u32, shapes: shapes.len() as u32 };
    [header.as_bytes(), rows.as_bytes(), shapes.as_bytes()].concat()
}
