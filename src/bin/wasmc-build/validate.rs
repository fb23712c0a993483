//! `wasmc validate`: would these modules be accepted?

use crate::build::features;
use crate::exit_of;
use crate::module_bytes::{read, refused};
use crate::plan::name_of;
use std::path::Path;
use wasmc::arguments::ValidateArgs;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::message::Messages;
use wasmc_compiler::Features;

/// Checks every input, whatever became of those before it.
///
/// # Errors
/// Where nothing could be begun.
pub(crate) fn validate(arguments: &ValidateArgs, messages: &Messages) -> Result<Exit, Failure> {
    let features = features(&arguments.features)?;
    let failures = arguments.inputs.iter().filter_map(|input| validate_one(input, features, messages).err());
    Ok(exit_of(failures, messages))
}

fn validate_one(input: &Path, features: Features, messages: &Messages) -> Result<(), Failure> {
    let name = name_of(input, None);
    let module = read(input, &name)?;
    wasmc_compiler::validate(&module, features).map_err(|error| refused(error, &name))?;
    messages.done("valid", &name, "valid".to_owned(), []);
    Ok(())
}
