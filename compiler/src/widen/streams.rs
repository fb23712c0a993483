//! Where does a loop of vectors load and store, and what has to be asked before it so that several of its iterations
//! may be done at once? Used by [`plan`](super::plan).

use crate::reroll::body::Body;
use crate::reroll::linear::Linear;
use crate::values::operand;
use inkwell::types::{BasicTypeEnum, VectorType};
use inkwell::values::{BasicValueEnum, InstructionOpcode, InstructionValue, IntValue, PointerValue};

/// Groups beyond which a loop stays as it is.
const GROUPS_MAX: usize = 8;

/// Bytes that the addresses of a group may lie apart.
const SPAN_MAX: i64 = 1 << 28;

/// Accesses whose indices differ by constants and grow by the same.
pub(super) struct Group<'ctx> {
    /// The lowest index, of 32 bits.
    pub(super) low: Linear<'ctx>,
    /// How far the highest is above it.
    pub(super) span: u64,
    /// Bytes of each access, by which the addresses grow from one iteration to the next.
    pub(super) bytes: u32,
    pub(super) members: Vec<Member<'ctx>>,
}

#[derive(Clone, Copy)]
pub(super) struct Member<'ctx> {
    pub(super) access: InstructionValue<'ctx>,
    /// Bytes to its address from that of the lowest index.
    pub(super) at: i64,
    /// Its place in the loop.
    position: usize,
}

/// What has to be so of two groups.
pub(super) enum Apart {
    /// The lowest index of the second less that of the first does not lie between the two, which it may be.
    Outside { groups: [usize; 2], between: [i64; 2] },
    /// They have no byte in common from the first iteration to the last.
    Everywhere { groups: [usize; 2] },
}

/// All loads and stores of a loop.
pub(super) struct Streams<'ctx> {
    pub(super) base: PointerValue<'ctx>,
    pub(super) groups: Vec<Group<'ctx>>,
    pub(super) apart: Vec<Apart>,
}

impl<'ctx> Streams<'ctx> {
    /// Finds them; `None` where `times` iterations can hardly be done at once.
    pub(super) fn of(body: &Body<'ctx>, times: u32) -> Option<Streams<'ctx>> {
        let accesses = body.loads.iter().chain(&body.stores);
        let accesses: Vec<_> = accesses.map(|&access| Access::of(body, access)).collect::<Option<_>>()?;
        let base = accesses.first()?.base;
        if accesses.iter().any(|access| access.base != base) {
            return None;
        }
        let groups = groups(accesses)?;
        let apart = apart(&groups, i64::from(times))?;
        Some(Streams { base, groups, apart })
    }

    /// The group of an access, and its place in there.
    pub(super) fn find(&self, access: InstructionValue<'ctx>) -> Option<(usize, i64)> {
        self.groups.iter().enumerate().find_map(|(number, group)| {
            group.members.iter().find(|member| member.access == access).map(|member| (number, member.at))
        })
    }
}

/// A load or store of vectors one after the other: base, index of 32 bits, extended as unsigned, and offset.
struct Access<'ctx> {
    base: PointerValue<'ctx>,
    index: Linear<'ctx>,
    offset: i64,
    bytes: u32,
    member: InstructionValue<'ctx>,
    position: usize,
}

impl<'ctx> Access<'ctx> {
    fn of(body: &Body<'ctx>, access: InstructionValue<'ctx>) -> Option<Access<'ctx>> {
        let stores = access.get_opcode() == InstructionOpcode::Store;
        let BasicValueEnum::PointerValue(mut base) = operand(access, u32::from(stores))? else { return None };
        let (mut index, mut offset) = (None, 0_i64);
        while let Some(sum) = body.own(base.into()) {
            let (from, bytes) = sum_of_address(sum)?;
            if let Some(constant) = bytes.get_sign_extended_constant() {
                offset = offset.checked_add(constant)?;
            } else if index.replace(extended(bytes)?).is_some() {
                return None;
            }
            base = from;
        }
        let index = body.linear(index?);
        let bytes = bytes(accessed(access)?)?;
        let follows = body.growth(&index) == Some(i64::from(bytes)) && (0..SPAN_MAX).contains(&offset);
        let position = body.position[&access];
        follows.then_some(Access { base, index, offset, bytes, member: access, position })
    }
}

/// Pointer and number of bytes that an address is the sum of.
fn sum_of_address<'ctx>(address: InstructionValue<'ctx>) -> Option<(PointerValue<'ctx>, IntValue<'ctx>)> {
    let element = address.get_gep_source_element_type().ok()?;
    let of_bytes = matches!(element, BasicTypeEnum::IntType(int) if int.get_bit_width() == 8);
    match (operand(address, 0)?, operand(address, 1)?) {
        (BasicValueEnum::PointerValue(from), BasicValueEnum::IntValue(bytes))
            if of_bytes && address.get_num_operands() == 2 && bytes.get_type().get_bit_width() == 64 =>
        {
            Some((from, bytes))
        }
        _ => None,
    }
}

