//! Does a build keep the code of units, and where? As the command line or the environment says; and the user hears what came of
//! it. A cache that cannot be used is a warning, never a failure.

use crate::unit_cache::{Counts, UnitCache};
use std::ffi::OsString;
use std::path::PathBuf;
use wasmc::arguments::{BuildArgs, Emit, parse_size};
use wasmc::failure::Failure;
use wasmc::front::UNIT_CACHE_VARIABLE;
use wasmc::message::Messages;
use wasmc_compiler::surroundings::ObjectStore;

/// The variable that says how large it may become where `--cache-size` does not.
const SIZE_VARIABLE: &str = "WASMC_CACHE_SIZE";

/// How large the folder may become where nobody says so.
const BYTES_MAX: u64 = 2 << 30;

/// The cache, if there is one.
pub(crate) struct Keeping {
    cache: Option<UnitCache>,
    bytes_max: u64,
}

impl Keeping {
    /// Opens the cache that the user asks for.
    ///
    /// # Errors
    /// Where what is asked for makes no sense.
    pub(crate) fn new(arguments: &BuildArgs, messages: &Messages) -> Result<Keeping, Failure> {
        let folder = arguments.cache.clone().or_else(|| variable(UNIT_CACHE_VARIABLE).map(PathBuf::from));
        let bytes_max = match (arguments.cache_size, variable(SIZE_VARIABLE)) {
            (Some(bytes), _) => bytes,
            (None, Some(text)) => parse_size(&text.to_string_lossy())
                .map_err(|error| Failure::usage(format!("the variable {SIZE_VARIABLE}: {error}")))?,
            (None, None) => BYTES_MAX,
        };
        // Text is for people to look at, and quick.
        let folder = folder.filter(|_| arguments.emit == Emit::Cwasm);
        let opened = folder.map(|folder| UnitCache::open(&folder));
        let cache = opened.and_then(|opened| opened.map_err(|failure| warn(&failure, messages)).ok());
        Ok(Keeping { cache, bytes_max })
    }

    /// For the compiler.
    pub(crate) fn objects(&self) -> Option<&dyn ObjectStore> {
        self.cache.as_ref().map(|cache| cache as &dyn ObjectStore)
    }

    /// Tells what became of the units of one input, where the user wants to know.
    pub(crate) fn tell(&self, input: &str, asked: bool, messages: &Messages) {
        let Some(cache) = &self.cache else { return };
        let folder = cache.path().display().to_string();
        let Counts { found, compiled, damaged } = cache.counts();
        if damaged > 0 {
            let text = format!("damaged files in the cache: {damaged}; what they hold was compiled anew");
            messages.warning("damaged-cache", Some(&folder), &text);
        }
        let text = format!("units found in the cache `{folder}`: {found}, compiled: {compiled}");
        let more = [
            ("folder", folder.into()),
            ("found", found.into()),
            ("compiled", compiled.into()),
            ("damaged", damaged.into()),
        ];
        if asked {
            messages.answer("cache", input, text, more);
        } else {
            messages.done("cache", input, text, more);
        }
    }

    /// Tells what went wrong, and makes the folder as small as it shall be.
    pub(crate) fn finish(&self, messages: &Messages) {
        let Some(cache) = &self.cache else { return };
        let trimmed = cache.trim(self.bytes_max).err();
        cache.failure().into_iter().chain(trimmed).for_each(|failure| warn(&failure, messages));
    }
}

/// A variable of the environment that is not empty.
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn warn(failure: &Failure, messages: &Messages) {
    let text = format!("{}; the build goes on without", failure.text());
    messages.warning(failure.code, failure.file.as_deref(), &text);
}
