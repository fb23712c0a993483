//! What has the user given us? Reads a file or stdin and tells what its bytes are, whatever its name says.

use crate::exit::Exit;
use crate::failure::Failure;
use std::io::Read as _;
use std::os::unix::fs::FileTypeExt as _;
use std::path::Path;

/// What some bytes are, judged by how they start.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A WebAssembly module, or the start of one.
    Module,
    /// A WebAssembly component.
    Component,
    /// An ELF file, as artifacts are.
    Elf,
    /// Text, perhaps of a module.
    Text,
    /// Text in an encoding that the text format does not have.
    Utf16,
    /// Nothing at all.
    Empty,
    /// Something else.
    Other,
}

const WASM_MAGIC: &[u8] = b"\0asm";
const ELF_MAGIC: &[u8] = b"\x7fELF";
/// Byte order marks of UTF-16, and what the text of a module starts with where there is none.
const UTF16_STARTS: [&[u8]; 4] = [b"\xff\xfe", b"\xfe\xff", b"(\0", b"\0("];
/// Version and layer, behind the magic bytes, of a component.
const COMPONENT_LAYER: [u8; 2] = [1, 0];

/// Whether the user means stdin or stdout.
pub fn is_standard_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// What messages call an input.
pub fn name_of(path: &Path) -> String {
    if is_standard_stream(path) { "stdin".to_owned() } else { path.display().to_string() }
}

/// Reads a file or pipe, or stdin for `-`.
///
/// # Errors
/// Where it is missing, unreadable, a folder or a device, which need not have an end.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    if is_standard_stream(path) {
        let mut bytes = Vec::new();
        return match std::io::stdin().lock().read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(error) => Err(Failure::io("stdin", "cannot read", error)),
        };
    }
    let metadata = std::fs::metadata(path).map_err(|error| unreadable(path, error))?;
    if metadata.file_type().is_char_device() || metadata.file_type().is_block_device() {
        return Err(not_a_file(path, "a device"));
    }
    std::fs::read(path).map_err(|error| unreadable(path, error))
}

/// The failure for what has a name but is no file.
pub fn not_a_file(path: &Path, kind: &str) -> Failure {
    let text = format!("this is {kind}, not a file");
    Failure::said(Exit::Environment, "not-a-file", text).about(path)
}

/// The failure for a file that cannot be read.
pub fn unreadable(path: &Path, error: std::io::Error) -> Failure {
    match error.kind() {
        std::io::ErrorKind::NotFound => Failure::said(Exit::Environment, "file-not-found", "no such file"),
        std::io::ErrorKind::IsADirectory => not_a_file(path, "a folder"),
        _ => Failure::io(path, "cannot read", error),
    }
    .about(path)
}

impl Kind {
    /// Judges by the first bytes, and for text by all of them.
    pub fn of(bytes: &[u8]) -> Kind {
        if bytes.is_empty() {
            Kind::Empty
        } else if bytes.starts_with(WASM_MAGIC) && bytes.get(6..8) == Some(&COMPONENT_LAYER) {
            Kind::Component
        } else if bytes.starts_with(WASM_MAGIC) || WASM_MAGIC.starts_with(bytes) {
            Kind::Module
        } else if bytes.starts_with(ELF_MAGIC) {
            Kind::Elf
        } else if UTF16_STARTS.iter().any(|start| bytes.starts_with(start)) {
            Kind::Utf16
        } else if !bytes.contains(&0) && str::from_utf8(bytes).is_ok() {
            Kind::Text
        } else {
            Kind::Other
        }
    }

    /// The failure for input that is neither a module nor text.
    pub fn refusal(self, bytes: &[u8]) -> Failure {
        match self {
            Kind::Component => Failure::said(
                Exit::Input,
                "component",
                "this is a WebAssembly component; only core modules can be compiled",
            )
            .hint(
                "the core modules inside a component can be taken out with `wasm-tools component unbundle`",
            ),
            Kind::Elf if is_artifact(bytes) => {
                Failure::said(Exit::Input, "already-built", "this is a wasmc artifact, compiled already")
                    .hint("run it with `wasmc run`, or give the module that it was built from")
            }
            Kind::Elf => {
                Failure::said(Exit::Input, "not-wasm", "not a WebAssembly module: it is an ELF file")
            }
            Kind::Utf16 => Failure::said(
                Exit::Input,
                "not-wat",
                "not a module in text format: this is text in UTF-16, and the text format is UTF-8",
            ),
            Kind::Empty => Failure::said(Exit::Input, "not-wasm", "the file is empty"),
            _ => Failure::said(
                Exit::Input,
                "not-wasm",
                format!("not a WebAssembly module: it starts with {}, not with `\\0asm`", first_bytes(bytes)),
            ),
        }
    }
}

/// Whether an ELF file holds the head of one of our artifacts.
fn is_artifact(bytes: &[u8]) -> bool {
    use object::{Object as _, ObjectSection as _};
    object::File::parse(bytes)
        .is_ok_and(|file| file.sections().any(|section| section.name() == Ok(wasmc_abi::section::HEAD)))
}

fn first_bytes(bytes: &[u8]) -> String {
    let shown: Vec<String> = bytes.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("bytes {}", shown.join(" "))
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn kinds() {
        assert_eq!(Kind::of(b""), Kind::Empty);
        assert_eq!(Kind::of(b"\0as"), Kind::Module);
        assert_eq!(Kind::of(b"\0asm\x01\0\0\0"), Kind::Module);
        assert_eq!(Kind::of(b"\0asm\x0d\0\x01\0"), Kind::Component);
        assert_eq!(Kind::of(b"\x7fELF\x02"), Kind::Elf);
        assert_eq!(Kind::of(b"(module)"), Kind::Text);
        assert_eq!(Kind::of(b"\xff\xfe(\0"), Kind::Utf16);
        assert_eq!(Kind::of(b"\0(\0m"), Kind::Utf16);
        assert_eq!(Kind::of(b"\x89PNG\r\n\x1a\n\0"), Kind::Other);
    }
}
