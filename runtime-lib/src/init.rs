//! How do globals, tables and memories of a new instance get their first values?
//!
//! [`InstanceData::initialise`] goes in the spec's order: globals, initial values of tables, active element
//! segments, active data segments. Segments that the compiler made part of a memory image or static table are
//! there already and marked so. Invariant: a segment is checked against its table or memory before any of it
//! is written, and one that does not fit traps with the earlier ones in place.
//!
//! # Safety
//! Constant expressions come from a validated module, so that each yields a value of the type its place has. Whether
//! that is an address, and of what, is checked again.

#![allow(unsafe_code, reason = "reads the globals that constant expressions refer to")]

use crate::error::Error;
use crate::instance::InstanceData;
use crate::store::StoreCore;
use crate::value::pointer_slot;
use std::ptr;
use wasmc_abi::tables::{self, ConstOp, ElementRecord, NONE, Span, const_op, flags};
use wasmc_abi::trap::TrapCode;
use wasmc_abi::types::{Referent, ValueType};
use wasmc_abi::vmctx::VmValue;

const DAMAGED: Error = Error::Damaged { what: "a constant expression does not yield one value" };

impl InstanceData {
    /// Gives everything that the module defines its first value.
    pub(crate) fn initialise(&self, store: &StoreCore) -> Result<(), Error> {
        let view = self.image().tables();
        for (index, global) in (0..).zip(view.globals()) {
            if let Some(slot) = self.defined_global(index) {
                slot.set(self.evaluate(store, global.init, global.value_type)?);
            }
        }
        for (index, table) in (0..).zip(view.tables()) {
            let is_defined = table.flags & (flags::IMPORTED | flags::STATIC) == 0;
            if is_defined && table.init.len != 0 {
                let init = pointer(self.evaluate(store, table.init, table.element_type)?);
                let table = self.table(index)?.handle().get(store);
                table.fill_new(0, init, table.len()).ok_or(TrapCode::TableOutOfBounds)?;
            }
        }
        for (index, segment) in (0..).zip(view.elements()) {
            if segment.flags & flags::ACTIVE != 0 && segment.flags & flags::APPLIED == 0 {
                let index64 =
                    tables::entry(view.tables(), segment.table, "tables")?.flags & flags::INDEX64 != 0;
                let start = self.offset(store, segment.offset, index64)?;
                self.table_init(store, segment.table, index, start, 0, segment.items.len.into())?;
                self.drop_element(index)?;
            }
        }
        for (index, segment) in (0..).zip(view.data()) {
            if segment.flags & flags::ACTIVE != 0 && segment.flags & flags::APPLIED == 0 {
                let index64 =
                    tables::entry(view.memories(), segment.memory, "memories")?.flags & flags::INDEX64 != 0;
                let start = self.offset(store, segment.offset, index64)?;
                let memory = self.memory(segment.memory)?.handle().get(store);
                memory.init(start, self.data_segment(index)?).ok_or(TrapCode::MemoryOutOfBounds)?;
                self.drop_data(index)?;
            }
        }
        Ok(())
    }

    /// `table.init`: copies items of a segment into a table.
    pub(crate) fn table_init(
        &self,
        store: &StoreCore,
        table: u32,
        segment: u32,
        dst: u64,
        src: u64,
        len: u64,
    ) -> Result<(), Error> {
        let record = tables::entry(self.image().tables().elements(), segment, "elements")?;
        let items = if self.is_element_dropped(segment)? { 0 } else { record.items.len };
        let table = self.table(table)?.handle().get(store);
        let ends_in = |start: u64, limit: u64| start.checked_add(len).is_some_and(|end| end <= limit);
        if !ends_in(src, items.into()) || !ends_in(dst, table.len()) {
            return Err(TrapCode::TableOutOfBounds.into());
        }
        for position in 0..len {
            let item = self.element_item(store, record, (src + position) as u32)?;
            table.set(dst + position, item).ok_or(TrapCode::TableOutOfBounds)?;
        }
        Ok(())
    }

