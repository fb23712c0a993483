//! Exceptions: `throw`, `throw_ref` and `try_table`, and the operators that came before them: `try`, `catch`, `catch_all`,
//! `delegate` and `rethrow`.
//!
//! A call inside of a handler is an `invoke` of LLVM, which costs nothing unless something is thrown: then the runtime, which
//! finds the landing pad in a table, goes on there. A landing pad catches whatever comes and leads to the handler's
//! *dispatch*, where tags are compared; what no clause catches goes on to the dispatch of the handler around it, or is thrown again
//! from here. A `throw` inside of a handler of its own function goes to the dispatch at once.
//!
//! An exception is a [`VmException`], made by the runtime and found by its address, which is also what an `exnref` is. The
//! runtime finds out by itself which of them are still in use.

use super::control::FrameKind;
use super::function::{FunctionLowering, VALIDATED};
use core::mem::{offset_of, size_of};
use inkwell::basic_block::BasicBlock;
use inkwell::values::{BasicValue, PhiValue, PointerValue};
use std::collections::BTreeSet;
use wasmc_abi::builtin::Builtin;
use wasmc_abi::trap::TrapCode;
use wasmc_abi::types::FuncType;
use wasmc_abi::vmctx::{VmException, VmValue};
use wasmparser::{BlockType, Catch, TryTable};

/// What becomes of exceptions out of calls in an open block.
#[derive(Debug)]
pub(super) enum Handler<'ctx> {
    /// `try_table`: its clauses.
    TryTable(Vec<Catch>, Landing<'ctx>),
    /// `try` before its first `catch`.
    Try(Landing<'ctx>),
    /// What follows a `catch` or `catch_all`.
    Caught(Option<Caught<'ctx>>),
}

/// Where exceptions of a handler arrive, as far as anything needs it.
#[derive(Debug, Default)]
pub(super) struct Landing<'ctx> {
    /// The landing pad of calls.
    pad: Option<BasicBlock<'ctx>>,
    /// The start of the dispatch, and the exception there.
    dispatch: Option<(BasicBlock<'ctx>, PhiValue<'ctx>)>,
}

/// An exception that a `catch` has caught.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caught<'ctx> {
    exception: PointerValue<'ctx>,
    /// Where the dispatch goes on with the next clause; `None` behind a `catch_all`.
    rest: Option<BasicBlock<'ctx>>,
}

impl<'u, 'ctx> FunctionLowering<'u, 'ctx> {
    /// `throw`.
    pub(super) fn visit_throw(&mut self, tag_index: u32) {
        let values = self.pop_args(self.tag_type(tag_index));
        let tag = self.unit.types.i32.const_int(tag_index.into(), false);
        self.call_builtin(Builtin::exception_new, &[tag.into()]);
        let exception = self.pop_pointer();
        let fields = self.fields(exception);
        for (value, field) in values.into_iter().zip(0_u64..) {
            let slot = self.build.field(fields, field * size_of::<VmValue>() as u64);
            self.build.store(value, slot, align_of::<VmValue>() as u32, self.unit.alias.exception());
        }
        self.throw(exception);
    }

    /// `throw_ref`.
    pub(super) fn visit_throw_ref(&mut self) {
        let exception = self.pop_pointer();
        let is_null = self.build.is_null(exception);
        self.trap_if(is_null, TrapCode::NullException);
        self.throw(exception);
    }

    /// `try_table`.
    pub(super) fn visit_try_table(&mut self, try_table: TryTable) {
        if try_table.catches.is_empty() {
            return self.visit_block(try_table.ty);
        }
        self.open_handler(try_table.ty, Handler::TryTable(try_table.catches, Landing::default()));
    }

    /// `try`.
    pub(super) fn visit_try(&mut self, blockty: BlockType) {
        self.open_handler(blockty, Handler::Try(Landing::default()));
    }

    /// `catch`.
    pub(super) fn visit_catch(&mut self, tag_index: u32) {
        let Some((exception, rest)) = self.end_clause() else { return };
        self.build.move_to(rest);
        let (then, next) = (self.new_block(), self.new_block());
        self.branch_if_tag(exception, tag_index, then, next);
        self.set_caught(Caught { exception, rest: Some(next) });
        self.continue_at(then);
        self.push_fields(exception, tag_index);
    }

