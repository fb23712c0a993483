//! Which functions and tables of its module a unit means, told apart from its code. Called by [`emit`](crate::emit) once a
//! unit is lowered, and by [`link`](crate::link) to find out again.
//!
//! Symbols hold the index that something has in the module, and a function that is added or taken out changes the indices of
//! all behind it. So a unit's own symbols are numbers in order of their appearance, and a list beside the object says which
//! symbol each number stands for: the object of a unit that has merely moved stays the same, byte for byte.

use inkwell::module::Module;
use std::borrow::Cow;

/// What the symbols of the module's own entities begin with: behind it stand letters as lowered, a number once numbered.
const PREFIX: &str = "wasm.";

/// Gives numbers to the symbols of the module's own entities. Returns the symbols that they had, by number.
pub fn number(module: &Module<'_>) -> Vec<String> {
    let functions = module.get_functions().map(|function| function.as_global_value());
    let mut symbols = Vec::new();
    for value in functions.chain(module.get_globals()) {
        let symbol = value.get_name().to_string_lossy().into_owned();
        if symbol.starts_with(PREFIX) {
            value.set_name(&format!("{PREFIX}{}", symbols.len()));
            symbols.push(symbol);
        }
    }
    symbols
}

/// The symbol that `name`, found in an object, stands for; what LLVM has put behind a number stays behind the symbol.
pub fn name<'a>(name: &'a str, symbols: &'a [String]) -> Cow<'a, str> {
    let Some(rest) = name.strip_prefix(PREFIX) else { return Cow::Borrowed(name) };
    let (number, suffix) = rest.find('.').map_or((rest, ""), |dot| rest.split_at(dot));
    match number.parse().ok().and_then(|number: usize| symbols.get(number)) {
        Some(symbol) if suffix.is_empty() => Cow::Borrowed(symbol),
        Some(symbol) => Cow::Owned(format!("{symbol}{suffix}")),
        None => Cow::Borrowed(name),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_stand_for_symbols() {
        let symbols = ["wasm.f.7".to_owned(), "wasm.table.0".to_owned()];
        for (name, symbol) in [
            ("wasm.0", "wasm.f.7"),
            ("wasm.1", "wasm.table.0"),
            ("wasm.0.specialized.1", "wasm.f.7.specialized.1"),
            ("wasm.2", "wasm.2"),
            ("wasm.f.0", "wasm.f.0"),
            ("wasmc.memory_grow", "wasmc.memory_grow"),
            ("memcpy", "memcpy"),
            ("", ""),
        ] {
            assert_eq!(super::name(name, &symbols), symbol);
        }
    }
}
