//! Which tables can nothing change, and which can at least not grow? Asked once the bodies are scanned, by
//! [`scan`](super::scan); lowering makes constants of the former and compares indices with one for the latter.

use super::scan::constant;
use super::{Element, ElementItems, ModuleInfo, SegmentMode, Table};
use std::collections::{BTreeMap, BTreeSet};
use wasmc_abi::tables::{ConstOp, const_op};
use wasmc_abi::types::ExternKind;

/// Elements up to which a table may be static however few of them are filled by segments.
const SPARSE_MAX: u64 = 65_536;

/// Functions, or elements that hold them, up to which [`Callees`] name all.
pub const CALLEES_MAX: usize = 4;

/// The elements of a static table that have one type.
#[derive(Clone, Debug, Default, Hash)]
pub struct Callees {
    /// Number of the elements.
    pub count: u64,
    /// Their indices and functions; the first few if they are more than [`CALLEES_MAX`].
    pub places: Vec<(u64, u32)>,
    /// Their functions, each once; the first few if they are more than [`CALLEES_MAX`].
    pub functions: Vec<u32>,
}

/// Notes what is known of the tables. `touched` are those that some operator may change or hand out, `grown` those
/// that one may grow.
pub(super) fn mark(info: &mut ModuleInfo<'_>, touched: &BTreeSet<u32>, grown: &BTreeSet<u32>) {
    let exports = info.exports.iter().filter(|export| export.kind == ExternKind::Table);
    let exported: BTreeSet<u32> = exports.map(|export| export.index).collect();
    let type_of = |function: u32| info.canonical_types[info.functions[function as usize] as usize];
    let hinted = info.hints.all_targets();
    for (index, table) in (0..).zip(&mut info.tables) {
        let private = !table.imported && !exported.contains(&index);
        table.grows = table.max != Some(table.min) && (!private || grown.contains(&index));
        if private && !touched.contains(&index) {
            table.static_elements = elements(table, index, &info.elements);
            table.static_callees = callees(table.static_elements.iter().flatten(), type_of);
            if !hinted.is_empty() {
                table.static_places = places(table.static_elements.iter().flatten(), &hinted);
            }
        }
    }
}

/// The contents of a table that no operator changes, if active segments of functions at constant offsets
/// inside it make them up, and an initial value that the module names.
fn elements(table: &Table, index: u32, segments: &[Element]) -> Option<Vec<Option<u32>>> {
    let mut into_it = Vec::new();
    for segment in segments {
        if let SegmentMode::Active { target, offset } = &segment.mode
            && *target == index
        {
            let ElementItems::Functions(functions) = &segment.items else { return None };
            into_it.push((constant(offset)?, functions));
        }
    }
    let filled: u64 = into_it.iter().map(|(_, functions)| functions.len() as u64).sum();
    if !table.element_type.is_function_reference() || table.min > SPARSE_MAX.max(2 * filled) {
        return None;
    }
    let mut elements = vec![initial(table)?; table.min as usize];
    for (offset, functions) in into_it {
        let end = offset.checked_add(functions.len() as u64)?;
        elements.get_mut(offset as usize..end as usize)?.copy_from_slice(functions);
    }
    Some(elements)
}

/// The elements of a static table by their canonical type.
fn callees<'e>(
    elements: impl Iterator<Item = &'e Option<u32>>,
    type_of: impl Fn(u32) -> u32,
) -> BTreeMap<u32, Callees> {
    let mut by_type: BTreeMap<u32, Callees> = BTreeMap::new();
    for (index, element) in (0..).zip(elements) {
        let Some(function) = *element else { continue };
        let callees = by_type.entry(type_of(function)).or_default();
        callees.count += 1;
        if callees.places.len() <= CALLEES_MAX {
            callees.places.push((index, function));
        }
        if callees.functions.len() <= CALLEES_MAX && !callees.functions.contains(&function) {
            callees.functions.push(function);
        }
    }
    by_type
}

/// For each of `wanted` functions in a static table, the first element that holds it.
fn places<'e>(elements: impl Iterator<Item = &'e Option<u32>>, wanted: &BTreeSet<u32>) -> BTreeMap<u32, u64> {
    let mut places = BTreeMap::new();
    for (index, element) in (0..).zip(elements) {
        if let Some(function) = element.filter(|function| wanted.contains(function)) {
            places.entry(function).or_insert(index);
        }
    }
    places
}

/// What all elements of a table are at first, if it is null or a function of the module.
fn initial(table: &Table) -> Option<Option<u32>> {
    match table.init[..] {
        [] | [ConstOp { op: const_op::REF_NULL, .. }] => Some(None),
        [ConstOp { op: const_op::REF_FUNC, index, .. }] => Some(Some(index)),
        _ => None,
    }
}