    /// `catch_all`.
    pub(super) fn visit_catch_all(&mut self) {
        let Some((exception, rest)) = self.end_clause() else { return };
        self.set_caught(Caught { exception, rest: None });
        self.continue_at(rest);
    }

    /// `rethrow`.
    pub(super) fn visit_rethrow(&mut self, relative_depth: u32) {
        let frame = self.frames.len() - 1 - relative_depth as usize;
        let Some(Handler::Caught(Some(caught))) = self.frames[frame].handler() else {
            unreachable!("{VALIDATED}");
        };
        let exception = caught.exception;
        self.throw(exception);
    }

    /// `delegate`, which ends its `try`. Its label counts from outside of that.
    pub(super) fn visit_delegate(&mut self, relative_depth: u32) {
        let target = self.frames.len() - 2 - relative_depth as usize;
        let inside = self.handlers.partition_point(|&frame| frame <= target);
        let outer = inside.checked_sub(1).map(|last| self.handlers[last]);
        self.end_block(|_| outer);
    }

    fn open_handler(&mut self, blockty: BlockType, handler: Handler<'ctx>) {
        let (params, results) = self.block_type(blockty);
        self.handlers.push(self.frames.len());
        self.open(FrameKind::Handler(handler), params.len(), results);
    }

    /// Ends the clause before a `catch` or `catch_all`, or the body of the `try`. Gives the exception and where the dispatch
    /// goes on, if anything can be thrown.
    fn end_clause(&mut self) -> Option<(PointerValue<'ctx>, BasicBlock<'ctx>)> {
        if self.reachable {
            self.branch_to(0);
        }
        self.reachable = false;
        let frame = self.frames.len() - 1;
        self.stack.truncate(self.frames[frame].height());
        let caught = match self.frames[frame].handler() {
            Some(Handler::Try(landing)) => landing.dispatch.map(|(block, exception)| Caught {
                exception: exception.as_basic_value().into_pointer_value(),
                rest: Some(block),
            }),
            Some(Handler::Caught(caught)) => *caught,
            _ => unreachable!("{VALIDATED}"),
        };
        self.handlers.pop_if(|handler| *handler == frame);
        self.frames[frame].set_handler(Handler::Caught(caught));
        caught.and_then(|caught| Some((caught.exception, caught.rest?)))
    }

    fn set_caught(&mut self, caught: Caught<'ctx>) {
        self.frames.last_mut().expect(VALIDATED).set_handler(Handler::Caught(Some(caught)));
    }

    /// What is done with the exceptions of a handler whose block has just ended; `outer` is the frame of the handler that
    /// gets those that nothing here catches.
    pub(super) fn close_handler(&mut self, handler: Handler<'ctx>, outer: Option<usize>) {
        let (exception, rest, catches) = match handler {
            Handler::TryTable(catches, Landing { dispatch: Some((block, exception)), .. }) => {
                (exception.as_basic_value().into_pointer_value(), block, catches)
            }
            Handler::Try(Landing { dispatch: Some((block, exception)), .. }) => {
                (exception.as_basic_value().into_pointer_value(), block, Vec::new())
            }
            Handler::Caught(Some(Caught { exception, rest: Some(rest) })) => (exception, rest, Vec::new()),
            _ => return,
        };
        let here = self.build.block();
        self.build.move_to(rest);
        if !self.try_clauses(&catches, exception) {
            self.pass_on(exception, outer);
        }
        self.build.move_to(here);
    }

    /// Tries the clauses of a `try_table` in turn. Says whether one of them catches everything.
    fn try_clauses(&mut self, catches: &[Catch], exception: PointerValue<'ctx>) -> bool {
        let mut tried = BTreeSet::new();
        for catch in catches {
            let (tag, label, with_reference) = match *catch {
                Catch::One { tag, label } => (Some(tag), label, false),
                Catch::OneRef { tag, label } => (Some(tag), label, true),
                Catch::All { label } => (None, label, false),
                Catch::AllRef { label } => (None, label, true),
            };
            // The first clause of a tag has it already.
            if !tag.is_none_or(|tag| tried.insert(tag)) {
                continue;
            }
            let next = tag.map(|tag| {
                let (then, next) = (self.new_block(), self.new_block());
                self.branch_if_tag(exception, tag, then, next);
                self.build.move_to(then);
                next
            });
            let height = self.stack.len();
            if let Some(tag) = tag {
                self.push_fields(exception, tag);
            }
            if with_reference {
                self.push(exception);
            }
            self.branch_to(label);
            self.stack.truncate(height);
            let Some(next) = next else { return true };
            self.build.move_to(next);
        }
        false
    }

