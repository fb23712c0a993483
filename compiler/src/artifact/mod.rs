//! Writes the file: joins image, tables, memory images and metadata to an artifact. Last stage, called by
//! [`compile`](crate::compile).
//!
//! What the sections hold is said in [`wasmc_abi::section`]; [`tables`] and [`memory_image`] make the contents,
//! [`elf`] the container. Nothing but the module, the options and the version enters the bytes.

mod elf;
mod memory_image;
mod tables;

use crate::crew;
use crate::error::CompileError;
use crate::features::Features;
use crate::link::Image;
use crate::machine::Machine;
use crate::module::ModuleInfo;
use crate::options::{Options, RelaxedSimd};
use crate::plan::Plan;
use crate::profile::Profile;
use crate::surroundings::Permits;
use crate::{LLVM_VERSION, VERSION};
use elf::{ElfFile, FileSection, Symbol};
pub use memory_image::MemoryImages;
use object::elf::{SHF_ALLOC, SHF_EXECINSTR, SHF_WRITE, SectionFlags};
use sha2::{Digest, Sha256};
use wasmc_abi::head::{Head, TARGET_X86_64_LINUX};
use wasmc_abi::image::RODATA_ALIGN_BYTES;
use wasmc_abi::meta::{BuildRecord, Metadata};
use wasmc_abi::profile::ENTRY_ALIGN_BYTES;
use wasmc_abi::{MAP_ALIGN_BYTES, section};
use zerocopy::IntoBytes;

/// What stands in the place of the head, the first section, until the digest in it is known.
const HEAD_ROOM: [u8; size_of::<Head>()] = [0; size_of::<Head>()];

/// How this artifact is built, for people, of a module with so many bytes and this digest.
pub fn build_record(
    (module_bytes, module_digest): (usize, [u8; 32]),
    info: &ModuleInfo<'_>,
    plan: &Plan,
    machine: &Machine,
    options: &Options,
) -> BuildRecord {
    BuildRecord {
        compiler: VERSION.to_owned(),
        llvm: LLVM_VERSION.to_owned(),
        opt_level: options.opt_level.name().to_owned(),
        cpu: options.cpu.clone(),
        relaxed_simd: RelaxedSimd::of(options, machine.attributes().available).name().to_owned(),
        codegen_units: plan.units.len() as u32,
        module_digest,
        module_bytes: module_bytes as u64,
        options: beyond_default(options),
        proposals: info.used.proposals().map(|proposal| proposal.name.to_owned()).collect(),
    }
}

/// The options that are not as they are by default and not told elsewhere, as they stand on a command line.
fn beyond_default(options: &Options) -> Vec<String> {
    let strict_memory = options.strict_memory.then(|| "--strict-memory".to_owned());
    let relaxed_simd = options.deterministic_relaxed_simd.then(|| "--deterministic-relaxed-simd".to_owned());
    let chosen = options.features != Features::default();
    let features = chosen.then(|| format!("--features {}", options.features));
    let profile = match &options.profile {
        Profile::None => None,
        Profile::Generate => Some("--profile-generate".to_owned()),
        Profile::Use(data) => Some(format!("--profile-use (SHA-256 {})", data.digest())),
    };
    strict_memory.into_iter().chain(relaxed_simd).chain(features).chain(profile).collect()
}

