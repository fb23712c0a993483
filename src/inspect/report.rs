//! What does `wasmc inspect` say? The facts with their names in JSON, and how people read them.

use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use wasmc_abi::meta::{BuildRecord, Metadata};
use wasmc_abi::tables::{self, FunctionRecord, TablesError, TablesView, flags};
use wasmc_abi::text::OneLine;
use wasmc_abi::types::ExternKind;
use wasmc_loader::{GlobalType, MemoryType, TableType};

/// The proposal whose operators have the results that [`BuildRecord::relaxed_simd`] tells.
const RELAXED_SIMD: &str = "relaxed-simd";

/// All that is said of an artifact. The fields are the interface of `--json`.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(crate) file: String,
    pub(crate) bytes: u64,
    pub(crate) loads_here: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) refusal: Option<String>,
    pub(crate) target: String,
    pub(crate) format_version: u32,
    pub(crate) abi_number: u32,
    pub(crate) compiler: String,
    pub(crate) cpu_features: Vec<String>,
    pub(crate) strict_memory: bool,
    pub(crate) digest: String,
    pub(crate) build: BuildReport,
    pub(crate) module_name: Option<String>,
    pub(crate) producers: BTreeMap<String, Vec<(String, String)>>,
    pub(crate) sections: Vec<NamedSize>,
    pub(crate) counts: Counts,
    pub(crate) imports: Vec<ImportReport>,
    pub(crate) exports: Vec<ExportReport>,
    pub(crate) memories: Vec<MemoryReport>,
    pub(crate) tables: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) functions: Option<Vec<FunctionReport>>,
}

/// How the artifact was built.
#[derive(Debug, Serialize)]
pub(crate) struct BuildReport {
    llvm: String,
    opt_level: String,
    cpu: String,
    relaxed_simd: String,
    codegen_units: u32,
    options: Vec<String>,
    proposals: Vec<String>,
    module_digest: String,
    module_bytes: u64,
}

/// A section and its size.
#[derive(Debug, Serialize)]
pub(crate) struct NamedSize {
    pub(crate) name: String,
    pub(crate) bytes: u64,
}

/// How many of each kind there are.
#[derive(Debug, Serialize)]
pub(crate) struct Counts {
    types: usize,
    functions: usize,
    imported_functions: usize,
    tables: usize,
    memories: usize,
    globals: usize,
    data_segments: usize,
    element_segments: usize,
}

/// An import.
#[derive(Debug, Serialize)]
pub(crate) struct ImportReport {
    module: String,
    name: String,
    kind: &'static str,
    r#type: String,
}

/// An export.
#[derive(Debug, Serialize)]
pub(crate) struct ExportReport {
    name: String,
    kind: &'static str,
    r#type: String,
}

/// A memory.
#[derive(Debug, Serialize)]
pub(crate) struct MemoryReport {
    r#type: String,
    imported: bool,
    /// Bytes of initial contents that are mapped from the file.
    image_bytes: u64,
}

/// A function of the module itself. One of 0 bytes is not in the code: inlined wherever it is called, or never called.
#[derive(Debug, Serialize)]
pub(crate) struct FunctionReport {
    index: u32,
    name: Option<String>,
    r#type: String,
    text_offset: u32,
    text_bytes: u32,
}

impl BuildReport {
    pub(crate) fn new(record: &BuildRecord) -> BuildReport {
        BuildReport {
            llvm: record.llvm.clone(),
            opt_level: record.opt_level.clone(),
            cpu: record.cpu.clone(),
            relaxed_simd: record.relaxed_simd.clone(),
            codegen_units: record.codegen_units,
            options: record.options.clone(),
            proposals: record.proposals.clone(),
            module_digest: hexadecimal(&record.module_digest),
            module_bytes: record.module_bytes,
        }
    }
}

