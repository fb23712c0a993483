//! `.wasmc.unwind`: how to get from a frame of generated code to its caller, or to where it catches exceptions.
//!
//! ```text
//! UnwindHeader
//! UnwindRow × rows      sorted by pc_offset: from here on, this shape holds
//! FrameShape × shapes   deduplicated
//! LandingRow × landings sorted by pc_offset: from here on, calls that throw go on there
//! ```
//! A row holds up to the next one. Gaps and code that is not generated from wasm have [`FrameShape::NONE`].

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

/// How the section is damaged.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UnwindError {
    /// The arrays are not where the header says.
    #[error("section `.wasmc.unwind`: its size does not match its header, or it is not aligned")]
    Size,
    /// Not as it was written.
    #[error("section `.wasmc.unwind`: its checksum is not that of its content")]
    Checksum,
    /// Rows are not sorted.
    #[error("section `.wasmc.unwind`: its rows are not sorted")]
    Order,
    /// A row names a shape that is not there.
    #[error("section `.wasmc.unwind`: a row refers to shape {index} of {len}")]
    Shape {
        /// Index found.
        index: u32,
        /// Number of shapes.
        len: u32,
    },
    /// A landing pad lies outside of the code.
    #[error(
        "section `.wasmc.unwind`: a landing pad lies at {pad_offset:#x}, but `.text` has {text_bytes:#x} bytes"
    )]
    Landing {
        /// Offset found.
        pad_offset: u32,
        /// Size of `.text` in bytes.
        text_bytes: u32,
    },
}

/// Start of the section.
#[derive(Clone, Copy, Debug, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub struct UnwindHeader {
    /// Number of rows.
    pub rows: u32,
    /// Number of shapes.
    pub shapes: u32,
    /// Number of landing rows.
    pub landings: u32,
    /// [`checksum`] of all that follows, the lower half first.
    pub checksum: [u32; 2],
}

impl UnwindHeader {
    fn counts(&self) -> [u32; 3] {
        [self.rows, self.shapes, self.landings]
    }
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

/// From `pc_offset` on, an exception out of a call goes on at this landing pad.
#[derive(Clone, Copy, PartialEq, Eq, Debug, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub struct LandingRow {
    /// Offset in bytes in `.text`.
    pub pc_offset: u32,
    /// Offset in bytes in `.text` of the landing pad, or [`LandingRow::NONE`].
    pub pad_offset: u32,
}

impl LandingRow {
    /// No landing pad: the exception goes on to the caller.
    pub const NONE: u32 = u32::MAX;
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
    /// Bytes of arguments that were pushed for a call out of the frame: how far above the stack pointer after the call's
    /// return the stack pointer has to be where an exception out of it is caught.
    pub args_bytes: u32,
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

    /// The canonical address of a frame with these stack and frame pointers; `None` where it is not above the former.
    #[inline]
    pub fn frame_address(&self, sp: usize, fp: usize) -> Option<usize> {
        let base = if self.base == FrameShape::BASE_FP { fp } else { sp };
        base.checked_add_signed(self.cfa_offset as isize).filter(|address| *address > sp)
    }

    /// What register `index` of [`SAVED_REGISTERS`] holds in the caller of the frame at `frame_address`, in which it holds
    /// `present`; `None` where `read` cannot read the stack.
    #[inline]
    pub fn in_caller(
        &self,
        index: usize,
        present: usize,
        frame_address: usize,
        read: impl Fn(usize) -> Option<usize>,
    ) -> Option<usize> {
        match self.saved[index] {
            0 => Some(present),
            distance => read(frame_address.checked_sub(distance as usize)?),
        }
    }

    /// The shape of gaps.
    pub const NONE: FrameShape =
        FrameShape { base: FrameShape::BASE_NONE, cfa_offset: 0, args_bytes: 0, saved: [0; 6] };
}

/// The section, checked and read in place.
#[derive(Clone, Copy, Debug)]
pub struct UnwindView<'a> {
    /// Whether the checksum is right is asked only by [`UnwindView::check`].
    bytes: &'a [u8],
    rows: &'a [UnwindRow],
    shapes: &'a [FrameShape],
    landings: &'a [LandingRow],
}