/// The bytes of the artifact.
///
/// # Errors
/// [`CompileError::Link`] where the image lacks a function.
pub fn write(
    module: &ModuleInfo<'_>,
    image: &Image,
    images: &MemoryImages,
    machine: &Machine,
    options: &Options,
    build: BuildRecord,
    permits: Option<&dyn Permits>,
) -> Result<Vec<u8>, CompileError> {
    let tables = tables::tables(module, image, images)?.encode();
    let mut metadata = Metadata { build, ..Metadata::default() };
    module.names.store(&mut metadata);
    let meta = metadata.encode();
    let link_page = vec![0; image.link_symbols.len() * 8];
    let covered = |name: &str| match name {
        section::TABLES => &tables[..],
        section::DATA => &images.data,
        section::UNWIND => &image.unwind,
        section::META => &meta,
        section::PROFILE => &image.profile,
        section::TEXT => &image.text,
        section::RODATA => &image.rodata,
        section::LINK => &link_page,
        other => unreachable!("`{other}` is not a section of the digest"),
    };
    let head = || head(image, machine, options, covered, images);
    let plain = SectionFlags(0);
    let mut file = ElfFile::new();
    file.add(FileSection::new(section::HEAD, 8, plain, &HEAD_ROOM));
    file.add(FileSection::new(section::TABLES, 8, plain, &tables));
    file.add(FileSection::new(section::DATA, 8, plain, &images.data));
    file.add(FileSection::new(section::UNWIND, 8, plain, &image.unwind));
    file.add(FileSection::new(section::META, 8, plain, &meta));
    if !image.profile.is_empty() {
        file.add(FileSection::new(section::PROFILE, ENTRY_ALIGN_BYTES as u64, plain, &image.profile));
    }
    let executable = SHF_ALLOC | SHF_EXECINSTR;
    let text = file.add(FileSection::new(section::TEXT, MAP_ALIGN_BYTES, executable, &image.text));
    file.add(FileSection::new(section::RODATA, RODATA_ALIGN_BYTES, SHF_ALLOC, &image.rodata));
    let link = file.add(FileSection::new(section::LINK, 8, SHF_ALLOC | SHF_WRITE, &link_page));
    for (memory, bytes) in images.sections() {
        let name = format!("{}{memory}", section::IMAGE_PREFIX);
        file.add(FileSection::new(name, MAP_ALIGN_BYTES, plain, bytes));
    }
    let symbols = image.symbols.iter().map(|symbol| Symbol {
        name: people_name(module, &symbol.name),
        offset: symbol.offset.into(),
        len_bytes: symbol.len_bytes.into(),
    });
    let finish = || file.finish(text, symbols, link, &image.link_symbols);
    let (head, mut bytes) = crew::both(permits, head, finish);
    bytes[elf::FIRST_SECTION_OFFSET..][..HEAD_ROOM.len()].copy_from_slice(head.as_bytes());
    Ok(bytes)
}

/// The head, with sizes and digest.
fn head<'a>(
    image: &'a Image,
    machine: &Machine,
    options: &Options,
    section: impl Fn(&str) -> &'a [u8],
    images: &'a MemoryImages,
) -> Head {
    let flags = if options.strict_memory { Head::FLAG_STRICT_MEMORY } else { 0 };
    let mut head = Head::new(TARGET_X86_64_LINUX, VERSION, machine.attributes().available, flags);
    head.text_bytes = image.text.len() as u64;
    head.rodata_bytes = image.rodata.len() as u64;
    head.link_slots = image.link_symbols.len() as u64;
    head.counters = image.counters;
    let mut digest = Sha256::new();
    let link_symbols = image.link_symbols.iter().copied();
    let images = images.sections().map(|(_, bytes)| bytes);
    head.digest_input(section, link_symbols, images, |bytes| digest.update(bytes));
    head.digest = digest.finalize().into();
    head
}

/// A function's name for people: the module's own, where it gives one.
fn people_name(module: &ModuleInfo<'_>, symbol: &str) -> String {
    let Some(rest) = symbol.strip_prefix("wasm.f.") else { return symbol.to_owned() };
    let (number, suffix) = rest.find('.').map_or((rest, ""), |dot| rest.split_at(dot));
    let Ok(function) = number.parse() else { return symbol.to_owned() };
    match module.names.function(function) {
        // A symbol ends at a zero byte, which a name of the module may contain.
        Some(name) => format!("{}{suffix}", name.replace('\0', "\u{2400}")),
        None => format!("wasm-function[{function}]{suffix}"),
    }
}
