//! What leaves the cache? The files that were used longest ago, where it is too large, and what builds that were killed have
//! left behind. Other builds may use and trim the folder at the same time.

use super::entry;
use rustix::fs::{AtFlags, Dir, FileType, Stat};
use rustix::io::Errno;
use std::os::fd::{AsFd, OwnedFd};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The ending of the names of files that are not whole yet, without the dot.
pub(super) const TEMPORARY: &str = "tmp";

/// After so long a file that is not whole yet will never be.
const ABANDONED_AFTER: Duration = Duration::from_secs(60 * 60);

struct Entry {
    name: String,
    used: SystemTime,
    len_bytes: u64,
}

/// Removes what has to leave so that at most `bytes_max` stay.
///
/// # Errors
/// Where the folder cannot be read or a file not removed.
pub(super) fn trim(folder: &OwnedFd, bytes_max: u64) -> std::io::Result<()> {
    let entries = entries(folder)?;
    let names = entries.iter().map(|entry| (entry.name.as_str(), entry.used, entry.len_bytes));
    for name in leaving(names.collect(), bytes_max, SystemTime::now()) {
        match rustix::fs::unlinkat(folder, name, AtFlags::empty()) {
            Ok(()) | Err(Errno::NOENT) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// The names, of files with their time of use and size, that have to leave.
fn leaving(mut entries: Vec<(&str, SystemTime, u64)>, bytes_max: u64, now: SystemTime) -> Vec<&str> {
    let is_temporary = |name: &str| ending(name) == Some(TEMPORARY);
    let abandoned = |used: SystemTime| now.duration_since(used).is_ok_and(|age| age > ABANDONED_AFTER);
    let temporary = entries.iter().filter(|(name, used, _)| is_temporary(name) && abandoned(*used));
    let mut leaving: Vec<&str> = temporary.map(|(name, ..)| *name).collect();
    entries.retain(|(name, ..)| !is_temporary(name));
    entries.sort_by_key(|&(name, used, _)| (used, name));
    let mut bytes: u64 = entries.iter().map(|(.., len_bytes)| len_bytes).sum();
    for (name, _, len_bytes) in entries {
        if bytes <= bytes_max {
            break;
        }
        bytes -= len_bytes;
        leaving.push(name);
    }
    leaving
}

/// The files that are ours.
fn entries(folder: &OwnedFd) -> std::io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for found in Dir::read_from(folder.as_fd())? {
        let found = found?;
        let Ok(name) = found.file_name().to_str() else { continue };
        if !matches!(ending(name), Some(entry::OBJECT | entry::NOTE | TEMPORARY)) {
            continue;
        }
        match rustix::fs::statat(folder, name, AtFlags::SYMLINK_NOFOLLOW) {
            Ok(about) if FileType::from_raw_mode(about.st_mode).is_file() => {
                let len_bytes = u64::try_from(about.st_size).unwrap_or(0);
                entries.push(Entry { name: name.to_owned(), used: used(&about), len_bytes });
            }
            Ok(_) | Err(Errno::NOENT) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(entries)
}

fn used(about: &Stat) -> SystemTime {
    let seconds = u64::try_from(about.st_mtime).unwrap_or(0);
    UNIX_EPOCH + Duration::new(seconds, about.st_mtime_nsec as u32)
}

fn ending(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(_, ending)| ending)
}

#[cfg(test)]
mod tests {
    use super::leaving;
    use std::time::{Duration, UNIX_EPOCH};

    #[track_caller]
    fn check(bytes_max: u64, expected: &[&str]) {
        let at = |hour: u64| UNIX_EPOCH + Duration::from_secs(hour * 3600);
        let entries = vec![
            ("new.unit", at(9), 10),
            ("old.unit", at(1), 10),
            ("middle.unit", at(5), 10),
            ("1-0.tmp", at(5), 100),
            ("2-0.tmp", at(10), 100),
        ];
        assert_eq!(leaving(entries, bytes_max, at(10)), expected);
    }

    #[test]
    fn what_was_used_longest_ago_leaves_first() {
        check(100, &["1-0.tmp"]);
        check(30, &["1-0.tmp"]);
        check(29, &["1-0.tmp", "old.unit"]);
        check(10, &["1-0.tmp", "old.unit", "middle.unit"]);
        check(0, &["1-0.tmp", "old.unit", "middle.unit", "new.unit"]);
    }
}