impl<'a> UnwindView<'a> {
    /// Reads a section, which must be 4-byte aligned. Takes constant time.
    ///
    /// # Errors
    /// [`UnwindError::Size`] where the arrays are not where the header says.
    pub fn new(bytes: &'a [u8]) -> Result<UnwindView<'a>, UnwindError> {
        UnwindView::read(bytes).ok_or(UnwindError::Size)
    }

    fn read(bytes: &'a [u8]) -> Option<UnwindView<'a>> {
        let (header, rest) = UnwindHeader::ref_from_prefix(bytes).ok()?;
        let (rows, rest) = <[UnwindRow]>::ref_from_prefix_with_elems(rest, header.rows as usize).ok()?;
        let (shapes, rest) = <[FrameShape]>::ref_from_prefix_with_elems(rest, header.shapes as usize).ok()?;
        let landings = <[LandingRow]>::ref_from_bytes_with_elems(rest, header.landings as usize).ok()?;
        Some(UnwindView { bytes, rows, shapes, landings })
    }

    /// The shape of frames stopped at `pc_offset`, or `None` outside generated code. Takes O(log rows).
    pub fn shape_at(&self, pc_offset: u32) -> Option<&'a FrameShape> {
        let after = self.rows.partition_point(|row| row.pc_offset <= pc_offset);
        let row = &self.rows[after.checked_sub(1)?];
        self.shapes.get(row.shape as usize).filter(|shape| shape.base != FrameShape::BASE_NONE)
    }

    /// Where an exception goes on that comes out of a call at `pc_offset`. Takes O(log landings).
    pub fn landing_at(&self, pc_offset: u32) -> Option<u32> {
        let after = self.landings.partition_point(|row| row.pc_offset <= pc_offset);
        let row = &self.landings[after.checked_sub(1)?];
        (row.pad_offset != LandingRow::NONE).then_some(row.pad_offset)
    }

    /// The landing rows, sorted by `pc_offset`.
    pub fn landings(&self) -> &'a [LandingRow] {
        self.landings
    }

    /// Checks that the section is as it was written, and everything that a walk relies on, for code of `text_bytes` bytes. Takes
    /// O(rows).
    ///
    /// # Errors
    /// What is wrong first.
    pub fn check(&self, text_bytes: u32) -> Result<(), UnwindError> {
        let (header, content) = UnwindHeader::ref_from_prefix(self.bytes).map_err(|_| UnwindError::Size)?;
        if header.checksum != checksum(header.counts(), content) {
            return Err(UnwindError::Checksum);
        }
        let rises = |offsets: &mut dyn Iterator<Item = u32>| offsets.is_sorted();
        if !rises(&mut self.rows.iter().map(|row| row.pc_offset))
            || !rises(&mut self.landings.iter().map(|row| row.pc_offset))
        {
            return Err(UnwindError::Order);
        }
        let shapes = self.shapes.len() as u32;
        if let Some(row) = self.rows.iter().find(|row| row.shape >= shapes) {
            return Err(UnwindError::Shape { index: row.shape, len: shapes });
        }
        let is_outside =
            |row: &&LandingRow| row.pad_offset != LandingRow::NONE && row.pad_offset >= text_bytes;
        match self.landings.iter().find(is_outside) {
            Some(row) => Err(UnwindError::Landing { pad_offset: row.pad_offset, text_bytes }),
            None => Ok(()),
        }
    }

    /// The shapes that rows refer to.
    pub fn shapes(&self) -> &'a [FrameShape] {
        self.shapes
    }

    /// All rows, sorted by `pc_offset`.
    pub fn rows(&self) -> &'a [UnwindRow] {
        self.rows
    }
}

/// Writes a section from rows sorted by `pc_offset` and their shapes.
pub fn encode(rows: &[UnwindRow], shapes: &[FrameShape], landings: &[LandingRow]) -> Vec<u8> {
    let content = [rows.as_bytes(), shapes.as_bytes(), landings.as_bytes()].concat();
    let counts = [rows.len(), shapes.len(), landings.len()].map(|len| len as u32);
    let checksum = checksum(counts, &content);
    let [rows, shapes, landings] = counts;
    let header = UnwindHeader { rows, shapes, landings, checksum };
    [header.as_bytes(), &content].concat()
}

/// A number that one changed byte always changes, since each step is reversible, and that almost any damage does which was not
/// made to fit. Made to be quick, at eight bytes for a multiplication, since it is looked at whenever such an artifact is loaded.
fn checksum(counts: [u32; 3], content: &[u8]) -> [u32; 2] {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let step = |sum: u64, word: u64| (sum ^ word).wrapping_mul(FACTOR).rotate_left(29);
    let sum = counts.into_iter().map(u64::from).fold(FACTOR, step);
    let (words, rest) = content.as_chunks::<8>();
    let sum = words.iter().map(|word| u64::from_le_bytes(*word)).fold(sum, step);
    let sum = rest.iter().map(|&byte| byte.into()).fold(sum, step);
    [sum as u32, (sum >> 32) as u32]
}
