//! `wasmc run`: from a file to the guest's exit code.
//!
//! Between the start of the process and the guest's first instruction lies as little as possible: no thread, no
//! look at the environment or at metadata that nobody asked for.

mod float;
mod guest;
mod inherited;
mod invoke;
mod profile;
mod program;
mod reach;
mod sandbox;
mod system;
mod timings;
mod uncaught;
mod value;

use profile::ProfileOutput;
use sandbox::Confinement;
use timings::Timings;
use wasmc::arguments::{MessageArgs, RunArgs};
use wasmc::failure::Failure;
use wasmc::input::name_of;
use wasmc::message::Messages;

/// Why there is no exit code of the guest.
enum Stop {
    /// A failure that the user has to be told.
    Failed(Failure),
    /// Another program has told it already and ended with this code.
    Ended(u8),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Stop {
        Stop::Failed(failure)
    }
}

/// Runs a program and ends as it does.
pub(crate) fn main(arguments: &RunArgs) -> u8 {
    let (color, quiet) = (arguments.color, arguments.quiet);
    let messages = Messages::new(&MessageArgs { color, quiet, ..MessageArgs::default() });
    match run(arguments, &messages) {
        Ok(code) => std::process::exit(code),
        Err(Stop::Ended(code)) => code,
        Err(Stop::Failed(failure)) => crate::told(&failure, &messages),
    }
}

fn run(arguments: &RunArgs, messages: &Messages) -> Result<i32, Stop> {
    arguments.check()?;
    let about = |failure: Failure| Stop::Failed(failure.about(&arguments.program));
    // First of all, as long as what was handed to us is where it was put; then what costs nothing to find wrong.
    let sockets = if arguments.inherit_sockets { inherited::sockets()? } else { Vec::new() };
    let confinement = arguments.sandbox.then(|| Confinement::new(arguments, sockets.len())).transpose()?;
    let wasi = system::system(arguments, messages, sockets)?;
    let mut timings = Timings::start();
    let module = program::load(arguments, messages)?;
    timings.mark("load");
    let profile = ProfileOutput::open(arguments, &module)?;
    let (mut store, linker) = guest::prepare(wasi, arguments);
    if let Some(confinement) = confinement {
        confinement.enter(store.data())?;
        timings.mark("sandbox");
    }
    let linked = linker.instantiate(&mut store, &module);
    timings.mark("instantiate");
    let ended = match (linked, &arguments.invoke) {
        (Err(error), _) => guest::not_linked(&store, error),
        (Ok(instance), None) => guest::start(&mut store, instance),
        (Ok(instance), Some(function)) => {
            invoke::invoke(&mut store, instance, function, &arguments.arguments)
        }
    };
    timings.mark("run");
    let written = profile.map_or(Ok(()), |profile| profile.write(&module));
    if arguments.timings {
        timings.tell(messages, &name_of(&arguments.program));
    }
    // When the process ends, the system takes everything back at once.
    std::mem::forget((store, linker, module));
    match (ended, written) {
        (Ok(code), Ok(())) => Ok(code),
        (Ok(_), Err(failure)) => Err(failure.into()),
        (Err(failure), written) => {
            // Both are to be told, and the guest's comes last, as its exit code stands for it.
            let _ = written.map_err(|failure| messages.failure(&failure));
            Err(about(guest::explained(failure, arguments)))
        }
    }
}