/// The 32 bits that were extended as unsigned.
fn extended(index: IntValue<'_>) -> Option<IntValue<'_>> {
    let extension = index.as_instruction().filter(|one| one.get_opcode() == InstructionOpcode::ZExt)?;
    match operand(extension, 0)? {
        BasicValueEnum::IntValue(index) if index.get_type().get_bit_width() == 32 => Some(index),
        _ => None,
    }
}

/// The vector that is loaded or stored.
fn accessed<'ctx>(access: InstructionValue<'ctx>) -> Option<VectorType<'ctx>> {
    let accessed = match access.get_opcode() {
        InstructionOpcode::Store => operand(access, 0)?.get_type(),
        _ => BasicTypeEnum::try_from(access.get_type()).ok()?,
    };
    if let BasicTypeEnum::VectorType(vector) = accessed { Some(vector) } else { None }
}

/// Bytes of a vector whose lanes have whole bytes.
fn bytes(vector: VectorType<'_>) -> Option<u32> {
    let bits = match vector.get_element_type() {
        BasicTypeEnum::IntType(int) => int.get_bit_width(),
        BasicTypeEnum::FloatType(float) => float.get_bit_width(),
        _ => return None,
    };
    (matches!(bits, 8 | 16 | 32 | 64)).then_some(vector.get_size() * bits / 8)
}

/// Puts those together whose indices differ by constants.
fn groups(accesses: Vec<Access<'_>>) -> Option<Vec<Group<'_>>> {
    let mut alike: Vec<Vec<(Access<'_>, i64)>> = Vec::new();
    for access in accesses {
        let found = alike.iter_mut().find_map(|known| {
            let (first, _) = known.first().filter(|(first, _)| first.bytes == access.bytes)?;
            let distance = first.index.distance_to(&access.index)?;
            Some((known, i64::from((distance as u32).cast_signed())))
        });
        match found {
            Some((known, distance)) => known.push((access, distance)),
            None => alike.push(vec![(access, 0)]),
        }
    }
    (alike.len() <= GROUPS_MAX).then_some(())?;
    alike.into_iter().map(group).collect()
}

/// A group of accesses, given with how far their indices are above that of the first.
fn group(accesses: Vec<(Access<'_>, i64)>) -> Option<Group<'_>> {
    let distances = || accesses.iter().map(|&(_, distance)| distance);
    let (lowest, highest) = (distances().min()?, distances().max()?);
    let (first, _) = accesses.first()?;
    let (bytes, bits) = (first.bytes, first.index.bits);
    let low = Linear { bits, constant: u64::from(lowest as u32), terms: Vec::new() }.plus(&first.index);
    let span = u64::try_from(highest - lowest).ok().filter(|&span| span < SPAN_MAX.cast_unsigned())?;
    let members = accesses.into_iter().map(|(access, distance)| Member {
        access: access.member,
        at: distance - lowest + access.offset,
        position: access.position,
    });
    Some(Group { low, span, bytes, members: members.collect() })
}

/// What has to be so of groups; `None` where it is not so within one.
fn apart(groups: &[Group<'_>], times: i64) -> Option<Vec<Apart>> {
    let mut all = Vec::new();
    for (first, one) in groups.iter().enumerate() {
        for (second, other) in groups.iter().enumerate().skip(first) {
            let reach = times * i64::from(one.bytes);
            let between = one.members.iter().flat_map(|x| other.members.iter().map(move |y| (x, y)));
            let between =
                between.filter(|(x, y)| x.stores() || y.stores()).map(|(x, y)| meeting(x, y, reach));
            let between = between
                .reduce(|[low, high], [other_low, other_high]| [low.min(other_low), high.max(other_high)]);
            let groups = [first, second];
            match between {
                None => {}
                Some(_) if first == second => is_apart(one, reach).then_some(())?,
                Some(between) if one.bytes == other.bytes => all.push(Apart::Outside { groups, between }),
                Some(_) => all.push(Apart::Everywhere { groups }),
            }
        }
    }
    Some(all)
}

/// Between which numbers that by which the index of `y`'s group is above that of `x`'s must not be: where, of iterations
/// done at once, the first of the two in the loop meets the second in an earlier iteration, which then comes too late.
fn meeting(x: &Member<'_>, y: &Member<'_>, reach: i64) -> [i64; 2] {
    let ahead = x.at - y.at;
    if x.position < y.position { [ahead, ahead + reach] } else { [ahead - reach, ahead] }
}

/// Whether no two of a group meet so.
fn is_apart(group: &Group<'_>, reach: i64) -> bool {
    let pairs = group.members.iter().flat_map(|x| group.members.iter().map(move |y| (x, y)));
    pairs.filter(|(x, y)| x.position < y.position && (x.stores() || y.stores())).all(|(x, y)| {
        let [low, high] = meeting(x, y, reach);
        !(low < 0 && 0 < high)
    })
}

impl Group<'_> {
    /// The lowest and the highest place in it.
    pub(super) fn reach(&self) -> [i64; 2] {
        let places = || self.members.iter().map(|member| member.at);
        [places().min().unwrap_or(0), places().max().unwrap_or(0)]
    }
}

impl Member<'_> {
    fn stores(&self) -> bool {
        self.access.get_opcode() == InstructionOpcode::Store
    }
}
