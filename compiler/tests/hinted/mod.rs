//! Puts hints into modules: the text format knows those of branches alone. Used by the tests of the compiler and of what
//! hinted code does when it runs.

#![allow(dead_code, reason = "each test uses some of it")]

use wasm_encoder::{CustomSection, Encode, Section};
use wasmparser::{Operator, Parser, Payload};

/// A function and its hints: the offset of each, and what it says.
type Hinted<'a> = (u32, Vec<(u32, &'a [u8])>);

/// `module` with a custom section in front of everything else.
pub(crate) fn with_section(module: &[u8], name: &str, data: &[u8]) -> Vec<u8> {
    let (preamble, sections) = module.split_at(8);
    let mut made = preamble.to_vec();
    CustomSection { name: name.into(), data: data.into() }.append_to(&mut made);
    made.extend(sections);
    made
}

/// The content of a section of hints.
fn section(functions: &[Hinted<'_>]) -> Vec<u8> {
    let mut data = Vec::new();
    functions.len().encode(&mut data);
    for (function, hints) in functions {
        function.encode(&mut data);
        hints.len().encode(&mut data);
        for (offset, hint) in hints {
            offset.encode(&mut data);
            hint.encode(&mut data);
        }
    }
    data
}

/// `module` with hints on functions.
pub(crate) fn on_functions(module: &[u8], name: &str, hints: &[(u32, &[u8])]) -> Vec<u8> {
    let functions: Vec<_> = hints.iter().map(|&(function, hint)| (function, vec![(0, hint)])).collect();
    with_section(module, name, &section(&functions))
}

/// `module` with hints on its calls and loops, counted from 0 in the order of the code; for tail calls as well.
pub(crate) fn on_operators(module: &[u8], name: &str, hints: &[(usize, &[u8])]) -> Vec<u8> {
    let mut functions: Vec<Hinted<'_>> = Vec::new();
    let places = places(module);
    for &(number, hint) in hints {
        let (function, offset) = places[number];
        match functions.last_mut().filter(|(last, _)| *last == function) {
            Some((_, hints)) => hints.push((offset, hint)),
            None => functions.push((function, vec![(offset, hint)])),
        }
    }
    with_section(module, name, &section(&functions))
}

/// `module` with one hint on all its calls and loops.
pub(crate) fn on_all_operators(module: &[u8], name: &str, hint: &[u8]) -> Vec<u8> {
    let hints: Vec<(usize, &[u8])> = (0..places(module).len()).map(|number| (number, hint)).collect();
    on_operators(module, name, &hints)
}

/// Function and offset of each operator that hints can be about.
fn places(module: &[u8]) -> Vec<(u32, u32)> {
    let mut places = Vec::new();
    let mut function = 0;
    for payload in Parser::new(0).parse_all(module) {
        match payload.expect("the module is well-formed") {
            Payload::ImportSection(imports) => {
                let imports = imports.into_imports().map(|import| import.expect("it is well-formed").ty);
                function += imports.filter(|ty| matches!(ty, wasmparser::TypeRef::Func(_))).count() as u32;
            }
            Payload::CodeSectionEntry(body) => {
                let start = body.range().start;
                let operators = body.get_operators_reader().expect("it is well-formed");
                for found in operators.into_iter_with_offsets() {
                    let (operator, offset) = found.expect("it is well-formed");
                    if is_hinted(&operator) {
                        places.push((function, (offset - start) as u32));
                    }
                }
                function += 1;
            }
            _ => {}
        }
    }
    places
}

fn is_hinted(operator: &Operator<'_>) -> bool {
    matches!(
        operator,
        Operator::Call { .. }
            | Operator::CallIndirect { .. }
            | Operator::CallRef { .. }
            | Operator::ReturnCallIndirect { .. }
            | Operator::ReturnCallRef { .. }
            | Operator::Loop { .. }
    )
}
