//! What does a file of the cache hold? A magic number, the SHA-256 digest of key and object, and the object, or in its
//! place a note. With the key in the digest, a file under another's name is a damaged one.

use sha2::{Digest as _, Sha256};
use wasmc_compiler::unit_key::UnitKey;

/// The ending of the names of files with objects, without the dot.
pub(super) const OBJECT: &str = "unit";

/// That of files with notes.
pub(super) const NOTE: &str = "note";

const MAGIC: &[u8; 8] = b"wasmc\0u1";

const HEAD_BYTES: usize = MAGIC.len() + 32;

/// What stands before `object`.
pub(super) fn head(key: &UnitKey, object: &[u8]) -> [u8; HEAD_BYTES] {
    let mut head = [0; HEAD_BYTES];
    head[..MAGIC.len()].copy_from_slice(MAGIC);
    head[MAGIC.len()..].copy_from_slice(&Sha256::new().chain_update(key).chain_update(object).finalize());
    head
}

/// The object in a file, unless that is damaged.
pub(super) fn object(key: &UnitKey, mut file: Vec<u8>) -> Option<Vec<u8>> {
    let object = file.get(HEAD_BYTES..)?;
    if file[..HEAD_BYTES] != head(key, object) {
        return None;
    }
    file.drain(..HEAD_BYTES);
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::{head, object};

    #[test]
    fn any_change_is_damage() {
        let (key, other) = ([1; 32], [2; 32]);
        let file = [&head(&key, b"code")[..], b"code"].concat();
        assert_eq!(object(&key, file.clone()).as_deref(), Some(&b"code"[..]));
        assert_eq!(object(&other, file.clone()), None);
        for position in 0..file.len() {
            let mut flipped = file.clone();
            flipped[position] ^= 0x40;
            assert_eq!(object(&key, flipped), None, "byte {position} flipped");
            assert_eq!(object(&key, file[..position].to_vec()), None, "cut at {position}");
        }
        assert_eq!(object(&key, [&file[..], b"more"].concat()), None);
    }
}
