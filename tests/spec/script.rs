//! Does every directive of a script hold? Executes one `.wast` file from top to bottom and collects what does
//! not, each with file and line. Called by `spec.rs`.

use crate::engine;
use crate::matrix::Setting;
use crate::spectest::Spectest;
use crate::value;
use std::collections::HashMap;
use wasmc_compiler::{CompileError, Features, Options};
use wasmc_loader::{Error, Exception, Extern, Instance, LinkError, Linker, Module, Store, Trap, Val};
use wast::core::WastRetCore;
use wast::lexer::Lexer;
use wast::parser::{self, ParseBuffer};
use wast::token::Id;
use wast::{QuoteWat, Wast, WastArg, WastDirective, WastExecute, WastInvoke, WastRet, Wat};

/// Executes the script until `failures_max` directives have failed; what is returned is empty if all of it holds.
pub(crate) fn run(path: &str, contents: &str, setting: Setting, failures_max: usize) -> Vec<String> {
    let mut lexer = Lexer::new(contents);
    lexer.allow_confusing_unicode(true);
    let buffer = match ParseBuffer::new_with_lexer(lexer) {
        Ok(buffer) => buffer,
        Err(error) => return vec![format!("{path}: {error}")],
    };
    let directives = match parser::parse::<Wast<'_>>(&buffer) {
        Ok(wast) => wast.directives,
        Err(error) => return vec![format!("{path}: {error}")],
    };
    let mut script = Script::new(setting);
    let mut failures = Vec::new();
    for directive in directives {
        let (line, _) = directive.span().linecol_in(contents);
        if let Err(what) = script.execute(directive) {
            failures.push(format!("{path}:{}: for {}: {what}", line + 1, setting.cpu));
        }
        if failures.len() == failures_max {
            failures.push(format!("{path}: the rest is left out"));
            break;
        }
    }
    failures
}

/// What a script has made so far.
struct Script {
    setting: Setting,
    store: Store<()>,
    spectest: Spectest,
    /// Compiled modules that `module instance` can name; the empty name is the last one.
    definitions: HashMap<String, Module>,
    /// Instances by name; the empty name is the last one.
    instances: HashMap<String, Instance>,
    /// Instances that modules can import from, in the order of their registration.
    registered: Vec<(String, Instance)>,
}

/// How an action ends other than by returning values.
enum Stop {
    Trap(Trap),
    Link(LinkError),
    /// An exception that nothing caught.
    Exception(Exception),
    /// Something is wrong with the script, the harness or the implementation.
    Other(String),
}

impl Stop {
    fn describe(&self) -> String {
        match self {
            Stop::Trap(trap) => format!("trap: {trap}"),
            Stop::Link(error) => format!("cannot be linked: {error}"),
            Stop::Exception(exception) => exception.to_string(),
            Stop::Other(what) => what.clone(),
        }
    }
}

impl From<String> for Stop {
    fn from(what: String) -> Stop {
        Stop::Other(what)
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Stop {
        match error {
            Error::Trap(trap) => Stop::Trap(trap),
            Error::Exception(exception) => Stop::Exception(exception),
            other => Stop::Other(format!("{other}")),
        }
    }
}

impl From<LinkError> for Stop {
    fn from(error: LinkError) -> Stop {
        match error {
            LinkError::Instantiate(error) => Stop::from(error),
            other => Stop::Link(other),
        }
    }
}

impl Script {
    fn new(setting: Setting) -> Script {
        let mut store = Store::new(());
        let spectest = Spectest::new(&mut store);
        let (definitions, instances, registered) = Default::default();
        Script { setting, store, spectest, definitions, instances, registered }
    }

