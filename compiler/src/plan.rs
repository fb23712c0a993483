//! Which functions are compiled together: the codegen units of a module.
//!
//! The plan depends on the module and the level alone, never on the number of threads, since it shows in the code.
//! Functions that follow one another in a module usually belong together, and LLVM inlines only inside a unit, so
//! units are runs of consecutive functions.
//!
//! Whoever keeps the objects of units wants a change to one function to change one unit. So units have no exact size: each
//! ends behind the function, of all in reach, that [`rank`] puts first, by what the function is and not by where it stands. One
//! that grows, or is added or taken out, moves no end but perhaps those next to it.

use crate::module::{Body, ModuleInfo};
use crate::options::OptLevel;
use std::ops::RangeInclusive;
use wasmc_abi::types::ExternKind;

/// Bytes of bodies that a unit has, about: as many as leave a module [`UNITS_WANTED`], or the last.
const UNIT_BYTES: [u64; 3] = [128 << 10, 64 << 10, 32 << 10];

/// The same where nothing is inlined, so that small units cost no speed.
const UNOPTIMISED_UNIT_BYTES: u64 = 16 << 10;

/// By what part of that a unit may be smaller or larger: enough for many functions that it could end behind.
const SLACK: u64 = 8;
const UNOPTIMISED_SLACK: u64 = 4;

/// Units that a module should have: building one of them anew, on one thread, should cost little beside building all on two.
const UNITS_WANTED: u64 = 40;

/// Units from which on their size does not depend on that of the module.
const MANY_UNITS: u64 = 4;

/// Bytes of bodies from which a module gets at least two units, so that two processors have work.
const SPLIT_BYTES: u64 = 32 << 10;

/// Bytes from which a function has a unit of its own: LLVM's time may grow faster than its size.
const LONE_FUNCTION_BYTES: u64 = 64 << 10;

/// Bounds beyond which a function is not optimised, see [`is_beyond_optimising`].
const UNOPTIMISED_BYTES: u32 = 512 << 10;
const UNOPTIMISED_CONTROL_OPERATORS: u32 = 24_000;
const UNOPTIMISED_STRAIGHT_OPERATORS: u32 = 40_000;
const UNOPTIMISED_LOCALS: u32 = 10_000;
const UNOPTIMISED_PRODUCT: u64 = 4_000_000;

/// Functions that are compiled together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// Indices of the functions, ascending.
    pub functions: Vec<u32>,
    /// For each of `functions`, whether nothing outside the unit can refer to it.
    pub internal: Vec<bool>,
    /// Size of their bodies in bytes.
    pub bytes: u64,
    /// Whether its only function is too large to be optimised, whatever the options say.
    pub unoptimised: bool,
}

/// All units of a module.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// The units, in order of their first function.
    pub units: Vec<Unit>,
}

impl Plan {
    /// Plans a module to be compiled at `level`.
    pub fn new(module: &ModuleInfo<'_>, level: OptLevel) -> Plan {
        let mut groups = groups(module, level);
        groups.sort_by_key(|functions| functions[0]);
        let unit_of = unit_of(module, &groups);
        let open = reachable_from_outside(module, &unit_of);
        let units = groups
            .into_iter()
            .map(|functions| Unit {
                internal: functions.iter().map(|&function| !open[function as usize]).collect(),
                bytes: functions.iter().map(|&function| body_bytes(module, function)).sum(),
                unoptimised: module.body(functions[0]).is_some_and(is_beyond_optimising),
                functions,
            })
            .collect();
        Plan { units }
    }
}

/// Whether LLVM's optimiser, quadratic in many ways, would take minutes over a body. The largest functions of
/// large real programs (interpreters of PHP and Ruby, clang's own) stay below all of these by half or more.
fn is_beyond_optimising(body: &Body<'_>) -> bool {
    body.len_bytes > UNOPTIMISED_BYTES
        || body.control_operators > UNOPTIMISED_CONTROL_OPERATORS
        || body.straight_operators > UNOPTIMISED_STRAIGHT_OPERATORS
        || body.locals > UNOPTIMISED_LOCALS
        || u64::from(body.control_operators) * u64::from(body.locals) > UNOPTIMISED_PRODUCT
}

