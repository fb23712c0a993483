//! Runs a case in an engine: instantiates the module, calls every exported function once, in order, and then
//! looks at what else is exported.

mod subject;
mod wasmi;
#[cfg(feature = "wasmtime")]
mod wasmtime;

use crate::case::Case;
use crate::observed::Observed;

/// An engine.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Engine {
    /// What is tested.
    #[value(skip)]
    Wasmc,
    /// An interpreter.
    Wasmi,
    /// A compiler.
    #[cfg(feature = "wasmtime")]
    Wasmtime,
}

impl Engine {
    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Engine::Wasmc => "wasmc",
            Engine::Wasmi => "wasmi",
            #[cfg(feature = "wasmtime")]
            Engine::Wasmtime => "wasmtime",
        }
    }
}

/// Runs a case.
pub fn run(engine: Engine, case: &Case) -> Observed {
    let mut observed = match engine {
        Engine::Wasmc => subject::run(case),
        Engine::Wasmi => wasmi::run(case),
        #[cfg(feature = "wasmtime")]
        Engine::Wasmtime => wasmtime::run(case),
    };
    // Engines list exports in orders of their own.
    observed.state.sort_by(|(one, _), (other, _)| one.cmp(other));
    observed
}

/// Parameters of the exported functions, in the order of the export section, which every engine calls them in.
pub(crate) fn exported_functions(module: &[u8]) -> Vec<(String, Vec<wasmparser::ValType>)> {
    let mut types = Vec::new();
    let mut functions = Vec::new();
    let mut exported = Vec::new();
    for payload in wasmparser::Parser::new(0).parse_all(module) {
        match payload.expect("generators make valid modules") {
            wasmparser::Payload::TypeSection(section) => {
                types.extend(section.into_iter_err_on_gc_types().map(|ty| ty.expect("as above")));
            }
            wasmparser::Payload::FunctionSection(section) => {
                functions.extend(section.into_iter().map(|ty| ty.expect("as above")));
            }
            wasmparser::Payload::ExportSection(section) => {
                for export in section {
                    let export = export.expect("as above");
                    if export.kind == wasmparser::ExternalKind::Func {
                        let ty: &wasmparser::FuncType = &types[functions[export.index as usize] as usize];
                        exported.push((export.name.to_owned(), ty.params().to_vec()));
                    }
                }
            }
            _ => {}
        }
    }
    exported
}
