//! Turns what wasmparser found wrong into an error for people: which function, which operator, which proposal.
//! Runs only when a module is refused, so it may read the module again.

use super::names::Names;
use super::parse::add_custom;
use crate::error::CompileError;
use crate::features::{Features, PROPOSALS, Proposal, Support};
use crate::limits::with_limit;
use wasmparser::{Error, FunctionBody, Operator, Parser, Payload, Validator, WasmFeatures};

/// Refuses what does not start as a core module does.
///
/// # Errors
/// [`CompileError::NotWasm`] or [`CompileError::Component`].
pub(super) fn check_preamble(bytes: &[u8]) -> Result<(), CompileError> {
    if !bytes.starts_with(b"\0asm") {
        return Err(CompileError::NotWasm { found: describe(&bytes[..bytes.len().min(8)]) });
    }
    match bytes.get(6..8) {
        Some(layer) if layer != [0, 0] => Err(CompileError::Component),
        _ => Ok(()),
    }
}

fn describe(start: &[u8]) -> String {
    match str::from_utf8(start) {
        _ if start.is_empty() => "nothing".to_owned(),
        Ok(text) if !text.contains(|c: char| c.is_control() && !c.is_whitespace()) => {
            format!("the text `{}`", text.escape_debug())
        }
        _ => {
            let hex: Vec<String> = start.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("the bytes `{}`", hex.join(" "))
        }
    }
}

/// The error to report for a module that was refused with `error`.
pub(super) fn diagnose(bytes: &[u8], features: Features, error: &Error) -> CompileError {
    match Validator::new_with_features(WasmFeatures::all()).validate_all(bytes) {
        Ok(_) => unsupported(bytes, features, error),
        // With a proposal missing, the first error may be its absence; what is wrong anyway says more.
        Err(deeper) if error.missing_wasm_feature().is_some() => invalid(bytes, &deeper),
        Err(_) => invalid(bytes, error),
    }
}

fn invalid(bytes: &[u8], error: &Error) -> CompileError {
    let place = Place::find(bytes, error.offset());
    CompileError::Invalid {
        offset: error.offset(),
        function: place.function,
        name: place.name,
        // Some messages pad their numbers.
        message: with_limit(&error.message().split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

fn unsupported(bytes: &[u8], features: Features, error: &Error) -> CompileError {
    let place = Place::find(bytes, error.offset());
    let proposal = proposal(bytes, features, error);
    CompileError::Unsupported {
        offset: error.offset(),
        function: place.function,
        name: place.name,
        construct: place.construct,
        proposal: proposal.map_or("of a later kind", |proposal| proposal.name).to_owned(),
        built: proposal.is_some_and(|proposal| proposal.support != Support::NotYet),
    }
}

/// The proposal whose absence is the error: the one wasmparser names, unless the next error is in the same
/// place, or else the one with which, and with what it needs, the error goes away or moves on; or else the last of
/// several that are missing in one place.
fn proposal(bytes: &[u8], features: Features, error: &Error) -> Option<&'static Proposal> {
    let missing = error.missing_wasm_feature().unwrap_or(WasmFeatures::empty());
    let named = PROPOSALS.iter().find(|proposal| proposal.flag.intersects(missing));
    let moves_on = |features: Features| {
        let outcome = Validator::new_with_features(features.flags()).validate_all(bytes);
        outcome.err().is_none_or(|next| next.offset() > error.offset())
    };
    let helps = |proposal: &&Proposal| moves_on(features.union(proposal.with_needed()));
    let mut more = features;
    let helps_with_those_before = |proposal: &&Proposal| {
        more = more.union(proposal.with_needed());
        moves_on(more)
    };
    let all = || PROPOSALS.iter();
    named.filter(helps).or_else(|| all().find(helps)).or_else(|| all().find(helps_with_those_before))
}

/// What lies at an offset of the module.
struct Place {
    function: Option<u32>,
    name: Option<String>,
    construct: String,
}

impl Place {
    fn find(bytes: &[u8], offset: u64) -> Place {
        let mut place = Place { function: None, name: None, construct: "module".to_owned() };
        let mut names = Names::default();
        let mut next_function = 0;
        for payload in Parser::new(0).parse_all(bytes).map_while(Result::ok) {
            let section = payload.as_section();
            match &payload {
                Payload::ImportSection(imports) => next_function += imported_functions(imports.clone()),
                Payload::CustomSection(custom) => add_custom(&mut names, custom),
                Payload::CodeSectionEntry(body) => {
                    if body.range().contains(&offset) {
                        place.function = Some(next_function);
                        place.construct = operator_at(body, offset);
                    }
                    next_function += 1;
                    continue;
                }
                _ => {}
            }
            if let Some((id, range)) = section
                && range.contains(&offset)
            {
                place.construct = section_name(id).to_owned();
            }
        }
        place.name = place.function.and_then(|function| names.function(function)).map(str::to_owned);
        place
    }
}

fn imported_functions(imports: wasmparser::ImportSectionReader<'_>) -> u32 {
    let is_function = |import: &wasmparser::Import<'_>| {
        matches!(import.ty, wasmparser::TypeRef::Func(_) | wasmparser::TypeRef::FuncExact(_))
    };
    imports.into_imports().map_while(Result::ok).filter(is_function).count() as u32
}

/// The spec's names of the sections.
fn section_name(id: u8) -> &'static str {
    const NAMES: [&str; 14] = [
        "custom section",
        "type section",
        "import section",
        "function section",
        "table section",
        "memory section",
        "global section",
        "export section",
        "start section",
        "element section",
        "code section",
        "data section",
        "data count section",
        "tag section",
    ];
    NAMES.get(usize::from(id)).copied().unwrap_or("unknown section")
}

