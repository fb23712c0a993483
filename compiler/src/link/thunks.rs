//! The ways out of an image: a few instructions for each builtin and libcall that generated code calls.
//!
//! A thunk of a builtin or host function checks that the stack has head-room for the runtime, records the
//! stack and frame pointer for unwinding, and jumps on; a libcall's thunk only jumps. They touch no register but
//! `rax`, so arguments pass through, and leave the stack alone, so that at any instruction the CFA is `rsp + 8`.

use std::mem::offset_of;
use wasmc_abi::builtin::{Builtin, HOST_CALL_SYMBOL, LIBCALLS, SYMBOL_PREFIX};
use wasmc_abi::image::ImageLayout;
use wasmc_abi::trap::{TRAP_INSTRUCTION, TrapCode};
use wasmc_abi::unwind::FrameShape;
use wasmc_abi::vmctx::{STORE_OFFSET, VmHostFunc, VmStore};

/// The shape of a thunk's frame.
pub(super) const SHAPE: FrameShape =
    FrameShape { base: FrameShape::BASE_SP, cfa_offset: 8, args_bytes: 0, saved: [0; 6] };

/// Check and record, see [`Thunk::code`].
const ENTRY_BYTES: u64 = 18;
/// `jmp *slot(%rip)`.
const SLOT_JUMP_BYTES: u64 = 6;
/// `jmp *disp8(%rdi)`.
const HOST_JUMP_BYTES: u64 = 3;
/// `ud1l code(%eax), %eax`.
const TRAP_BYTES: u64 = TRAP_INSTRUCTION.len() as u64 + 1;