impl FunctionReport {
    /// Every function that is not imported, in order of the index.
    pub(crate) fn all(
        tables: &TablesView<'_>,
        metadata: &Metadata,
    ) -> Result<Vec<FunctionReport>, TablesError> {
        let defined = |(index, record): (usize, &FunctionRecord)| {
            (record.text_offset != tables::NONE).then(|| {
                let index = index as u32;
                Ok(FunctionReport {
                    index,
                    name: metadata.function_name(index).map(str::to_owned),
                    r#type: tables.func_type(record.type_index)?.to_string(),
                    text_offset: record.text_offset,
                    text_bytes: record.text_bytes,
                })
            })
        };
        tables.functions().iter().enumerate().filter_map(defined).collect()
    }
}

pub(crate) fn counts(tables: &TablesView<'_>) -> Counts {
    Counts {
        types: tables.types().len(),
        functions: tables.functions().len(),
        imported_functions: tables.imported_functions() as usize,
        tables: tables.tables().len(),
        memories: tables.memories().len(),
        globals: tables.globals().len(),
        data_segments: tables.data().len(),
        element_segments: tables.elements().len(),
    }
}

pub(crate) fn imports(tables: &TablesView<'_>) -> Result<Vec<ImportReport>, TablesError> {
    let report = |import: &tables::ImportRecord| {
        Ok(ImportReport {
            module: tables.name(import.module)?.to_owned(),
            name: tables.name(import.name)?.to_owned(),
            kind: kind_name(import.kind),
            r#type: type_of(tables, import.kind, import.index)?,
        })
    };
    tables.imports().iter().map(report).collect()
}

/// The exports in the order of the module.
pub(crate) fn exports(tables: &TablesView<'_>) -> Result<Vec<ExportReport>, TablesError> {
    let mut records: Vec<_> = tables.exports().iter().collect();
    records.sort_by_key(|export| export.position);
    let report = |export: &tables::ExportRecord| {
        Ok(ExportReport {
            name: tables.name(export.name)?.to_owned(),
            kind: kind_name(export.kind),
            r#type: type_of(tables, export.kind, export.index)?,
        })
    };
    records.into_iter().map(report).collect()
}

pub(crate) fn memories(tables: &TablesView<'_>) -> Result<Vec<MemoryReport>, TablesError> {
    let report = |memory: &tables::MemoryRecord| {
        let chunks = tables::slice(tables.image_chunks(), memory.image, "image_chunks")?;
        Ok(MemoryReport {
            r#type: MemoryType::from(memory).to_string(),
            imported: memory.flags & flags::IMPORTED != 0,
            image_bytes: chunks.iter().map(|chunk| chunk.len_bytes).fold(0, u64::saturating_add),
        })
    };
    tables.memories().iter().map(report).collect()
}

pub(crate) fn tables(tables: &TablesView<'_>) -> Vec<String> {
    tables.tables().iter().map(|table| TableType::from(table).to_string()).collect()
}

fn kind_name(kind: u32) -> &'static str {
    ExternKind::from_number(kind).map_or("unknown", ExternKind::name)
}

