//! Validates function bodies in parallel and gathers, in the same pass, what lowering and planning want to know
//! beforehand. Called by [`read`](super::read) after [`parse`](super::parse).

use super::parse::{Sections, canonical_types};
use super::tail_calls::{BodyTailCalls, TailCalls};
use super::{Body, ConstExpr, Element, ElementItems, ModuleInfo, SegmentMode};
use super::{static_tables, used};
use crate::features::Features;
use crate::progress::Progress;
use rayon::iter::{
    IndexedParallelIterator, IntoParallelIterator, IntoParallelRefMutIterator, ParallelIterator,
};
use std::collections::{BTreeSet, HashSet};
use wasmc_abi::tables::{ConstOp, const_op};
use wasmc_abi::types::ExternKind;
use wasmparser::{
    Catch, Error, FuncToValidate, FuncValidatorAllocations, Operator, ValidatorResources, WasmModuleResources,
};

/// What a body refers to beyond the facts that [`Body`] keeps.
struct References {
    /// Tables that an operator may change or hand out.
    tables: BTreeSet<u32>,
    /// Tables that `table.grow` names.
    tables_grown: BTreeSet<u32>,
    /// Functions named by `ref.func`.
    functions: BTreeSet<u32>,
    /// Types of functions that are called through references.
    types: BTreeSet<u32>,
    /// Types of functions that are called through tables, with the tables.
    table_types: BTreeSet<(u32, u32)>,
    /// Whether there is a `memory.init` or `data.drop`.
    data: bool,
    /// Whether there is a `try_table` or `try`.
    catches: bool,
    /// Proposals.
    used: Features,
    tail_calls: BodyTailCalls,
}

/// Validates and scans all bodies.
///
/// # Errors
/// The error with the lowest offset.
pub(super) fn scan<'a>(sections: Sections<'a>, progress: &dyn Progress) -> Result<ModuleInfo<'a>, Error> {
    let Sections { mut info, pending, .. } = sections;
    progress.phase("validate", info.bodies.len() as u64);
    let results: Vec<Result<References, Error>> = info
        .bodies
        .par_iter_mut()
        .zip(pending.into_par_iter())
        .map_init(FuncValidatorAllocations::default, |allocations, (body, pending)| {
            let references = scan_body(body, pending, allocations);
            progress.step();
            references
        })
        .collect();
    info.canonical_types = canonical_types(&info.types);
    let mut all = References::NONE;
    let mut tail_calls = TailCalls::default();
    for (function, references) in (info.imported_functions..).zip(results) {
        let references = references?;
        tail_calls.add(function, &references.tail_calls, &info);
        all.tables.extend(references.tables);
        all.tables_grown.extend(references.tables_grown);
        all.functions.extend(references.functions);
        all.types.extend(references.types);
        all.table_types.extend(references.table_types);
        info.data_named |= references.data;
        info.catches |= references.catches;
        info.used = info.used.union(references.used);
    }
    info.tail_calls = tail_calls;
    static_tables::mark(&mut info, &all.tables, &all.tables_grown);
    info.types_called = types_called(&info, &all);
    info.funcref_slots = funcref_slots(&info, all.functions);
    Ok(info)
}

fn scan_body(
    body: &mut Body<'_>,
    pending: FuncToValidate<ValidatorResources>,
    allocations: &mut FuncValidatorAllocations,
) -> Result<References, Error> {
    let mut validator = pending.into_validator(std::mem::take(allocations));
    let mut reader = body.function.get_binary_reader();
    validator.read_locals(&mut reader)?;
    body.locals = validator.len_locals();
    let mut operators = wasmparser::OperatorsReader::new(reader);
    let mut references = References { used: used::by_locals(&body.function)?, ..References::NONE };
    let mut called = HashSet::new();
    let mut straight_operators = 0;
    while !operators.eof() {
        let offset = operators.original_position();
        let operator = operators.read()?;
        validator.op(offset, &operator)?;
        references.used = references.used.union(used::by_operator(&operator));
        body.operators += 1;
        straight_operators += 1;
        body.straight_operators = body.straight_operators.max(straight_operators);
        // Calls inside of handlers end basic blocks.
        body.control_operators += u32::from(body.handlers > 0 && calls(&operator));
        match &operator {
            Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                if called.insert(*function_index) {
                    body.callees.push(*function_index);
                }
                references.add(&operator);
            }
            Operator::BrTable { targets } => body.br_table_targets += targets.len() + 1,
            Operator::TryTable { try_table } => {
                for catch in &try_table.catches {
                    if let Catch::One { tag, .. } | Catch::OneRef { tag, .. } = *catch {
                        body.add_caught(validator.resources(), tag);
                    }
                }
                add_handler(body, &mut references, try_table.catches.len());
                straight_operators = 0;
            }
            Operator::Try { .. } => {
                add_handler(body, &mut references, 0);
                straight_operators = 0;
            }
            Operator::Catch { tag_index } => {
                body.add_caught(validator.resources(), *tag_index);
                body.control_operators += 1;
                straight_operators = 0;
            }
            Operator::Block { .. }
            | Operator::Loop { .. }
            | Operator::If { .. }
            | Operator::Else
            | Operator::CatchAll
            | Operator::Delegate { .. }
            | Operator::BrIf { .. }
            | Operator::BrOnNull { .. }
            | Operator::BrOnNonNull { .. } => {
                body.control_operators += 1;
                straight_operators = 0;
            }
            other => references.add(other),
        }
    }
    operators.finish()?;
    *allocations = validator.into_allocations();
    Ok(references)
}

