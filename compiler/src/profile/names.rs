//! What is a function called in profiles? By its name in the module, which outlives changes elsewhere in the program, and
//! in the form that LLVM has for functions of one source file: `wasm;NAME`. Nothing else in a unit is called like that.

use crate::anonymous;
use crate::lower::function_symbol;
use crate::module::ModuleInfo;
use std::collections::{HashMap, HashSet};

/// The names, by symbol.
#[derive(Debug, Default)]
pub(super) struct ProfileNames(HashMap<String, String>);

impl ProfileNames {
    /// The names of all functions that a module defines. Of several with one name, those behind the first have a number
    /// as well; those without name are called by their index.
    pub(super) fn new(module: &ModuleInfo<'_>) -> ProfileNames {
        let mut taken = HashSet::new();
        let defined = module.imported_functions..module.functions.len() as u32;
        let named = defined.map(|index| {
            let name = match module.names.function(index) {
                // In profiles, names are separated by a control character.
                Some(name) => format!("wasm;{}", name.replace(char::is_control, "?")),
                None => format!("wasm;wasm-function[{index}]"),
            };
            (function_symbol(index), distinct(name, &mut taken))
        });
        ProfileNames(named.collect())
    }

    /// The name of the function with this symbol, or with the one of `symbols` that it stands for.
    pub(super) fn of(&self, symbol: &str, symbols: &[String]) -> Option<&str> {
        self.0.get(&*anonymous::name(symbol, symbols)).map(String::as_str)
    }
}

/// The name, with a number behind it if it is taken.
fn distinct(name: String, taken: &mut HashSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{name}.{number}"));
    let free = std::iter::once(name.clone()).chain(numbered).find(|name| !taken.contains(name));
    let free = free.expect("there are more numbers than functions");
    taken.insert(free.clone());
    free
}

#[cfg(test)]
mod tests {
    use super::ProfileNames;
    use crate::features::Features;
    use crate::module;
    use crate::progress::Silent;

    #[test]
    fn names_are_distinct_and_plain() {
        let text = r#"(module (import "a" "b" (func $imported))
            (func $f) (func (@name "f")) (func) (func $g) (func (@name "f")) (func (@name "x\01y")) (func (export "e")))"#;
        let bytes = wat::parse_str(text).unwrap();
        let names = ProfileNames::new(&module::read(&bytes, Features::default(), &Silent).unwrap());
        let expected = [
            None,
            Some("f"),
            Some("f.2"),
            Some("wasm-function[3]"),
            Some("g"),
            Some("f.3"),
            Some("x?y"),
            Some("e"),
        ];
        for (index, expected) in expected.iter().enumerate() {
            let name = names.of(&format!("wasm.f.{index}"), &[]);
            assert_eq!(name.map(|name| name.strip_prefix("wasm;").unwrap()), *expected);
        }
    }
}
