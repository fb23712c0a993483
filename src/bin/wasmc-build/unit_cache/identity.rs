//! Which compiler is this? Two builds of one version, or of one version of LLVM, may make different code of the same unit. So
//! every program and library that this process has code of counts: by the build id that its linker gave it, a digest of
//! its content, which is the same wherever and whenever it was installed; without one, by its name, size and date.

use object::Endianness;
use object::elf::{ELF_NOTE_GNU, FileHeader64, NT_GNU_BUILD_ID};
use object::read::ReadCache;
use object::read::elf::{FileHeader as _, ProgramHeader as _};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fs::File;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

/// A digest of the programs and libraries in this process.
///
/// # Errors
/// Where one of them cannot be read, such as one that was replaced since this process began.
pub(super) fn of_compiler() -> std::io::Result<[u8; 32]> {
    let maps = std::fs::read_to_string("/proc/self/maps")?;
    let mut digest = Sha256::new();
    for path in code_files(&maps) {
        let id = identity(Path::new(path))?;
        digest.update((id.len() as u64).to_le_bytes());
        digest.update(id);
    }
    Ok(digest.finalize().into())
}

/// The files that executable memory is mapped from, in a listing as the kernel writes it.
fn code_files(maps: &str) -> BTreeSet<&str> {
    let mapped = maps.lines().filter_map(|line| {
        let (range_and_rights, path) = line.split_at(line.find('/')?);
        let rights = range_and_rights.split_whitespace().nth(1)?;
        rights.contains('x').then_some(path)
    });
    mapped.collect()
}

fn identity(path: &Path) -> std::io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let about = file.metadata()?;
    Ok(build_id(&ReadCache::new(file)).unwrap_or_else(|| {
        let numbers = [about.size().cast_signed(), about.mtime(), about.mtime_nsec()];
        let numbers = numbers.iter().flat_map(|number| number.to_le_bytes());
        path.as_os_str().as_encoded_bytes().iter().copied().chain(numbers).collect()
    }))
}

/// Of what is in memory, not of the sections: they are far apart, and with them come tables of symbols.
fn build_id(file: &ReadCache<File>) -> Option<Vec<u8>> {
    let header = FileHeader64::<Endianness>::parse(file).ok()?;
    let endian = header.endian().ok()?;
    for segment in header.program_headers(endian, file).ok()? {
        let Some(mut notes) = segment.notes(endian, file).ok()? else { continue };
        while let Some(note) = notes.next().ok()? {
            if note.name() == ELF_NOTE_GNU && note.n_type(endian) == NT_GNU_BUILD_ID {
                return Some(note.desc().to_vec());
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    #[test]
    fn files_with_code_count() {
        let maps = "\
            7f0000000000-7f0000001000 r--p 00000000 fe:00 11    /lib/one.so\n\
            7f0000001000-7f0000002000 r-xp 00001000 fe:00 11    /lib/one.so\n\
            7f0000003000-7f0000004000 r-xp 00000000 fe:00 12    /a folder/two.so\n\
            7f0000005000-7f0000006000 r--p 00000000 fe:00 13    /data\n\
            7f0000006000-7f0000007000 rw-p 00000000 00:00 0 \n\
            7f0000007000-7f0000008000 r-xp 00000000 00:00 0     [vdso]\n";
        assert_eq!(
            super::code_files(maps).into_iter().collect::<Vec<_>>(),
            ["/a folder/two.so", "/lib/one.so"]
        );
    }

    #[test]
    fn the_same_process_is_the_same_compiler() {
        assert_eq!(super::of_compiler().unwrap(), super::of_compiler().unwrap());
    }
}
