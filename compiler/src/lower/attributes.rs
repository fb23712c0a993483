//! What every function carries: calling convention, attributes, visibility. Used by [`unit`](super::unit) when it
//! declares or defines one.
//!
//! Invariant: no function leaves this crate without `disable-tail-calls` and the stack probe, or runaway
//! recursion would become a loop or jump over the guard page.

use super::convention::Convention;
use super::types::Types;
use crate::machine::TargetAttributes;
use crate::module::hints::Heat;
use inkwell::GlobalVisibility;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::values::{CallSiteValue, FunctionValue};

/// `uwtable(sync)`: frames can be walked from every call.
const UNWIND_TABLE_SYNC: u64 = 1;

/// `memory(read, inaccessiblemem: readwrite)`: two bits for each kind of memory that LLVM tells apart, 1 for reading,
/// 2 for writing.
const READS_ALL_MEMORY: u64 = 0b01_01_01_01_11_01;

/// Functions that LLVM would otherwise make calls of out of loops and compares. The runtime offers only
/// `memcpy`, `memmove` and `memset`.
const NO_BUILTINS: &[&str] =
    &["no-builtin-bcmp", "no-builtin-memcmp", "no-builtin-strlen", "no-builtin-wcslen", "no-builtin-memchr"];

/// What inlining a callee may cost at a call that is often made, as LLVM counts: what it allows itself where it sees a
/// call in a hot loop. LLVM 22 asks the call for this attribute, but not for `inlinehint`.
const FREQUENT_INLINE_THRESHOLD: &str = "525";

/// The attributes, made once for each module.
#[derive(Debug)]
pub(super) struct Attributes {
    definition: Vec<Attribute>,
    nounwind: Attribute,
    noreturn: Attribute,
    /// Whether exceptions are caught in this module, so that it matters where they come out.
    catches: bool,
    reading: Attribute,
    swiftself: Attribute,
    hot: Attribute,
    cold: Attribute,
    small: Attribute,
    never_inlined: Attribute,
    always_inlined: Attribute,
    rather_inlined: Attribute,
    /// What is known of the vmctx of a wasm function.
    vmctx: Vec<Attribute>,
}

impl Attributes {
    /// Attributes for a module whose vmctx has `vmctx_bytes` bytes at a multiple of `vmctx_align`.
    pub(super) fn new(
        types: &Types<'_>,
        target: &TargetAttributes,
        vmctx_bytes: u64,
        vmctx_align: u64,
        catches: bool,
    ) -> Attributes {
        let string = |key: &str, value: &str| types.context.create_string_attribute(key, value);
        let number = |name: &str, value: u64| {
            types.context.create_enum_attribute(Attribute::get_named_enum_kind_id(name), value)
        };
        let mut definition = vec![
            string("disable-tail-calls", "true"),
            string("probe-stack", "inline-asm"),
            string("target-cpu", target.cpu),
            string("tune-cpu", &target.tune_cpu),
            number("uwtable", UNWIND_TABLE_SYNC),
        ];
        if !target.features.is_empty() {
            definition.push(string("target-features", &target.features));
        }
        definition.extend(NO_BUILTINS.iter().map(|name| string(name, "")));
        Attributes {
            definition,
            nounwind: number("nounwind", 0),
            noreturn: number("noreturn", 0),
            catches,
            reading: number("memory", READS_ALL_MEMORY),
            swiftself: number("swiftself", 0),
            hot: number("hot", 0),
            cold: number("cold", 0),
            small: number("optsize", 0),
            never_inlined: number("noinline", 0),
            always_inlined: number("alwaysinline", 0),
            rather_inlined: string("function-inline-threshold", FREQUENT_INLINE_THRESHOLD),
            vmctx: vec![
                number("noundef", 0),
                number("nonnull", 0),
                number("align", vmctx_align),
                number("dereferenceable", vmctx_bytes),
            ],
        }
    }

