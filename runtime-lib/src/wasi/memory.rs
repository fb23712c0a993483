//! How WASI functions reach the memory of the guest: every address is checked, none can overflow.
//!
//! An address or length that leaves the memory is [`Errno::Fault`]. Alignment is not asked for, since
//! preview 1 does not need it on any host we support. Numbers are little-endian as in WebAssembly.

use std::ops::Range;

use super::errno::Errno;

/// An offset in the guest's memory.
pub(super) type Address = u32;

/// Longest path in bytes with a NUL after it, the host's own limit.
pub(super) const PATH_MAX_BYTES: usize = 4096;

/// The whole memory of the guest for the time of one call.
pub(super) struct GuestMemory<'m> {
    bytes: &'m mut [u8],
}

impl<'m> GuestMemory<'m> {
    pub(super) fn new(bytes: &'m mut [u8]) -> GuestMemory<'m> {
        GuestMemory { bytes }
    }

    /// All bytes, for the one caller that hands out several disjoint parts.
    pub(super) fn bytes_mut(&mut self) -> &mut [u8] {
        self.bytes
    }

    /// The checked range of `len_bytes` bytes at `address`.
    pub(super) fn range(&self, address: Address, len_bytes: u32) -> Result<Range<usize>, Errno> {
        let end = u64::from(address) + u64::from(len_bytes);
        if end > self.bytes.len() as u64 {
            return Err(Errno::Fault);
        }
        // Both fit: `end` is at most the length of a slice.
        Ok(address as usize..end as usize)
    }

    /// Checks that `count` records of `size_bytes` each lie in the memory.
    pub(super) fn check_array(&self, address: Address, count: u32, size_bytes: u32) -> Result<(), Errno> {
        let len_bytes = count.checked_mul(size_bytes).ok_or(Errno::Fault)?;
        self.range(address, len_bytes).map(drop)
    }

    pub(super) fn slice(&self, address: Address, len_bytes: u32) -> Result<&[u8], Errno> {
        let range = self.range(address, len_bytes)?;
        Ok(&self.bytes[range])
    }

    pub(super) fn slice_mut(&mut self, address: Address, len_bytes: u32) -> Result<&mut [u8], Errno> {
        let range = self.range(address, len_bytes)?;
        Ok(&mut self.bytes[range])
    }

    pub(super) fn write(&mut self, address: Address, bytes: &[u8]) -> Result<(), Errno> {
        let len_bytes = u32::try_from(bytes.len()).map_err(|_| Errno::Fault)?;
        self.slice_mut(address, len_bytes)?.copy_from_slice(bytes);
        Ok(())
    }

    pub(super) fn write_u16(&mut self, address: Address, value: u16) -> Result<(), Errno> {
        self.write(address, &value.to_le_bytes())
    }

    pub(super) fn write_u32(&mut self, address: Address, value: u32) -> Result<(), Errno> {
        self.write(address, &value.to_le_bytes())
    }

    pub(super) fn write_u64(&mut self, address: Address, value: u64) -> Result<(), Errno> {
        self.write(address, &value.to_le_bytes())
    }

    /// A copy of the record of `N` bytes at `address`.
    pub(super) fn record<const N: usize>(&self, address: Address) -> Result<[u8; N], Errno> {
        let start = self.range(address, N as u32)?.start;
        let mut record = [0; N];
        record.copy_from_slice(&self.bytes[start..start + N]);
        Ok(record)
    }

    /// A path of the guest: UTF-8 without NUL, and no longer than the host allows, so that no guest makes
    /// us copy more. Bytes, because a symbolic link can lead to a path that is no UTF-8.
    pub(super) fn path(&self, address: Address, len_bytes: u32) -> Result<&[u8], Errno> {
        let bytes = self.slice(address, len_bytes)?;
        if bytes.len() >= PATH_MAX_BYTES {
            return Err(Errno::NameTooLong);
        }
        std::str::from_utf8(bytes).map_err(|_| Errno::IlSeq)?;
        if bytes.contains(&0) { Err(Errno::Inval) } else { Ok(bytes) }
    }
}

/// The `u16` at `offset` of a record; the offset is a constant of the record's layout.
pub(super) fn field_u16(record: &[u8], offset: usize) -> u16 {
    u16::from_le_bytes([record[offset], record[offset + 1]])
}

/// The `u32` at `offset` of a record.
pub(super) fn field_u32(record: &[u8], offset: usize) -> u32 {
    u32::from(field_u16(record, offset)) | u32::from(field_u16(record, offset + 2)) << 16
}

/// The `u64` at `offset` of a record.
pub(super) fn field_u64(record: &[u8], offset: usize) -> u64 {
    u64::from(field_u32(record, offset)) | u64::from(field_u32(record, offset + 4)) << 32
}