fn operator_at(body: &FunctionBody<'_>, offset: u64) -> String {
    let locals = || "local declaration".to_owned();
    let Ok(mut operators) = body.get_operators_reader() else { return locals() };
    if offset < operators.original_position() {
        return locals();
    }
    while let Ok(operator) = operators.read() {
        if offset < operators.original_position() {
            return mnemonic(visit_name(&operator));
        }
    }
    "operator".to_owned()
}

macro_rules! visit_name {
    ($(@$proposal:ident $op:ident $({ $($field:ident: $type:ty),* })? => $visit:ident ($($annotation:tt)*))*) => {
        fn visit_name(operator: &Operator<'_>) -> &'static str {
            match operator {
                $(Operator::$op { .. } => stringify!($visit),)*
                _ => "visit_operator",
            }
        }
    };
}

wasmparser::for_each_operator!(visit_name);

/// Operators of one word, whose underscores stay.
const WORDS: [&str; 20] = [
    "br_if",
    "br_table",
    "br_on_null",
    "br_on_non_null",
    "br_on_cast",
    "br_on_cast_fail",
    "br_on_cast_desc_eq",
    "br_on_cast_desc_eq_fail",
    "call_indirect",
    "call_ref",
    "return_call",
    "return_call_indirect",
    "return_call_ref",
    "throw_ref",
    "try_table",
    "catch_all",
    "resume_throw",
    "resume_throw_ref",
    "resume",
    "suspend",
];

/// The text format's name of the operator that wasmparser calls `visit`.
fn mnemonic(visit: &str) -> String {
    let variant = visit.strip_prefix("visit_").unwrap_or(visit);
    let word = without_variant(variant);
    if WORDS.contains(&word) {
        return word.to_owned();
    }
    let dotted = word.replacen('_', ".", 1);
    match dotted.split_once(".atomic_") {
        Some((target, access)) if access.starts_with("rmw") => {
            format!("{target}.atomic.{}", access.replacen('_', ".", 1))
        }
        Some((target, access)) => format!("{target}.atomic.{access}"),
        None => dotted,
    }
}

/// The name that operators share which wasmparser tells apart by their immediates.
fn without_variant(variant: &str) -> &str {
    match variant {
        "typed_select" | "typed_select_multi" => "select",
        "ref_test_non_null" | "ref_test_nullable" => "ref_test",
        "ref_cast_non_null" | "ref_cast_nullable" => "ref_cast",
        "ref_cast_desc_eq_non_null" | "ref_cast_desc_eq_nullable" => "ref_cast_desc_eq",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::mnemonic;

    #[test]
    fn mnemonics_are_those_of_the_text_format() {
        let cases = [
            ("visit_i32_add", "i32.add"),
            ("visit_i8x16_extract_lane_s", "i8x16.extract_lane_s"),
            ("visit_return_call", "return_call"),
            ("visit_v128_load8x8_s", "v128.load8x8_s"),
            ("visit_i32_atomic_load", "i32.atomic.load"),
            ("visit_i64_atomic_rmw8_add_u", "i64.atomic.rmw8.add_u"),
            ("visit_memory_atomic_wait32", "memory.atomic.wait32"),
            ("visit_atomic_fence", "atomic.fence"),
            ("visit_unreachable", "unreachable"),
            ("visit_typed_select", "select"),
            ("visit_typed_select_multi", "select"),
            ("visit_ref_test_non_null", "ref.test"),
            ("visit_ref_test_nullable", "ref.test"),
            ("visit_ref_cast_non_null", "ref.cast"),
            ("visit_ref_cast_nullable", "ref.cast"),
            ("visit_ref_cast_desc_eq_nullable", "ref.cast_desc_eq"),
            ("visit_ref_as_non_null", "ref.as_non_null"),
            ("visit_br_on_cast_desc_eq", "br_on_cast_desc_eq"),
            ("visit_br_on_cast_desc_eq_fail", "br_on_cast_desc_eq_fail"),
        ];
        for (visit, expected) in cases {
            assert_eq!(mnemonic(visit), expected);
        }
    }
}
