//! Runs a case in an engine: instantiates the module, calls every exported function once, in order, and then
//! looks at what else is exported.

mod subject;
mod wasmi;
#[cfg(feature = "wasmtime")]
mod wasmtime;

use crate::case::Case;
use crate::observed::{Observed, Outcome, State, Value};

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
    match engine {
        Engine::Wasmc => subject::run(case),
        Engine::Wasmi => wasmi::run(case),
        #[cfg(feature = "wasmtime")]
        Engine::Wasmtime => wasmtime::run(case),
    }
}

/// An instance of the module of a case.
trait Guest {
    /// Calls the exported function `name` with arguments of its types.
    fn call(&mut self, name: &str, args: &[Value]) -> Outcome;

    /// All that is exported but functions, in any order.
    fn state(&mut self) -> Vec<(String, State)>;
}

/// What an instance shows.
fn observe(mut guest: impl Guest, case: &Case) -> Observed {
    let mut observed = Observed::instantiated(Outcome::Returned(Vec::new()));
    for (number, (name, params)) in exported_functions(&case.module).into_iter().enumerate() {
        let outcome = guest.call(&name, &case.arguments(number, params.into_iter()));
        observed.calls.push((name, outcome));
    }
    observed.state = guest.state();
    observed.state.sort_by(|(one, _), (other, _)| one.cmp(other));
    observed
}

/// Parameters of the exported functions, in the order of the export section, which every engine calls them in.
fn exported_functions(module: &[u8]) -> Vec<(String, Vec<wasmparser::ValType>)> {
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