    fn execute(&mut self, directive: WastDirective<'_>) -> Result<(), String> {
        match directive {
            WastDirective::Module(module) => self.module(module),
            WastDirective::ModuleDefinition(module) => self.module_definition(module),
            WastDirective::ModuleInstance { instance, module, .. } => self.module_instance(instance, module),
            WastDirective::Register { name, module, .. } => {
                let instance = self.instance(module)?;
                self.registered.push((name.to_owned(), instance));
                Ok(())
            }
            WastDirective::Invoke(invoke) => self.invoke(&invoke).map(|_| ()).map_err(|stop| stop.describe()),
            WastDirective::AssertReturn { exec, results, .. } => self.assert_return(exec, &results),
            WastDirective::AssertTrap { exec, message, .. } => {
                let outcome = self.perform(exec);
                assert_trap(outcome, message)
            }
            WastDirective::AssertExhaustion { call, message, .. } => assert_trap(self.invoke(&call), message),
            WastDirective::AssertInvalid { module, message, .. }
            | WastDirective::AssertMalformed { module, message, .. }
            | WastDirective::AssertInvalidCustom { module, message, .. }
            | WastDirective::AssertMalformedCustom { module, message, .. } => {
                self.assert_refused(module, message)
            }
            WastDirective::AssertUnlinkable { module, message, .. } => {
                self.assert_unlinkable(module, message)
            }
            WastDirective::AssertException { exec, .. } => match self.perform(exec) {
                Err(Stop::Exception(_)) => Ok(()),
                Err(stop) => Err(format!("expected an exception, not: {}", stop.describe())),
                Ok(results) => Err(format!("expected an exception, not results: {results:?}")),
            },
            WastDirective::AssertSuspension { .. } => Err("needs proposal `stack-switching`".to_owned()),
            WastDirective::Thread(_) | WastDirective::Wait { .. } => {
                Err("needs proposal `threads`".to_owned())
            }
        }
    }

    fn module(&mut self, module: QuoteWat<'_>) -> Result<(), String> {
        let name = module.name();
        let module = self.compile(module)?;
        let instance = self.instantiate(&module).map_err(|stop| stop.describe())?;
        self.remember(name, instance);
        Ok(())
    }

    fn module_definition(&mut self, module: QuoteWat<'_>) -> Result<(), String> {
        let name = module.name();
        let module = self.compile(module)?;
        self.definitions.insert(key(name), module.clone());
        self.definitions.insert(key(None), module);
        Ok(())
    }

    fn module_instance(&mut self, name: Option<Id<'_>>, module: Option<Id<'_>>) -> Result<(), String> {
        let module = self.definitions.get(&key(module)).cloned().ok_or("no such module definition")?;
        let instance = self.instantiate(&module).map_err(|stop| stop.describe())?;
        self.remember(name, instance);
        Ok(())
    }

    fn remember(&mut self, name: Option<Id<'_>>, instance: Instance) {
        self.instances.insert(key(name), instance);
        self.instances.insert(key(None), instance);
    }

    fn instance(&self, name: Option<Id<'_>>) -> Result<Instance, String> {
        let instance = self.instances.get(&key(name)).copied();
        instance.ok_or_else(|| format!("no instance `{}`", key(name)))
    }

    fn compile(&self, mut module: QuoteWat<'_>) -> Result<Module, String> {
        let bytes = module.encode().map_err(|error| format!("text of a module: {}", error.message()))?;
        let Setting { level, cpu, features, first } = self.setting;
        if first {
            uses_what_it_tells(&bytes, features)?;
        }
        let options =
            Options { opt_level: level, cpu: cpu.to_owned(), features, jobs: 1, ..Options::default() };
        let artifact = engine::compile_with(&bytes, &options).map_err(|error| error.to_string())?;
        engine::load(&artifact).map_err(|error| error.to_string())
    }

    fn instantiate(&mut self, module: &Module) -> Result<Instance, Stop> {
        let mut linker = Linker::new();
        self.spectest.define(&mut linker);
        for (name, instance) in last_of_each_name(&self.registered) {
            linker.instance(&mut self.store, name, instance);
        }
        Ok(linker.instantiate(&mut self.store, module)?)
    }

    fn perform(&mut self, action: WastExecute<'_>) -> Result<Vec<Val>, Stop> {
        match action {
            WastExecute::Invoke(invoke) => self.invoke(&invoke),
            WastExecute::Wat(module) => {
                let module = self.compile(QuoteWat::Wat(module))?;
                self.instantiate(&module).map(|_| Vec::new())
            }
            WastExecute::Get { module, global, .. } => {
                let instance = self.instance(module)?;
                match instance.get_export(&self.store, global) {
                    Some(Extern::Global(global)) => Ok(vec![global.get(&self.store)]),
                    _ => Err(Stop::Other(format!("no global `{global}` is exported"))),
                }
            }
        }
    }

    fn invoke(&mut self, invoke: &WastInvoke<'_>) -> Result<Vec<Val>, Stop> {
        let instance = self.instance(invoke.module)?;
        let name = invoke.name;
        let func = instance
            .get_func(&self.store, name)
            .ok_or_else(|| format!("no function `{name}` is exported"))?;
        let store = &mut self.store;
        let args: Vec<Val> = invoke.args.iter().map(|arg| argument(store, arg)).collect::<Result<_, _>>()?;
        let mut results = vec![Val::I32(0); func.ty(&self.store).results.len()];
        func.call(&mut self.store, &args, &mut results)?;
        Ok(results)
    }

