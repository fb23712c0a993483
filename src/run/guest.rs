//! How is the guest set up and started, and how does it end?

use super::uncaught::uncaught;
use wasmc::arguments::RunArgs;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc_abi::trap::TrapCode;
use wasmc_loader::WasiCtx;
use wasmc_loader::{Error, Func, Instance, LinkError, Linker, Store, StoreLimits, set_wasm_stack_bytes};

/// The export that a program starts with.
const START: &str = "_start";

/// The kind of failure where a limit of the store is met.
const LIMIT: &str = "limit";

/// A store with what the guest is given, within the limits of the command line, and a linker that knows WASI.
pub(super) fn prepare(wasi: WasiCtx, arguments: &RunArgs) -> (Store<WasiCtx>, Linker<WasiCtx>) {
    let limits = StoreLimits {
        memory_bytes: arguments.max_memory.unwrap_or(u64::MAX),
        table_elements: arguments.max_table_elements.unwrap_or(u64::MAX),
        ..StoreLimits::default()
    };
    if let Some(bytes) = arguments.stack_size {
        set_wasm_stack_bytes(usize::try_from(bytes).unwrap_or(usize::MAX));
    }
    let mut linker = Linker::new();
    linker.add_wasi(|wasi: &mut WasiCtx| wasi);
    (Store::with_limits(wasi, limits), linker)
}

/// The failure with the option that it comes from, where one does.
pub(super) fn explained(failure: Failure, arguments: &RunArgs) -> Failure {
    let is_limited = arguments.max_memory.is_some() || arguments.max_table_elements.is_some();
    if is_limited && failure.code == LIMIT {
        return failure.hint(
            "`--max-memory` and `--max-table-elements` set how much the program's memories and tables may have together",
        );
    }
    failure
}

/// Runs a program from its start and gives its exit code.
pub(super) fn start(store: &mut Store<WasiCtx>, instance: Instance) -> Result<i32, Failure> {
    let Some(start) = instance.get_func(&mut *store, START) else {
        let failure = super::invoke::no_function(store, instance, START);
        return Err(failure.hint("this is a library; name one of its functions with `--invoke`"));
    };
    without_arguments(store, start, START)
}

/// Calls an export that has its meaning by its name, and is only of use without parameters and results.
pub(super) fn without_arguments(
    store: &mut Store<WasiCtx>,
    function: Func,
    name: &str,
) -> Result<i32, Failure> {
    let function_type = function.ty(&*store);
    if !function_type.params.is_empty() || !function_type.results.is_empty() {
        let text =
            format!("function `{name}` ({function_type}) has parameters or results, which it must not");
        let hint = format!("`--invoke {name}` calls it with arguments and prints its results");
        return Err(Failure::said(Exit::Input, "wrong-start", text).hint(hint));
    }
    let outcome = function.call(&mut *store, &[], &mut []);
    ended(store, outcome)
}

/// The exit code of a guest that has returned or ended itself.
///
/// # Errors
/// Where it trapped, or could not go on for another reason.
pub(super) fn ended(store: &Store<WasiCtx>, outcome: Result<(), Error>) -> Result<i32, Failure> {
    match outcome {
        Ok(()) => Ok(0),
        Err(Error::Exit(code)) => Ok(code),
        Err(error) => Err(failure(store, error)),
    }
}

/// The outcome for a module that could not be linked, or whose start function did not return.
pub(super) fn not_linked(store: &Store<WasiCtx>, error: LinkError) -> Result<i32, Failure> {
    match error {
        LinkError::Instantiate(error) => ended(store, Err(error)),
        LinkError::Tables(error) => Err(Failure::new(Exit::Artifact, "damaged-artifact", error)),
        error => {
            let lines = error.to_string().replace('\n', "\n  ");
            Err(Failure::said(Exit::Input, "unresolved-imports", format!("it cannot be linked:\n  {lines}")))
        }
    }
}

fn failure(store: &Store<WasiCtx>, error: Error) -> Failure {
    match error {
        Error::Trap(trap) => {
            let failure = Failure::said(Exit::Trap, "trap", format!("the program trapped: {trap}"));
            match trap.code {
                TrapCode::StackOverflow => failure.hint("`--stack-size` gives it a larger stack"),
                TrapCode::ExceptionMemory => failure.hint(
                    "`--max-memory` sets how much its memories and the exceptions that it holds may have",
                ),
                _ => failure,
            }
        }
        Error::Exception(exception) => Failure::said(Exit::Trap, "exception", uncaught(store, &exception)),
        error @ (Error::Reservation { .. } | Error::MemoryImage { .. }) => {
            Failure::new(Exit::Environment, "out-of-memory", error)
        }
        error @ (Error::Tables(_) | Error::Damaged { .. }) => {
            Failure::new(Exit::Artifact, "damaged-artifact", error)
        }
        error @ Error::Limit { .. } => Failure::new(Exit::Input, LIMIT, error),
        error => Failure::new(Exit::Input, "host-error", error),
    }
}
