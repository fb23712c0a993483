//! Lists of strings as guests get them: what arguments and environment have in common.

use super::errno::Errno;
use super::memory::{Address, GuestMemory};

/// Strings as a guest gets them: one after the other, each ended by a NUL.
#[derive(Clone, Debug, Default)]
pub(super) struct StringList {
    bytes: Vec<u8>,
    starts: Vec<u32>,
}

impl StringList {
    /// Adds a string; `false`, and nothing happens, if it contains NUL or the list would pass 4 GiB.
    #[must_use]
    pub(super) fn push(&mut self, string: &[u8]) -> bool {
        let fits = u32::try_from(self.bytes.len() + string.len() + 1).is_ok();
        if string.contains(&0) || !fits {
            return false;
        }
        // As long as the whole fits into 32 bits, so does a start.
        self.starts.push(self.bytes.len() as u32);
        self.bytes.extend_from_slice(string);
        self.bytes.push(0);
        true
    }

    /// Removes the strings that start with `prefix`.
    pub(super) fn remove_prefixed(&mut self, prefix: &[u8]) {
        if !self.strings().any(|string| string.starts_with(prefix)) {
            return;
        }
        let mut kept = StringList::default();
        for string in self.strings().filter(|string| !string.starts_with(prefix)) {
            kept.starts.push(kept.bytes.len() as u32);
            kept.bytes.extend_from_slice(string);
            kept.bytes.push(0);
        }
        *self = kept;
    }

    fn strings(&self) -> impl Iterator<Item = &[u8]> {
        self.starts.iter().filter_map(|&start| self.bytes[start as usize..].split(|&byte| byte == 0).next())
    }

    /// Writes how many strings there are, and the bytes that all need together.
    pub(super) fn write_sizes(
        &self,
        memory: &mut GuestMemory<'_>,
        count: Address,
        len: Address,
    ) -> Result<(), Errno> {
        memory.write_u32(count, self.starts.len() as u32)?;
        memory.write_u32(len, self.bytes.len() as u32)
    }

    /// Writes the strings to `buffer` and their addresses to `pointers`.
    pub(super) fn write(
        &self,
        memory: &mut GuestMemory<'_>,
        pointers: Address,
        buffer: Address,
    ) -> Result<(), Errno> {
        memory.check_array(pointers, self.starts.len() as u32, 4)?;
        memory.write(buffer, &self.bytes)?;
        for (position, start) in self.starts.iter().enumerate() {
            // Inside the memory, as just checked, hence no overflow.
            memory.write_u32(pointers + 4 * position as u32, buffer + start)?;
        }
        Ok(())
    }
}