    /// Makes `function` one that is called with a convention of wasm functions.
    pub(super) fn set_convention(&self, function: FunctionValue<'_>, convention: Convention) {
        function.set_call_conventions(convention.number());
        if convention == Convention::Plain {
            function.add_attribute(AttributeLoc::Param(0), self.swiftself);
        }
        function.as_global_value().set_visibility(GlobalVisibility::Hidden);
        if !self.catches {
            function.add_attribute(AttributeLoc::Function, self.nounwind);
        }
    }

    /// Says of a wasm function that its first parameter is the vmctx of this module.
    pub(super) fn set_own_vmctx(&self, function: FunctionValue<'_>) {
        for attribute in &self.vmctx {
            function.add_attribute(AttributeLoc::Param(0), *attribute);
        }
    }

    /// Makes `function`, which no exception comes out of, part of the artifact: reached without detours.
    pub(super) fn set_declaration(&self, function: FunctionValue<'_>) {
        function.add_attribute(AttributeLoc::Function, self.nounwind);
        function.as_global_value().set_visibility(GlobalVisibility::Hidden);
    }

    /// Says of a declared function that it throws whenever it is called.
    pub(super) fn set_throwing(&self, function: FunctionValue<'_>) {
        function.remove_enum_attribute(AttributeLoc::Function, self.nounwind.get_enum_kind_id());
        function.add_attribute(AttributeLoc::Function, self.noreturn);
        function.add_attribute(AttributeLoc::Function, self.cold);
    }

    /// Says of a declared function that it reads whatever memory there is.
    pub(super) fn set_reading(&self, function: FunctionValue<'_>) {
        function.remove_enum_attribute(AttributeLoc::Function, self.reading.get_enum_kind_id());
        function.add_attribute(AttributeLoc::Function, self.reading);
    }

    /// Adds what a function with a body needs.
    pub(super) fn set_definition(&self, function: FunctionValue<'_>) {
        for attribute in &self.definition {
            function.add_attribute(AttributeLoc::Function, *attribute);
        }
    }

    /// Says of a function how much it runs: calls of what runs once are unlikely, and LLVM has sections of their own for
    /// the code of either kind.
    pub(super) fn set_heat(&self, function: FunctionValue<'_>, heat: Heat) {
        let attribute = match heat {
            Heat::Hot => self.hot,
            Heat::Once => self.cold,
        };
        function.add_attribute(AttributeLoc::Function, attribute);
    }

    /// Asks for little code.
    pub(super) fn set_small(&self, function: FunctionValue<'_>) {
        function.add_attribute(AttributeLoc::Function, self.small);
    }

    /// Says of `call` that its callee must not be inlined.
    pub(super) fn set_never_inlined(&self, call: CallSiteValue<'_>) {
        call.add_attribute(AttributeLoc::Function, self.never_inlined);
    }

    /// Says of `call` that its callee is to be inlined if that is possible at all.
    pub(super) fn set_always_inlined(&self, call: CallSiteValue<'_>) {
        call.add_attribute(AttributeLoc::Function, self.always_inlined);
    }

    /// Says of `call` that its callee is to be inlined even if it is larger than usual.
    pub(super) fn set_rather_inlined(&self, call: CallSiteValue<'_>) {
        call.add_attribute(AttributeLoc::Function, self.rather_inlined);
    }

    /// Says of `call` that it is hardly ever made.
    pub(super) fn set_rare(&self, call: CallSiteValue<'_>) {
        call.add_attribute(AttributeLoc::Function, self.cold);
    }

    /// Makes `call` one with a convention of wasm functions.
    pub(super) fn set_call(&self, call: CallSiteValue<'_>, convention: Convention) {
        call.set_call_convention(convention.number());
        if convention == Convention::Plain {
            call.add_attribute(AttributeLoc::Param(0), self.swiftself);
        }
        if !self.catches {
            call.add_attribute(AttributeLoc::Function, self.nounwind);
        }
    }
}