/// What a symbol outside the image is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OutsideKind {
    /// A function of the runtime; the symbol has the prefix.
    Builtin(&'static str),
    /// The way into host functions.
    HostCall,
    /// A function of the C library.
    Libcall(&'static str),
}

/// The thunk of a symbol.
#[derive(Clone, Copy, Debug)]
pub(super) struct Thunk {
    pub(super) kind: OutsideKind,
    /// Offset in `.text`.
    pub(super) offset: u64,
    /// Number of its slot in the link page, where it has one.
    pub(super) slot: u64,
}

/// The symbols of the builtins, in the order of the table.
macro_rules! builtin_symbols {
    ({ $($(#[$doc:meta])* $name:ident($($param:ident: $type:ident),*) $(-> $result:ident)?;)* }
        throws { $($(#[$throwing_doc:meta])* $throwing:ident($($thrown:ident: $thrown_type:ident),*);)* }) => {
        const BUILTIN_SYMBOLS: &[&str] =
            &[$(concat!("wasmc.", stringify!($name)),)* $(concat!("wasmc.", stringify!($throwing))),*];
    };
}

wasmc_abi::for_each_builtin!(builtin_symbols);
const _: () = assert!(BUILTIN_SYMBOLS.len() == Builtin::ALL.len());

impl OutsideKind {
    /// What the symbol `name` is, `None` if nothing that exists outside.
    pub fn of(name: &str) -> Option<OutsideKind> {
        debug_assert!(BUILTIN_SYMBOLS.iter().all(|symbol| symbol.starts_with(SYMBOL_PREFIX)));
        let known = |symbols: &[&'static str]| symbols.iter().copied().find(|symbol| *symbol == name);
        if name == HOST_CALL_SYMBOL {
            return Some(OutsideKind::HostCall);
        }
        known(BUILTIN_SYMBOLS).map(OutsideKind::Builtin).or_else(|| known(LIBCALLS).map(OutsideKind::Libcall))
    }

    /// The symbol.
    pub const fn symbol(self) -> &'static str {
        match self {
            OutsideKind::Builtin(symbol) | OutsideKind::Libcall(symbol) => symbol,
            OutsideKind::HostCall => HOST_CALL_SYMBOL,
        }
    }

    /// Whether its address stands in the link page.
    pub const fn has_slot(self) -> bool {
        !matches!(self, OutsideKind::HostCall)
    }

    /// Size of its thunk.
    pub const fn code_bytes(self) -> u64 {
        match self {
            OutsideKind::Builtin(_) => ENTRY_BYTES + SLOT_JUMP_BYTES + TRAP_BYTES,
            OutsideKind::HostCall => ENTRY_BYTES + HOST_JUMP_BYTES + TRAP_BYTES,
            OutsideKind::Libcall(_) => SLOT_JUMP_BYTES,
        }
    }
}

impl Thunk {
    /// Offset of the slot with the address it jumps to.
    pub(super) const fn slot_offset(&self, layout: &ImageLayout) -> u64 {
        layout.link_offset + self.slot * 8
    }

    /// The machine code. For a builtin:
    ///
    /// ```text
    ///     mov STORE_OFFSET(%rdi), %rax
    ///     cmp stack_limit(%rax), %rsp
    ///     jb 1f
    ///     mov %rsp, exit_sp(%rax)
    ///     mov %rbp, exit_fp(%rax)
    ///     jmp *slot(%rip)
    /// 1:  ud1l StackOverflow(%eax), %eax
    /// ```
    pub(super) fn code(&self, layout: &ImageLayout) -> Vec<u8> {
        let mut code = Vec::new();
        if let OutsideKind::Libcall(_) = self.kind {
            self.jump_through_slot(&mut code, layout);
            return code;
        }
        let jump_bytes = if self.kind.has_slot() { SLOT_JUMP_BYTES } else { HOST_JUMP_BYTES };
        let over_jump = 8 + jump_bytes as u8;
        code.extend([0x48, 0x8b, 0x47, STORE_OFFSET as u8]);
        code.extend([0x48, 0x3b, 0x60, offset_of!(VmStore, stack_limit) as u8]);
        code.extend([0x72, over_jump]);
        code.extend([0x48, 0x89, 0x60, offset_of!(VmStore, exit_sp) as u8]);
        code.extend([0x48, 0x89, 0x68, offset_of!(VmStore, exit_fp) as u8]);
        debug_assert_eq!(code.len() as u64, ENTRY_BYTES);
        match self.kind {
            OutsideKind::HostCall => code.extend([0xff, 0x67, offset_of!(VmHostFunc, host_code) as u8]),
            _ => self.jump_through_slot(&mut code, layout),
        }
        code.extend(TRAP_INSTRUCTION);
        code.push(TrapCode::StackOverflow as u8);
        code
    }

    fn jump_through_slot(&self, code: &mut Vec<u8>, layout: &ImageLayout) {
        let next = self.offset + code.len() as u64 + SLOT_JUMP_BYTES;
        let distance = self.slot_offset(layout) as i64 - next as i64;
        code.extend([0xff, 0x25]);
        code.extend((distance as i32).to_le_bytes());
    }
}

const _: () = assert!(STORE_OFFSET < 128 && offset_of!(VmStore, exit_fp) < 128);

#[cfg(test)]
mod tests {
    use super::{OutsideKind, Thunk};
    use wasmc_abi::image::ImageLayout;

    #[test]
    fn sizes_are_those_of_the_code() {
        let layout = ImageLayout::new(100, 100, 3, 0);
        for name in ["wasmc.memory_grow", "wasmc.host_call", "memcpy"] {
            let kind = OutsideKind::of(name).unwrap();
            let code = Thunk { kind, offset: 32, slot: 1 }.code(&layout);
            assert_eq!(code.len() as u64, kind.code_bytes(), "{name}");
            assert_eq!(kind.symbol(), name);
        }
        assert_eq!(OutsideKind::of("fmaf"), None);
        assert_eq!(OutsideKind::of("wasmc.fmaf"), None);
    }

    #[test]
    fn jumps_lead_to_the_slot() {
        let layout = ImageLayout::new(100, 100, 3, 0);
        let thunk = Thunk { kind: OutsideKind::Libcall("memcpy"), offset: 32, slot: 1 };
        let code = thunk.code(&layout);
        let distance = i32::from_le_bytes(code[2..6].try_into().unwrap());
        assert_eq!(32 + 6 + i64::from(distance), (layout.link_offset + 8) as i64);
    }
}