fn body_bytes(module: &ModuleInfo<'_>, function: u32) -> u64 {
    module.body(function).map_or(0, |body| body.len_bytes.into())
}

fn groups(module: &ModuleInfo<'_>, level: OptLevel) -> Vec<Vec<u32>> {
    let defined = module.imported_functions..module.functions.len() as u32;
    let (small, lone): (Vec<u32>, Vec<u32>) = defined.partition(|&function| !stands_alone(module, function));
    let sizes: Vec<u64> = small.iter().map(|&function| body_bytes(module, function)).collect();
    let all =
        sizes.iter().sum::<u64>() + lone.iter().map(|&function| body_bytes(module, function)).sum::<u64>();
    let reach = reach(all, level);
    let mut groups: Vec<Vec<u32>> = lone.into_iter().map(|function| vec![function]).collect();
    let mut start = 0;
    while start < small.len() {
        let end = start + group_len(&small[start..], &sizes[start..], &reach, module);
        groups.push(small[start..end].to_vec());
        start = end;
    }
    groups
}

/// Whether a function has a unit of its own.
fn stands_alone(module: &ModuleInfo<'_>, function: u32) -> bool {
    body_bytes(module, function) >= LONE_FUNCTION_BYTES
        || module.body(function).is_some_and(is_beyond_optimising)
}

/// The sizes that a unit may have, of a module with so many bytes of bodies.
fn reach(total: u64, level: OptLevel) -> RangeInclusive<u64> {
    let least = if total >= SPLIT_BYTES { 2 } else { 1 };
    let [.., smallest] = UNIT_BYTES;
    let optimised = || UNIT_BYTES.into_iter().find(|bytes| total / bytes >= UNITS_WANTED).unwrap_or(smallest);
    let (usual, slack) = match level {
        OptLevel::O0 => (UNOPTIMISED_UNIT_BYTES, UNOPTIMISED_SLACK),
        _ => (optimised(), SLACK),
    };
    let units = total.div_ceil(usual).max(least);
    let middle = if units < MANY_UNITS { total / units } else { usual };
    middle - middle / slack..=middle + middle / slack
}

/// How many of `functions`, whose bodies have these sizes, make the next unit.
fn group_len(
    functions: &[u32],
    sizes: &[u64],
    reach: &RangeInclusive<u64>,
    module: &ModuleInfo<'_>,
) -> usize {
    let ends = sizes.iter().scan(0, |bytes, size| {
        *bytes += size;
        Some(*bytes)
    });
    let mut first: Option<(Option<u64>, usize)> = None;
    for (position, end) in ends.enumerate().filter(|(_, end)| end >= reach.start()) {
        match first {
            Some((_, position)) if end > *reach.end() => return position + 1,
            _ => {}
        }
        let rank = module.body(functions[position]).map(rank);
        if first.is_none_or(|(least, _)| rank < least) {
            first = Some((rank, position));
        }
    }
    functions.len()
}