fn calls(operator: &Operator<'_>) -> bool {
    use Operator::{Call, CallIndirect, CallRef, ReturnCall};
    matches!(operator, Call { .. } | CallIndirect { .. } | CallRef { .. } | ReturnCall { .. })
}

/// Counts a handler with so many clauses.
fn add_handler(body: &mut Body<'_>, references: &mut References, clauses: usize) {
    references.catches = true;
    body.handlers += 1;
    body.control_operators += 1 + clauses as u32;
}

impl Body<'_> {
    /// Counts the values of a clause that catches this tag.
    fn add_caught(&mut self, module: &ValidatorResources, tag: u32) {
        let params = module.tag_at(tag).map_or(0, |ty| ty.params().len());
        self.caught_values = self.caught_values.saturating_add(params as u32);
    }
}

impl References {
    const NONE: References = References {
        tables: BTreeSet::new(),
        tables_grown: BTreeSet::new(),
        functions: BTreeSet::new(),
        types: BTreeSet::new(),
        table_types: BTreeSet::new(),
        data: false,
        catches: false,
        used: Features::NONE,
        tail_calls: BodyTailCalls::NONE,
    };

    fn add(&mut self, operator: &Operator<'_>) {
        match *operator {
            Operator::RefFunc { function_index } => {
                self.functions.insert(function_index);
            }
            Operator::CallRef { type_index } => {
                self.types.insert(type_index);
            }
            Operator::CallIndirect { type_index, table_index } => {
                self.table_types.insert((table_index, type_index));
            }
            Operator::TableGrow { table } => {
                self.tables.insert(table);
                self.tables_grown.insert(table);
            }
            Operator::TableGet { table }
            | Operator::TableSet { table }
            | Operator::TableFill { table }
            | Operator::TableInit { table, .. } => {
                self.tables.insert(table);
            }
            Operator::ReturnCall { function_index } => {
                self.tail_calls.functions.insert(function_index);
            }
            Operator::ReturnCallIndirect { type_index, table_index } => {
                self.table_types.insert((table_index, type_index));
                self.tail_calls.types.insert(type_index);
                self.tail_calls.tables.insert(table_index);
            }
            Operator::ReturnCallRef { type_index } => {
                self.types.insert(type_index);
                self.tail_calls.types.insert(type_index);
            }
            Operator::MemoryInit { .. } | Operator::DataDrop { .. } => self.data = true,
            Operator::TableCopy { dst_table, src_table } => {
                self.tables.extend([dst_table, src_table]);
            }
            _ => {}
        }
    }
}

fn types_called(info: &ModuleInfo<'_>, references: &References) -> Vec<u32> {
    let may_change = |table: u32| info.tables[table as usize].static_elements.is_none();
    let through_tables = references.table_types.iter().filter(|(table, _)| may_change(*table));
    let types = references.types.iter().chain(through_tables.map(|(_, type_index)| type_index));
    let canonical: BTreeSet<u32> = types.map(|&index| info.canonical_types[index as usize]).collect();
    canonical.into_iter().collect()
}

/// The value of a constant expression of integers that depends on no import.
pub fn constant(expr: &ConstExpr) -> Option<u64> {
    let mut stack: Vec<u64> = Vec::new();
    for ConstOp { op, value, .. } in expr {
        if *op == const_op::CONST {
            stack.push(value[0]);
            continue;
        }
        let (right, left) = (stack.pop()?, stack.pop()?);
        stack.push(match *op {
            const_op::I32_ADD => u64::from((left as u32).wrapping_add(right as u32)),
            const_op::I32_SUB => u64::from((left as u32).wrapping_sub(right as u32)),
            const_op::I32_MUL => u64::from((left as u32).wrapping_mul(right as u32)),
            const_op::I64_ADD => left.wrapping_add(right),
            const_op::I64_SUB => left.wrapping_sub(right),
            const_op::I64_MUL => left.wrapping_mul(right),
            _ => return None,
        });
    }
    stack.pop()
}

/// Gives a slot to each function that a reference can name, dense in order of the function index.
fn funcref_slots(info: &ModuleInfo<'_>, mut referenced: BTreeSet<u32>) -> Vec<Option<u32>> {
    let exports = info.exports.iter().filter(|export| export.kind == ExternKind::Func);
    referenced.extend(exports.map(|export| export.index));
    for segment in info.elements.iter().filter(|segment| !is_built_in(info, segment)) {
        match &segment.items {
            ElementItems::Functions(functions) => referenced.extend(functions.iter().flatten()),
            ElementItems::Exprs(exprs) => referenced.extend(exprs.iter().flat_map(named)),
        }
    }
    let tables = info.tables.iter().filter(|table| table.static_elements.is_none());
    let initial = info.globals.iter().map(|global| &global.init).chain(tables.map(|table| &table.init));
    referenced.extend(initial.flat_map(named));
    let mut slots = vec![None; info.functions.len()];
    for (slot, function) in (0..).zip(referenced) {
        slots[function as usize] = Some(slot);
    }
    slots
}

/// Whether nothing needs references to the items of a segment: it only declares, or is part of a static table.
fn is_built_in(info: &ModuleInfo<'_>, segment: &Element) -> bool {
    match &segment.mode {
        SegmentMode::Active { target, .. } => info.tables[*target as usize].static_elements.is_some(),
        SegmentMode::Passive => false,
        SegmentMode::Declared => true,
    }
}

fn named(expr: &ConstExpr) -> impl Iterator<Item = u32> {
    expr.iter().filter(|op| op.op == const_op::REF_FUNC).map(|op| op.index)
}
