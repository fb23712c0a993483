//! Takes each operator to the method that lowers it, or refuses it. Driven by [`function`](super::function).
//!
//! The implementation is generated from wasmparser's table of all operators: those of supported proposals go to
//! an inherent method of the same name, which sits in the file of its family; a missing one does not compile.
//! Operators of all other proposals are refused by name. There is no list of operators kept by hand.

use super::function::FunctionLowering;
use wasmparser::{VisitOperator, VisitSimdOperator};

/// Gives operators to a function.
#[derive(Debug)]
pub(super) struct Dispatch<'l, 'u, 'ctx>(pub(super) &'l mut FunctionLowering<'u, 'ctx>);

/// An operator of a proposal that is not supported.
#[derive(Debug)]
pub(super) struct Refused {
    /// Its mnemonic.
    pub(super) operator: String,
    /// The proposal.
    pub(super) proposal: String,
}

/// One method for each operator: the arms name the supported proposals.
macro_rules! dispatch {
    ($(@$proposal:ident $op:ident $({ $($arg:ident: $type:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
        $(dispatch!(@one $proposal $visit ($($($arg: $type),*)?));)*
    };
    (@one mvp $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one sign_extension $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one saturating_float_to_int $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one bulk_memory $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one reference_types $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one function_references $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one tail_call $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one simd $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one relaxed_simd $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one exceptions $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one legacy_exceptions $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one wide_arithmetic $($method:tt)*) => { dispatch!(@forward $($method)*); };
    (@one $proposal:ident $visit:ident ($($arg:ident: $type:ty),*)) => {
        fn $visit(&mut self, $(_: $type),*) -> Result<(), Refused> {
            Err(refused(stringify!($visit), stringify!($proposal)))
        }
    };
    (@forward $visit:ident ($($arg:ident: $type:ty),*)) => {
        fn $visit(&mut self, $($arg: $type),*) -> Result<(), Refused> {
            self.0.$visit($($arg),*);
            Ok(())
        }
    };
}

impl<'a> VisitOperator<'a> for Dispatch<'_, '_, '_> {
    type Output = Result<(), Refused>;

    fn simd_visitor(&mut self) -> Option<&mut dyn VisitSimdOperator<'a, Output = Result<(), Refused>>> {
        Some(self)
    }

    wasmparser::for_each_visit_operator!(dispatch);
}

impl VisitSimdOperator<'_> for Dispatch<'_, '_, '_> {
    wasmparser::for_each_visit_simd_operator!(dispatch);
}

fn refused(visit: &str, proposal: &str) -> Refused {
    Refused { operator: mnemonic(visit), proposal: proposal.replace('_', "-") }
}

/// What the text format separates from the rest of a mnemonic by a point.
const NAMESPACES: &[&str] = &[
    "i32", "i64", "f32", "f64", "v128", "i8x16", "i16x8", "i32x4", "i64x2", "f32x4", "f64x2", "i31", "ref",
    "struct", "array", "any", "extern", "memory", "table", "data", "elem", "global", "local", "atomic",
    "cont",
];

/// The mnemonic of the operator whose visitor is `visit`, as near as the name tells.
fn mnemonic(visit: &str) -> String {
    let mut rest = visit.strip_prefix("visit_").unwrap_or(visit);
    let mut mnemonic = String::new();
    while let Some((namespace, after)) = rest.split_once('_').filter(|(first, _)| NAMESPACES.contains(first))
    {
        mnemonic.push_str(namespace);
        mnemonic.push('.');
        rest = after;
    }
    mnemonic + rest
}

#[cfg(test)]
mod tests {
    use super::mnemonic;

    #[test]
    fn mnemonics_are_those_of_the_text_format() {
        let mnemonics = [
            ("visit_i32x4_add", "i32x4.add"),
            ("visit_return_call", "return_call"),
            ("visit_i32_atomic_rmw8_add_u", "i32.atomic.rmw8_add_u"),
            ("visit_struct_new_default", "struct.new_default"),
            ("visit_throw", "throw"),
        ];
        for (visit, expected) in mnemonics {
            assert_eq!(mnemonic(visit), expected);
        }
    }
}
