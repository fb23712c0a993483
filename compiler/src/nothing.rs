//! An instruction that becomes no bytes and that LLVM keeps where it stands. Used by what prepares code for LLVM's passes or
//! its code generator.

use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::values::InstructionValue;

/// Puts an empty piece of assembly in front of an instruction. It reads and writes nothing.
pub(crate) fn put_before(instruction: InstructionValue<'_>) {
    let Some(block) = instruction.get_parent() else { return };
    let context = block.get_context();
    let ty = context.void_type().fn_type(&[], false);
    let nothing = context.create_inline_asm(ty, String::new(), String::new(), true, false, None, false);
    let builder = context.create_builder();
    builder.position_before(&instruction);
    let call = builder.build_indirect_call(ty, nothing, &[], "").expect("the builder stands in a block");
    for name in ["memory", "nounwind"] {
        let kind = Attribute::get_named_enum_kind_id(name);
        // Of `memory`, 0 is `none`.
        call.add_attribute(AttributeLoc::Function, context.create_enum_attribute(kind, 0));
    }
}
