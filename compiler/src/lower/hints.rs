//! What the module advises on the operator being lowered, and how LLVM is told. The hints themselves are
//! [`module::hints`](crate::module::hints).
//!
//! Numbers become advice where they are far from what LLVM supposes anyway: at a sixteenth and at sixteen times. A
//! frequency holds for the operators behind it as well, up to a label or branch; that something is never or always
//! to be optimised is said of one operator alone.
//!
//! Not used are frequencies of loops that run often, since LLVM optimises all loops that are not rare; what tail calls
//! reach and how often, since they are jumps that LLVM does not inline; and the order in which functions are wanted.

use super::function::FunctionLowering;
use crate::module::ModuleInfo;
use crate::module::hints::{self, CallTarget, Frequency, Hint};
use inkwell::values::CallSiteValue;
use std::cell::Cell;

/// Binary logarithm of how often happens what is rare: LLVM takes cold calls to be made in one of 16 cases.
const RARE_MAX: i8 = -4;

/// Binary logarithm of how often happens what is worth more code than usual.
const OFTEN_MIN: i8 = 4;

/// Largest body in bytes that is inlined because the module says so.
const INLINED_BYTES_MAX: u32 = 2 << 10;

/// Most bytes of such bodies in one function.
const INLINED_TOTAL_MAX: u32 = 32 << 10;

/// The hints of a function, and which of them hold for the operator being lowered.
#[derive(Debug)]
pub(super) struct HintsHere<'u> {
    branches: &'u [Hint<bool>],
    frequencies: &'u [Hint<Frequency>],
    targets: &'u [Hint<Vec<CallTarget>>],
    /// Offset of the operator in the body.
    offset: u32,
    /// That of the operators up to the next label or branch.
    frequency: Option<Frequency>,
    /// Bytes of bodies that were inlined because the module says so.
    inlined_bytes: Cell<u32>,
}

impl<'u> HintsHere<'u> {
    /// The hints of function `index`.
    pub(super) fn of(info: &'u ModuleInfo<'_>, index: u32) -> HintsHere<'u> {
        HintsHere {
            branches: info.hints.branches.function(index),
            frequencies: info.hints.frequencies.function(index),
            targets: info.hints.targets.function(index),
            offset: 0,
            frequency: None,
            inlined_bytes: Cell::new(0),
        }
    }

    /// Moves to the operator at `offset` in the body.
    pub(super) fn move_to(&mut self, offset: u64) {
        self.offset = u32::try_from(offset).unwrap_or(u32::MAX);
        self.frequency = self.frequency.filter(|frequency| matches!(frequency, Frequency::Times(_)));
        self.frequency = hints::at(self.frequencies, self.offset).copied().or(self.frequency);
    }

    /// Enters the loop that the operator opens, whose own hint holds inside.
    pub(super) fn enter_loop(&mut self) {
        self.frequency = hints::at(self.frequencies, self.offset).copied();
    }

    /// What holds from here on is not known.
    pub(super) fn forget_frequency(&mut self) {
        self.frequency = None;
    }

    /// Whether the condition is likely to hold.
    pub(super) fn likely(&self) -> Option<bool> {
        hints::at(self.branches, self.offset).copied()
    }

    /// How often the operator runs.
    pub(super) fn frequency(&self) -> Option<Frequency> {
        self.frequency
    }

    /// The functions that the call may reach.
    pub(super) fn targets(&self) -> &'u [CallTarget] {
        hints::at(self.targets, self.offset).map_or(&[], Vec::as_slice)
    }
}

/// Whether what happens so often is not worth more code than it needs.
pub(super) fn is_rare(frequency: Option<Frequency>) -> bool {
    matches!(frequency, Some(Frequency::Never | Frequency::Times(..=RARE_MAX)))
}

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// Tells LLVM how often `call` is made. `callee` is the function of the module that it calls, if that is known.
    pub(super) fn advise_on_call(
        &self,
        call: CallSiteValue<'ctx>,
        callee: Option<u32>,
        frequency: Option<Frequency>,
    ) {
        let attributes = self.unit.attributes();
        match frequency {
            Some(Frequency::Never) => attributes.set_never_inlined(call),
            Some(Frequency::Always) if callee.is_some_and(|callee| self.may_inline(callee)) => {
                attributes.set_always_inlined(call);
            }
            Some(Frequency::Always | Frequency::Times(OFTEN_MIN..)) => attributes.set_rather_inlined(call),
            Some(Frequency::Times(..=RARE_MAX)) => attributes.set_rare(call),
            Some(Frequency::Times(_)) | None => {}
        }
    }

    /// Whether the code that grows by inlining a function stays in bounds; if so, counts it. Nothing is inlined so in
    /// what is itself inlined so, or a few functions could become any amount of code.
    fn may_inline(&self, callee: u32) -> bool {
        let info = self.unit.info;
        let Some(body) = info.body(callee).filter(|_| !info.hints.always_inlines(callee)) else {
            return false;
        };
        let total = self.hints.inlined_bytes.get().saturating_add(body.len_bytes);
        let fits = body.len_bytes <= INLINED_BYTES_MAX && total <= INLINED_TOTAL_MAX;
        if fits {
            self.hints.inlined_bytes.set(total);
        }
        fits
    }
}