/// Which function ends a unit rather than others, by how much of what it has: this stays when the functions that it calls
/// get other indices or what it refers to other addresses, and often even when it is changed.
fn rank(body: &Body<'_>) -> u64 {
    let facts = [body.operators, body.control_operators, body.locals, body.callees.len() as u32];
    facts.iter().fold(0, |hash, &fact| {
        // The finalizer of SplitMix64: small numbers become numbers all over.
        let mut mixed = hash ^ (u64::from(fact) + 0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    })
}

/// For each function, the number of its unit; `None` for imports.
fn unit_of(module: &ModuleInfo<'_>, groups: &[Vec<u32>]) -> Vec<Option<usize>> {
    let mut unit_of = vec![None; module.functions.len()];
    for (unit, functions) in groups.iter().enumerate() {
        for &function in functions {
            unit_of[function as usize] = Some(unit);
        }
    }
    unit_of
}

/// For each function, whether anything but functions of its own unit refers to it.
fn reachable_from_outside(module: &ModuleInfo<'_>, unit_of: &[Option<usize>]) -> Vec<bool> {
    let mut open: Vec<bool> = module.funcref_slots.iter().map(Option::is_some).collect();
    let exports = module.exports.iter().filter(|export| export.kind == ExternKind::Func);
    let in_tables =
        module.tables.iter().filter_map(|table| table.static_elements.as_ref()).flatten().flatten();
    for function in exports.map(|export| export.index).chain(module.start).chain(in_tables.copied()) {
        open[function as usize] = true;
    }
    for (body, caller) in module.bodies.iter().zip(module.imported_functions..) {
        for &callee in &body.callees {
            open[callee as usize] |= unit_of[callee as usize] != unit_of[caller as usize];
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use super::Plan;
    use crate::features::Features;
    use crate::module;
    use crate::options::OptLevel;
    use crate::progress::Silent;

    #[track_caller]
    fn plan(text: &str) -> Plan {
        plan_at(OptLevel::default(), text)
    }

    fn plan_at(level: OptLevel, text: &str) -> Plan {
        let bytes = wat::parse_str(text).unwrap();
        Plan::new(&module::read(&bytes, Features::default(), &Silent).unwrap(), level)
    }

    /// A function whose body takes about `bytes` bytes.
    fn function(name: &str, bytes: usize, callee: &str) -> String {
        format!("(func ${name} {} (call ${callee}))", "(drop (i32.const 1000))".repeat(bytes / 4))
    }

    #[test]
    fn functions_that_nothing_outside_names_are_internal() {
        let plan = plan(
            r#"(module (table 1 funcref) (elem (i32.const 0) $in_table)
            (func $called) (func (export "e") (call $called)) (func $in_table) (func $start) (start $start)
            (func $referenced (drop (ref.func $declared))) (elem declare func $declared) (func $declared))"#,
        );
        assert_eq!(plan.units.len(), 1);
        assert_eq!(plan.units[0].internal, [true, false, false, false, true, false]);
    }

    #[test]
    fn calls_between_units_keep_functions_open() {
        let functions = [
            function("a", 20_000, "b"),
            function("b", 20_000, "c"),
            function("c", 20_000, "d"),
            function("d", 20_000, "c"),
        ];
        let plan = plan(&format!("(module {})", functions.concat()));
        let units: Vec<_> = plan.units.iter().map(|unit| (&unit.functions[..], &unit.internal[..])).collect();
        assert_eq!(units, [(&[0, 1][..], &[true, true][..]), (&[2, 3], &[false, true])]);
    }

    #[test]
    fn units_are_small_where_nothing_is_inlined() {
        let functions: Vec<String> =
            (0..64).map(|number| function(&format!("f{number}"), 4_000, "f0")).collect();
        let text = format!("(module {})", functions.concat());
        let units = |level| plan_at(level, &text).units.len();
        let (unoptimised, optimised) = (units(OptLevel::O0), units(OptLevel::O2));
        assert!((14..=18).contains(&unoptimised), "{unoptimised}");
        assert!((7..=9).contains(&optimised), "{optimised}");
    }

    #[test]
    fn huge_functions_stand_alone() {
        let functions = [function("a", 100, "b"), function("b", 70_000, "c"), function("c", 100, "a")];
        let plan = plan(&format!("(module {})", functions.concat()));
        let units: Vec<_> = plan.units.iter().map(|unit| &unit.functions[..]).collect();
        assert_eq!(units, [&[0, 2][..], &[1]]);
        assert!(!plan.units[1].unoptimised);
    }

    #[test]
    fn monstrous_functions_are_not_optimised() {
        let blocks = 24_001;
        let text = format!("(module (func {} {}))", "block ".repeat(blocks), "end ".repeat(blocks));
        assert!(plan(&text).units[0].unoptimised);
        let adds = "(i32.add (local.get 0)) ".repeat(20_000);
        let straight = format!("(module (func (param i32) (result i32) (local.get 0) {adds}))");
        assert!(plan(&straight).units[0].unoptimised);
        let locals = "i32 ".repeat(10_001);
        assert!(plan(&format!("(module (func (local {locals})))")).units[0].unoptimised);
    }
}