    /// Where a call goes on that throws, if that is in this function.
    pub(super) fn landing_pad(&mut self) -> Option<BasicBlock<'ctx>> {
        let frame = *self.handlers.last()?;
        if let Some(pad) = self.landing(frame).pad {
            return Some(pad);
        }
        let pad = self.new_block();
        self.landing(frame).pad = Some(pad);
        self.in_rare_block(pad, |lowering| {
            let exception = lowering.build.landing_pad(lowering.unit.personality());
            lowering.pass_on(exception, Some(frame));
        });
        Some(pad)
    }

    /// Throws an exception that is not null.
    fn throw(&mut self, exception: PointerValue<'ctx>) {
        self.pass_on(exception, self.handlers.last().copied());
        self.reachable = false;
    }

    /// Gives an exception to the handler of a frame, without one to the caller. Ends the block.
    fn pass_on(&mut self, exception: PointerValue<'ctx>, handler: Option<usize>) {
        let Some(frame) = handler else {
            self.call_builtin(Builtin::throw, &[exception.into()]);
            return self.build.unreachable();
        };
        let from = self.build.block();
        let (block, phi) = match self.landing(frame).dispatch {
            Some(dispatch) => dispatch,
            None => {
                let block = self.new_block();
                self.build.move_to(block);
                let phi = self.build.phi(self.unit.types.ptr.into());
                self.build.move_to(from);
                self.landing(frame).dispatch = Some((block, phi));
                (block, phi)
            }
        };
        phi.add_incoming(&[(&exception as &dyn BasicValue<'ctx>, from)]);
        self.build.branch(block);
    }

    fn landing(&mut self, frame: usize) -> &mut Landing<'ctx> {
        match self.frames[frame].handler_mut() {
            Some(Handler::TryTable(_, landing) | Handler::Try(landing)) => landing,
            other => unreachable!("a handler that is open is a `try`, not {other:?}"),
        }
    }

    fn branch_if_tag(
        &self,
        exception: PointerValue<'ctx>,
        tag: u32,
        then: BasicBlock<'ctx>,
        otherwise: BasicBlock<'ctx>,
    ) {
        let field = self.build.field(exception, offset_of!(VmException, tag) as u64);
        let found = self.build.load(self.unit.types.ptr, field, 8, self.unit.alias.exception());
        let wanted = self.build.field(self.vmctx, self.unit.layout.tag(tag));
        let wanted = self.build.load_fixed_pointer(wanted);
        let is_same = self.build.same_pointer(found.into_pointer_value(), wanted);
        self.build.branch_if(is_same, then, otherwise);
    }

    /// Pushes the values that an exception of a tag carries.
    fn push_fields(&mut self, exception: PointerValue<'ctx>, tag: u32) {
        let params = &self.tag_type(tag).params;
        if params.is_empty() {
            return;
        }
        let fields = self.fields(exception);
        for (param, field) in params.iter().zip(0_u64..) {
            let slot = self.build.field(fields, field * size_of::<VmValue>() as u64);
            let (value_type, align_bytes) = (self.unit.types.value(*param), align_of::<VmValue>() as u32);
            let value = self.build.load(value_type, slot, align_bytes, self.unit.alias.exception());
            self.push(value);
        }
    }

    /// Address of the fields of an exception, which never changes. LLVM has to know: behind a load that stores may follow, its
    /// code generator takes a time cubic in the number of constants stored. Nothing frees the exception before the
    /// fields are read, since who reads them has just looked at its tag.
    fn fields(&self, exception: PointerValue<'ctx>) -> PointerValue<'ctx> {
        self.build.load_fixed_pointer(self.build.field(exception, offset_of!(VmException, fields) as u64))
    }

    fn tag_type(&self, tag: u32) -> &'u FuncType {
        let info = self.unit.info;
        &info.types[info.tags[tag as usize].type_index as usize]
    }
}
