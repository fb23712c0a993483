//! `wasmc validate`: would these modules be accepted?

use crate::exit_of;
use crate::module_bytes::{read, refused};
use crate::plan::name_of;
use std::path::Path;
use wasmc::arguments::ValidateArgs;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::message::Messages;

/// Checks every input, whatever became of those before it.
pub(crate) fn validate(arguments: &ValidateArgs, messages: &Messages) -> Exit {
    let failures = arguments.inputs.iter().filter_map(|input| validate_one(input, messages).err());
    exit_of(failures, messages)
}

fn validate_one(input: &Path, messages: &Messages) -> Result<(), Failure> {
    let name = name_of(input, None);
    let module = read(input, &name)?;
    wasmc_compiler::validate(&module).map_err(|error| refused(error, &name))?;
    messages.done("valid", &name, "valid".to_owned(), []);
    Ok(())
}
