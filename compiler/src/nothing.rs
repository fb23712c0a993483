//! An instruction that becomes no bytes and that LLVM keeps where it stands. Used by what prepares code for LLVM's passes or
//! its code generator.

use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::values::{InstructionValue, PointerValue};

/// Puts an empty piece of assembly in front of an instruction. It reads and writes nothing; a pointer that is given is in
/// a register there.
pub(crate) fn put_before(instruction: InstructionValue<'_>, in_register: Option<PointerValue<'_>>) {
    let Some(block) = instruction.get_parent() else { return };
    let context = block.get_context();
    let types: Vec<_> = in_register.iter().map(|pointer| pointer.get_type().into()).collect();
    let ty = context.void_type().fn_type(&types, false);
    let operands = if in_register.is_some() { "r" } else { "" };
    let nothing = context.create_inline_asm(ty, String::new(), operands.to_owned(), true, false, None, false);
    let builder = context.create_builder();
    builder.position_before(&instruction);
    let values: Vec<_> = in_register.into_iter().map(Into::into).collect();
    let call = builder.build_indirect_call(ty, nothing, &values, "").expect("the builder stands in a block");
    for name in ["memory", "nounwind"] {
        let kind = Attribute::get_named_enum_kind_id(name);
        // Of `memory`, 0 is `none`.
        call.add_attribute(AttributeLoc::Function, context.create_enum_attribute(kind, 0));
    }
}
