//! `wasmc inspect`: what is in an artifact, and would it load here?
//!
//! Reads the file with the same definitions as the loader, but runs nothing and also shows artifacts that this
//! machine cannot run.

mod report;

use crate::artifact;
use object::{Object as _, ObjectSection as _};
use report::{BuildReport, FunctionReport, NamedSize, Report};
use std::path::Path;
use wasmc::arguments::InspectArgs;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::input;
use wasmc::message::print;
use wasmc_abi::head::Head;
use wasmc_abi::meta::Metadata;
use wasmc_abi::section;
use wasmc_abi::tables::TablesView;
use wasmc_loader::LoadError;

/// Prints a report on an artifact.
pub(crate) fn inspect(arguments: &InspectArgs) -> Result<(), Failure> {
    let bytes = input::read(&arguments.file)?;
    let mut report = report(&arguments.file, &bytes).map_err(|failure| failure.about(&arguments.file))?;
    if !arguments.functions {
        report.functions = None;
    }
    if arguments.json {
        let json = serde_json::to_string_pretty(&report).expect("texts and numbers have a JSON form");
        return print(&format!("{json}\n"));
    }
    print(&report.to_string())
}

fn report(path: &Path, bytes: &[u8]) -> Result<Report, Failure> {
    let refusal = match artifact::from_bytes(bytes) {
        Err(error @ LoadError::NotAnArtifact { .. }) => return Err(artifact::refused(error, path)),
        loaded => loaded.err().map(|error| error.to_string()),
    };
    let file = object::File::parse(bytes).map_err(damaged)?;
    let head_bytes = section_bytes(&file, section::HEAD)?;
    let head = Head::read(&head_bytes)
        .map_err(|error| Failure::new(Exit::Artifact, "incompatible-artifact", error))?;
    let tables_bytes = section_bytes(&file, section::TABLES)?;
    let tables = TablesView::new(&tables_bytes).map_err(damaged)?;
    let metadata = match file.section_by_name(section::META) {
        Some(_) => Metadata::decode(&section_bytes(&file, section::META)?).map_err(damaged)?,
        None => Metadata::default(),
    };
    Ok(Report {
        file: input::name_of(path),
        bytes: bytes.len() as u64,
        loads_here: refusal.is_none(),
        refusal,
        target: head.target(),
        format_version: head.format_version,
        abi_number: head.abi_number,
        compiler: head.compiler_version(),
        cpu_features: head.cpu_features().names().map(str::to_owned).collect(),
        strict_memory: head.flags & Head::FLAG_STRICT_MEMORY != 0,
        digest: report::hexadecimal(&head.digest),
        build: BuildReport::new(&metadata.build),
        module_name: metadata.module_name.clone(),
        producers: metadata.producers.iter().cloned().collect(),
        sections: sections(&file),
        counts: report::counts(&tables),
        imports: report::imports(&tables).map_err(damaged)?,
        exports: report::exports(&tables).map_err(damaged)?,
        memories: report::memories(&tables).map_err(damaged)?,
        tables: report::tables(&tables),
        functions: Some(FunctionReport::all(&tables, &metadata).map_err(damaged)?),
    })
}

fn damaged(error: impl Into<anyhow::Error>) -> Failure {
    Failure::new(Exit::Artifact, "damaged-artifact", error)
}

/// The bytes of a section, moved to where the allocator aligns them as the records in them need.
fn section_bytes(file: &object::File<'_>, name: &str) -> Result<Vec<u8>, Failure> {
    let missing =
        || Failure::said(Exit::Artifact, "damaged-artifact", format!("section `{name}` is missing"));
    let section = file.section_by_name(name).ok_or_else(missing)?;
    Ok(section.data().map_err(damaged)?.to_vec())
}

fn sections(file: &object::File<'_>) -> Vec<NamedSize> {
    let describe = |section: object::Section<'_, '_>| {
        let name = String::from_utf8_lossy(section.name_bytes().ok()?).into_owned();
        (!name.is_empty()).then_some(NamedSize { name, bytes: section.size() })
    };
    file.sections().filter_map(describe).collect()
}
