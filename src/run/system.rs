//! What of this machine does the guest get? Standard streams and arguments; environment, folders and sockets only as
//! the command line says. All of it is there before the guest's code is even looked for.

use super::inherited;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::os::fd::{OwnedFd, RawFd};
use std::path::Path;
use wasmc::arguments::{RunArgs, parse_env_file};
use wasmc::exit::Exit;
use wasmc::failure::{Failure, Place};
use wasmc::input::{self, is_standard_stream};
use wasmc::message::Messages;
use wasmc_loader::wasi::{DirAccess, WasiCtx, WasiCtxBuilder, WasiCtxError};

/// What the command line gives the guest, with these sockets that were passed on.
///
/// # Errors
/// Where some of it is not to be had.
pub(super) fn system(
    arguments: &RunArgs,
    messages: &Messages,
    sockets: Vec<(RawFd, OwnedFd)>,
) -> Result<WasiCtx, Failure> {
    let mut builder = WasiCtxBuilder::new();
    inherit_sockets(&mut builder, sockets)?;
    builder.inherit_stdio();
    if let Some(path) = arguments.stdin.as_deref().filter(|path| !is_standard_stream(path)) {
        builder.stdin_file(open_input(path)?);
    }
    builder.arg(program_name(arguments).as_encoded_bytes()).map_err(refused)?;
    let words = arguments.arguments.iter().map(|argument| argument.as_encoded_bytes());
    builder.args(words).map_err(refused)?;
    environment(&mut builder, arguments)?;
    for directory in &arguments.directories {
        let access = if directory.read_only { DirAccess::ReadOnly } else { DirAccess::ReadWrite };
        builder.preopen_dir(&directory.host, directory.guest.as_str(), access).map_err(refused)?;
    }
    listen(&mut builder, arguments, messages)?;
    if let Some(seed) = arguments.deterministic {
        builder.deterministic(seed);
    }
    builder.build().map_err(refused)
}

/// What the guest sees as its own name: by default the file's, without folders of this machine.
fn program_name(arguments: &RunArgs) -> &OsStr {
    arguments.argv0.as_deref().or(arguments.program.file_name()).unwrap_or(OsStr::new("wasm"))
}

/// The file that the guest reads as its standard input.
fn open_input(path: &Path) -> Result<File, Failure> {
    let unreadable = |error| input::unreadable(path, error);
    let file = File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err(input::not_a_file(path, "a folder"));
    }
    Ok(file)
}

/// Sets the variables, from those that the user has least to do with to those named one by one: a later value
/// replaces an earlier one.
fn environment(builder: &mut WasiCtxBuilder, arguments: &RunArgs) -> Result<(), Failure> {
    if arguments.inherit_env {
        builder.inherit_env().map_err(refused)?;
    }
    if arguments.inherit_sockets {
        pass_on(builder, OsStr::new(inherited::COUNT))?;
        pass_on(builder, OsStr::new(inherited::NAMES))?;
    }
    for path in &arguments.env_files {
        let bytes = input::read(path).map_err(|failure| failure.about(path))?;
        let variables = parse_env_file(&bytes).map_err(|error| {
            let place = Place { line_column: Some((error.line, 1)), ..Place::default() };
            Failure::new(Exit::Environment, "malformed-env-file", error).about(path).at(place)
        })?;
        for (name, value) in variables {
            builder.env(name, value).map_err(refused)?;
        }
    }
    arguments.variables.iter().try_for_each(|variable| set(builder, variable))
}

/// Sets a variable that is written as `NAME=VALUE` or `NAME`.
fn set(builder: &mut WasiCtxBuilder, variable: &OsString) -> Result<(), Failure> {
    let bytes = variable.as_encoded_bytes();
    match bytes.iter().position(|&byte| byte == b'=') {
        Some(end) => builder.env(&bytes[..end], &bytes[end + 1..]).map(|_| ()).map_err(refused),
        None => pass_on(builder, variable),
    }
}

/// Gives the guest a variable of ours, if we have it.
fn pass_on(builder: &mut WasiCtxBuilder, name: &OsStr) -> Result<(), Failure> {
    if let Some(value) = std::env::var_os(name) {
        builder.env(name.as_encoded_bytes(), value.as_encoded_bytes()).map_err(refused)?;
    }
    Ok(())
}

/// Gives the guest the sockets that this process was started with.
fn inherit_sockets(builder: &mut WasiCtxBuilder, sockets: Vec<(RawFd, OwnedFd)>) -> Result<(), Failure> {
    for (number, socket) in sockets {
        builder.socket(socket).map_err(|error| {
            let what = format!("`--listenfd`: descriptor {number} cannot be passed on: {error}");
            Failure::said(Exit::Environment, "not-a-socket", what)
        })?;
    }
    Ok(())
}

/// Listens where the command line says. Of a port that the system has chosen the user is told.
fn listen(builder: &mut WasiCtxBuilder, arguments: &RunArgs, messages: &Messages) -> Result<(), Failure> {
    for address in &arguments.listen_addresses {
        let name = address.to_string();
        let cannot = |error| Failure::io(&name, "cannot listen", error);
        let listener = address.listen().map_err(cannot)?;
        if address.takes_any_port() && !arguments.quiet {
            let text = format!("listening on {}", listener.local_addr().map_err(cannot)?);
            messages.answer("listening", &name, text, []);
        }
        builder.socket(listener).map_err(refused)?;
    }
    Ok(())
}

fn refused(error: WasiCtxError) -> Failure {
    match error {
        WasiCtxError::Directory { path, source } => Failure::io(path, "cannot open the folder", source),
        error @ WasiCtxError::Text { .. } => Failure::new(Exit::Usage, "usage", error),
        error => Failure::new(Exit::Environment, "io", error),
    }
}