    fn assert_return(&mut self, action: WastExecute<'_>, expected: &[WastRet<'_>]) -> Result<(), String> {
        let actual = self.perform(action).map_err(|stop| stop.describe())?;
        let expected: Vec<&WastRetCore<'_>> = expected.iter().map(result).collect::<Result<_, _>>()?;
        let agree = expected.len() == actual.len()
            && expected
                .iter()
                .zip(&actual)
                .all(|(expected, actual)| value::matches(&self.store, expected, actual));
        if agree { Ok(()) } else { Err(format!("returned {actual:?}, expected {expected:?}")) }
    }

    /// The module must be refused, also for needing a later proposal than the script knows: a second memory was
    /// invalid before it was a feature.
    fn assert_refused(&self, mut module: QuoteWat<'_>, message: &str) -> Result<(), String> {
        if !self.setting.first {
            return Ok(());
        }
        let Ok(bytes) = module.encode() else { return Ok(()) };
        match wasmc_compiler::validate(&bytes, self.setting.features) {
            Ok(()) => Err(format!("is accepted, expected to be refused: {message}")),
            Err(error @ CompileError::Threads { .. }) => Err(error.to_string()),
            Err(_) => Ok(()),
        }
    }

    fn assert_unlinkable(&mut self, module: Wat<'_>, message: &str) -> Result<(), String> {
        let module = self.compile(QuoteWat::Wat(module))?;
        match self.instantiate(&module) {
            Ok(_) => Err(format!("links, expected: {message}")),
            Err(Stop::Link(error)) if link_message_matches(&error, message) => Ok(()),
            Err(stop) => Err(format!("{}, expected: {message}", stop.describe())),
        }
    }
}

/// The proposals that the compiler finds in a module must be just those without which it is not valid.
fn uses_what_it_tells(module: &[u8], features: Features) -> Result<(), String> {
    let validate = |features| wasmc_compiler::validate(module, features);
    let used = wasmc_compiler::features_used(module, features).map_err(|error| error.to_string())?;
    validate(used.with_needed()).map_err(|error| format!("found {used:?} in it, but: {error}"))?;
    for proposal in used.proposals().filter(|proposal| proposal.admits_modules()) {
        if validate(features.without(proposal)).is_ok() {
            return Err(format!("found `{}` in it, but it is valid without", proposal.name));
        }
    }
    Ok(())
}

fn key(name: Option<Id<'_>>) -> String {
    name.map(|name| name.name().to_owned()).unwrap_or_default()
}

/// Later registrations hide earlier ones of the same name.
fn last_of_each_name(registered: &[(String, Instance)]) -> HashMap<&str, Instance> {
    registered.iter().map(|(name, instance)| (name.as_str(), *instance)).collect()
}

fn argument(store: &mut Store<()>, argument: &WastArg<'_>) -> Result<Val, String> {
    match argument {
        WastArg::Core(core) => value::argument(store, core),
        other => Err(format!("an argument that is not of the core language: {other:?}")),
    }
}

fn result<'a, 'b>(result: &'a WastRet<'b>) -> Result<&'a WastRetCore<'b>, String> {
    match result {
        WastRet::Core(core) => Ok(core),
        other => Err(format!("a result that is not of the core language: {other:?}")),
    }
}

fn assert_trap(outcome: Result<Vec<Val>, Stop>, message: &str) -> Result<(), String> {
    match outcome {
        Ok(values) => Err(format!("returned {values:?}, expected trap: {message}")),
        Err(Stop::Trap(trap)) if trap_message_matches(trap.code.message(), message) => Ok(()),
        Err(stop) => Err(format!("{}, expected trap: {message}", stop.describe())),
    }
}

/// As in the testsuite's own interpreter: the expected wording may be the start of the actual one, and here also
/// the other way round, since some files name the element (`uninitialized element 7`).
fn trap_message_matches(actual: &str, expected: &str) -> bool {
    actual.starts_with(expected) || expected.starts_with(actual)
}

fn link_message_matches(error: &LinkError, expected: &str) -> bool {
    match error {
        LinkError::Unresolved { missing, mismatched } => match expected {
            "unknown import" => !missing.is_empty(),
            "incompatible import type" => !mismatched.is_empty(),
            _ => false,
        },
        _ => false,
    }
}
