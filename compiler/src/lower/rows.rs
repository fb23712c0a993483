//! The table form of regular operators, for the files of operator families.

/// Defines methods of [`FunctionLowering`](super::function::FunctionLowering) from rows of the form
///
/// ```text
/// "mnemonic" visit_method, "mnemonic" visit_method => |lowering, operand: kind, operand: kind| value;
/// ```
/// Each operator pops its operands, the last from the top, views them as `int`, `float`, `pointer` or `any`, and
/// pushes the value. Doc comments before a row belong to each of its methods.
macro_rules! operators {
    ($($(#[$doc:meta])* $($name:literal $visit:ident),+ =>
        |$l:ident $(, $operand:ident: $kind:ident)*| $body:expr;)*) => {
        $(operators!(@row { $(#[$doc])* } [$($name $visit),+] $l [$($operand: $kind),*] $body);)*
    };
    (@row $docs:tt [$($name:literal $visit:ident),+] $l:ident $operands:tt $body:expr) => {
        $(operators!(@one $docs $name $visit $l $operands $body);)+
    };
    (@one { $(#[$doc:meta])* } $name:literal $visit:ident $l:ident [$($operand:ident: $kind:ident),*]
        $body:expr) => {
        #[doc = concat!("`", $name, "`.")]
        #[doc = ""]
        $(#[$doc])*
        pub(super) fn $visit(&mut self) {
            let $l = self;
            let [$($operand),*] = $l.pop_operands();
            $(let $operand = $crate::lower::rows::$kind($operand);)*
            let value = $body;
            $l.push(value);
        }
    };
}

pub(super) use operators;

use inkwell::values::{BasicValueEnum, FloatValue, IntValue, PointerValue};

/// An operand of kind `int`.
pub(super) fn int(operand: BasicValueEnum<'_>) -> IntValue<'_> {
    operand.into_int_value()
}

/// An operand of kind `float`.
pub(super) fn float(operand: BasicValueEnum<'_>) -> FloatValue<'_> {
    operand.into_float_value()
}

/// An operand of kind `pointer`: a reference.
pub(super) fn pointer(operand: BasicValueEnum<'_>) -> PointerValue<'_> {
    operand.into_pointer_value()
}

/// An operand of kind `any`.
pub(super) fn any(operand: BasicValueEnum<'_>) -> BasicValueEnum<'_> {
    operand
}