fn type_of(tables: &TablesView<'_>, kind: u32, index: u32) -> Result<String, TablesError> {
    Ok(match ExternKind::from_number(kind) {
        Some(ExternKind::Func) => tables.func_type(tables.function(index)?.type_index)?.to_string(),
        Some(ExternKind::Table) => {
            TableType::from(tables::entry(tables.tables(), index, "tables")?).to_string()
        }
        Some(ExternKind::Memory) => {
            MemoryType::from(tables::entry(tables.memories(), index, "memories")?).to_string()
        }
        Some(ExternKind::Global) => {
            GlobalType::from(tables::entry(tables.globals(), index, "globals")?).to_string()
        }
        Some(ExternKind::Tag) => {
            tables.func_type(tables::entry(tables.tags(), index, "tags")?.type_index)?.to_string()
        }
        None => "unknown".to_owned(),
    })
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        line(f, format_args!("{}: {} bytes", self.file, self.bytes))?;
        match &self.refusal {
            None => line(f, format_args!("loads here    yes"))?,
            Some(refusal) => line(f, format_args!("loads here    no: {refusal}"))?,
        }
        line(f, format_args!("target        {}", self.target))?;
        line(f, format_args!("cpu features  {}", listed(&self.cpu_features)))?;
        line(
            f,
            format_args!("format        version {}, ABI number {}", self.format_version, self.abi_number),
        )?;
        let build = &self.build;
        line(f, format_args!("compiler      wasmc {}, LLVM {}", self.compiler, build.llvm))?;
        let options: String = build.options.iter().map(|option| format!(" {option}")).collect();
        line(f, format_args!("options       -O{} --cpu {}{}", build.opt_level, build.cpu, options))?;
        line(f, format_args!("proposals     {}", listed(&build.proposals)))?;
        if build.proposals.iter().any(|proposal| proposal == RELAXED_SIMD) {
            line(f, format_args!("relaxed SIMD  {}", build.relaxed_simd))?;
        }
        line(f, format_args!("units         {}", build.codegen_units))?;
        line(f, format_args!("module        {} bytes, SHA-256 {}", build.module_bytes, build.module_digest))?;
        if let Some(name) = &self.module_name {
            line(f, format_args!("module name   {name}"))?;
        }
        for (field, values) in &self.producers {
            let values: Vec<_> = values
                .iter()
                .map(|(name, version)| format!("{name} {version}").trim_end().to_owned())
                .collect();
            line(f, format_args!("{field:<13} {}", values.join(", ")))?;
        }
        line(f, format_args!("digest        {}", self.digest))?;
        self.write_contents(f)
    }
}

/// Writes one line, and no more: what is shown may be anyone's text, or damaged.
fn line(f: &mut Formatter<'_>, text: fmt::Arguments<'_>) -> fmt::Result {
    writeln!(f, "{}", OneLine(&text.to_string()))
}

fn listed(names: &[String]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

impl Report {
    fn write_contents(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write_list(f, "sections", &self.sections, |s| format!("{:>12}  {}", s.bytes, s.name))?;
        let counts = &self.counts;
        f.write_str("\n")?;
        line(
            f,
            format_args!(
                "functions     {}, {} of them imported",
                counts.functions, counts.imported_functions
            ),
        )?;
        line(f, format_args!("types         {}", counts.types))?;
        line(f, format_args!("globals       {}", counts.globals))?;
        line(
            f,
            format_args!("segments      {} data, {} element", counts.data_segments, counts.element_segments),
        )?;
        write_list(f, "memories", &self.memories, |memory| {
            let imported = if memory.imported { ", imported" } else { "" };
            format!("{}{imported}, {} bytes mapped from the file", memory.r#type, memory.image_bytes)
        })?;
        write_list(f, "tables", &self.tables, Clone::clone)?;
        write_list(f, "imports", &self.imports, |import| {
            format!("{}.{} ({}, {})", import.module, import.name, import.kind, import.r#type)
        })?;
        write_list(f, "exports", &self.exports, |export| {
            format!("{} ({}, {})", export.name, export.kind, export.r#type)
        })?;
        write_list(f, "code", self.functions.as_deref().unwrap_or_default(), |function| {
            let place = match function.text_bytes {
                0 => "        not in the code".to_owned(),
                bytes => format!("{:#010x} {bytes:>12}", function.text_offset),
            };
            let name = function.name.as_deref().unwrap_or("");
            format!("{place}  function {} {name} ({})", function.index, function.r#type)
        })
    }
}

fn write_list<T>(
    f: &mut Formatter<'_>,
    title: &str,
    items: &[T],
    show: impl Fn(&T) -> String,
) -> fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    write!(f, "\n{title}\n")?;
    items.iter().try_for_each(|item| line(f, format_args!("  {}", show(item))))
}