    /// An item of an element segment: a reference, null included.
    fn element_item(&self, store: &StoreCore, record: &ElementRecord, item: u32) -> Result<*mut u8, Error> {
        let view = self.image().tables();
        let position = record.items.start.checked_add(item).ok_or(DAMAGED)?;
        if record.flags & flags::EXPRS != 0 {
            let expression = *tables::entry(view.element_exprs(), position, "element_exprs")?;
            return Ok(pointer(self.evaluate(store, expression, record.element_type)?));
        }
        match *tables::entry(view.element_functions(), position, "element_functions")? {
            NONE => Ok(ptr::null_mut()),
            function => Ok(self.funcref(store, function)?.as_ptr().cast()),
        }
    }

    /// The value of the offset of an active segment, an unsigned integer of 32 or 64 bits.
    fn offset(&self, store: &StoreCore, expression: Span, index64: bool) -> Result<u64, Error> {
        let mask = if index64 { u64::MAX } else { u64::from(u32::MAX) };
        Ok(self.evaluate(store, expression, ValueType::I64)?.0[0] & mask)
    }

    /// The value of a constant expression, which is to be of type `wanted`.
    pub(crate) fn evaluate(
        &self,
        store: &StoreCore,
        expression: Span,
        wanted: ValueType,
    ) -> Result<VmValue, Error> {
        let ops = tables::slice(self.image().tables().const_ops(), expression, "const_ops")?;
        for op in ops {
            self.check_operand(op, wanted)?;
        }
        if let [op] = ops {
            return self.operand(store, op)?.ok_or(DAMAGED);
        }
        let mut stack = Vec::new();
        for op in ops {
            let value = match self.operand(store, op)? {
                Some(operand) => operand,
                None => {
                    let right = stack.pop().ok_or(DAMAGED)?;
                    arithmetic(op.op, stack.pop().ok_or(DAMAGED)?, right)?
                }
            };
            stack.push(value);
        }
        match *stack {
            [value] => Ok(value),
            _ => Err(DAMAGED),
        }
    }

    /// Sees to it that what code follows as the address of something is one.
    fn check_operand(&self, op: &ConstOp, wanted: ValueType) -> Result<(), Error> {
        let fits = match (op.op, wanted.as_reference()) {
            (const_op::REF_NULL, Some(reference)) => reference.nullable,
            (const_op::REF_FUNC, Some(reference)) => reference.heap.referent() == Referent::Function,
            (const_op::GLOBAL_GET, _) => {
                let found = tables::entry(self.image().tables().globals(), op.index, "globals")?.value_type;
                found.referent() == wanted.referent()
            }
            (_, reference) => reference.is_none(),
        };
        if fits { Ok(()) } else { Err(Error::Damaged { what: "a constant expression is of another type" }) }
    }

    /// What an instruction without operands pushes; `None` for those with.
    fn operand(&self, store: &StoreCore, op: &ConstOp) -> Result<Option<VmValue>, Error> {
        Ok(Some(match op.op {
            const_op::CONST => VmValue(op.value),
            const_op::REF_NULL => VmValue::default(),
            const_op::REF_FUNC => pointer_slot(self.funcref(store, op.index)?.as_ptr().cast()),
            const_op::GLOBAL_GET => {
                let slot = self.global_slot(op.index)?;
                // SAFETY: slots of globals live as long as their store.
                unsafe { slot.as_ref() }.get()
            }
            _ => return Ok(None),
        }))
    }
}

fn arithmetic(op: u32, left: VmValue, right: VmValue) -> Result<VmValue, Error> {
    let (left, right) = (left.0[0], right.0[0]);
    let narrow = |value: u64| value & u64::from(u32::MAX);
    let value = match op {
        const_op::I32_ADD => narrow(left.wrapping_add(right)),
        const_op::I32_SUB => narrow(left.wrapping_sub(right)),
        const_op::I32_MUL => narrow(left.wrapping_mul(right)),
        const_op::I64_ADD => left.wrapping_add(right),
        const_op::I64_SUB => left.wrapping_sub(right),
        const_op::I64_MUL => left.wrapping_mul(right),
        _ => {
            return Err(Error::Unsupported {
                what: "an instruction of a constant expression in the artifact",
            });
        }
    };
    Ok(VmValue([value, 0]))
}

fn pointer(value: VmValue) -> *mut u8 {
    value.0[0] as usize as *mut u8
}
