//! How a compilation fails. The one error type of this crate.

use wasmc_abi::text::OneLine;

/// Why a module cannot be compiled. Offsets count bytes from the start of the module.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CompileError {
    /// The bytes are no WebAssembly at all.
    #[error("not a WebAssembly module: it starts with {found}, not with `\\0asm`")]
    NotWasm {
        /// The first bytes, described.
        found: String,
    },
    /// A component, not a module.
    #[error("this is a WebAssembly component; only core modules can be compiled")]
    Component,
    /// The module is malformed or invalid.
    #[error("{}wasm offset {offset:#x}: {message}", in_function(*function, name.as_deref()))]
    Invalid {
        /// Where.
        offset: u64,
        /// Index of the function whose body it is in, if any.
        function: Option<u32>,
        /// Name of that function, if it has one.
        name: Option<String>,
        /// What is wrong.
        message: String,
    },
    /// The module is valid but needs a proposal that is not enabled or not built.
    #[error("{}wasm offset {offset:#x}: `{construct}` needs proposal `{proposal}`, which {}",
        in_function(*function, name.as_deref()), remedy(proposal, *built))]
    Unsupported {
        /// Where.
        offset: u64,
        /// Index of the function whose body it is in, if any.
        function: Option<u32>,
        /// Name of that function, if it has one.
        name: Option<String>,
        /// The operator or type.
        construct: String,
        /// The proposal.
        proposal: String,
        /// Whether it is built, so that enabling it helps.
        built: bool,
    },
    /// A name that no proposal has.
    #[error("proposal `{found}` is not known; {advice}")]
    UnknownProposal {
        /// What was asked for.
        found: String,
        /// What was probably meant, or else what could be.
        advice: String,
    },
    /// A list of proposals that has no name in a place where one belongs.
    #[error("the list of proposals lacks a name {place}; the proposals by default are `default`")]
    ProposalMissing {
        /// Where.
        place: &'static str,
    },
    /// A preset that is not at the beginning of the list, or behind a dash.
    #[error(
        "`{name}` stands for a whole set of proposals, so it can only begin the list: proposals are added to it and \
         taken out behind it"
    )]
    MisplacedPreset {
        /// Its name.
        name: &'static str,
    },
    /// A proposal that is not built, asked for by name.
    #[error("proposal `{name}` is not supported yet")]
    UnsupportedProposal {
        /// Its name.
        name: &'static str,
    },
    /// A limit of the implementation.
    #[error("{what} is {found}, more than the {limit} that are supported")]
    Limit {
        /// What is limited.
        what: String,
        /// The value found.
        found: u64,
        /// The largest supported.
        limit: u64,
    },
    /// A processor that is not known.
    #[error("processor `{found}` is not known; known are {known}")]
    UnknownCpu {
        /// What was asked for.
        found: String,
        /// What could be.
        known: String,
    },
    /// A function asked for that the module does not have.
    #[error("the module has no function `{found}`, neither by name or export nor by index")]
    UnknownFunction {
        /// What was asked for.
        found: String,
    },
    /// A function asked for that there is nothing to show of.
    #[error("there is no code of function `{found}`: {reason}")]
    NoCode {
        /// What was asked for.
        found: String,
        /// What became of it.
        reason: &'static str,
    },
    /// A profile, and nothing to do with it.
    #[error("`-O0` optimises nothing, so there is nothing that a profile could guide")]
    ProfileUnoptimised,
    /// A second profile in one process.
    #[error("this process has compiled with another profile before; a process compiles with one")]
    ProfileChanged,
    /// The operating system refused threads.
    #[error("threads for the compilation cannot be started: {message}")]
    Threads {
        /// What it said.
        message: String,
    },
    /// The code that LLVM made cannot be linked: a fault of this compiler, not of the module.
    #[error("internal error while linking: {message}")]
    Link {
        /// What stands in the way.
        message: String,
    },
    /// LLVM refused.
    #[error("LLVM, while {activity}: {message}")]
    Llvm {
        /// What it was asked to do.
        activity: &'static str,
        /// What it said.
        message: String,
    },
}

fn remedy(proposal: &str, built: bool) -> String {
    match built {
        true => format!("is not enabled; `--features {proposal}` enables it"),
        false => "is not supported yet".to_owned(),
    }
}

fn in_function(function: Option<u32>, name: Option<&str>) -> String {
    match (function, name) {
        (Some(index), Some(name)) => format!("function {index} (`{}`) at ", OneLine(name)),
        (Some(index), None) => format!("function {index} at "),
        (None, _) => String::new(),
    }
}
