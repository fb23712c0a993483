//! Where a loop loads and stores whose accesses each lie one behind the other from iteration to iteration. Used by the plans
//! of [`jam`](crate::jam) and [`widen`](crate::widen). Indices have 32 bits; that none wraps around is theirs to ask.

use super::body::Body;
use super::linear::Linear;
use crate::values::operand;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{
    BasicValue, BasicValueEnum, InstructionOpcode, InstructionValue, IntValue, PointerValue,
};

/// Groups beyond which a loop stays as it is.
const GROUPS_MAX: usize = 8;

/// Bytes that the addresses of a group may lie apart.
const SPAN_MAX: i64 = 1 << 28;

/// All loads and stores of a loop.
pub(crate) struct Streams<'ctx> {
    pub(crate) base: PointerValue<'ctx>,
    pub(crate) groups: Vec<Group<'ctx>>,
}

/// Accesses whose indices differ by constants and grow by the same.
pub(crate) struct Group<'ctx> {
    /// The lowest index, of 32 bits.
    pub(crate) low: Linear<'ctx>,
    /// How far the highest is above it.
    pub(crate) span: u64,
    /// Bytes of each access, by which the addresses grow from one iteration to the next.
    pub(crate) bytes: u32,
    pub(crate) members: Vec<Member<'ctx>>,
}

#[derive(Clone, Copy)]
pub(crate) struct Member<'ctx> {
    pub(crate) access: InstructionValue<'ctx>,
    /// Bytes to its address from that of the lowest index.
    pub(crate) at: i64,
    /// Its place in the loop.
    pub(crate) position: usize,
}

impl<'ctx> Streams<'ctx> {
    /// Finds them; `None` where an access is of another kind.
    pub(crate) fn of(body: &Body<'ctx>) -> Option<Streams<'ctx>> {
        let accesses = body.loads.iter().chain(&body.stores);
        let accesses: Vec<_> = accesses.map(|&access| Access::of(body, access)).collect::<Option<_>>()?;
        let base = accesses.first()?.base;
        if accesses.iter().any(|access| access.base != base) {
            return None;
        }
        Some(Streams { base, groups: groups(accesses)? })
    }

    /// The group of an access, and its place in there.
    pub(crate) fn find(&self, access: InstructionValue<'ctx>) -> Option<(usize, i64)> {
        self.groups.iter().enumerate().find_map(|(number, group)| {
            group.members.iter().find(|member| member.access == access).map(|member| (number, member.at))
        })
    }
}

impl Group<'_> {
    /// The lowest and the highest place in it.
    pub(crate) fn reach(&self) -> [i64; 2] {
        let places = || self.members.iter().map(|member| member.at);
        [places().min().unwrap_or(0), places().max().unwrap_or(0)]
    }

    /// Whether any of its accesses is a store.
    pub(crate) fn stores(&self) -> bool {
        self.members.iter().any(Member::stores)
    }
}

impl Member<'_> {
    pub(crate) fn stores(&self) -> bool {
        self.access.get_opcode() == InstructionOpcode::Store
    }
}

/// An address in linear memory: base, index of 32 bits, extended as unsigned, and offset.
pub(crate) struct Place<'ctx> {
    pub(crate) base: PointerValue<'ctx>,
    pub(crate) index: IntValue<'ctx>,
    pub(crate) offset: i64,
}

impl<'ctx> Place<'ctx> {
    /// Where `access` accesses memory, if its address is a sum that starts from the first pointer that `is_base`.
    pub(crate) fn of(
        access: InstructionValue<'ctx>,
        is_base: impl Fn(PointerValue<'ctx>) -> bool,
    ) -> Option<Place<'ctx>> {
        let stores = access.get_opcode() == InstructionOpcode::Store;
        let BasicValueEnum::PointerValue(mut base) = operand(access, u32::from(stores))? else { return None };
        let (mut index, mut offset) = (None, 0_i64);
        while !is_base(base) {
            let (from, bytes) = sum_of_address(base.as_instruction_value()?)?;
            if let Some(constant) = bytes.get_sign_extended_constant() {
                offset = offset.checked_add(constant)?;
            } else if index.replace(extended(bytes)?).is_some() {
                return None;
            }
            base = from;
        }
        (0..SPAN_MAX).contains(&offset).then_some(Place { base, index: index?, offset })
    }
}

/// The type of what an instruction loads or stores.
pub(crate) fn accessed(access: InstructionValue<'_>) -> Option<BasicTypeEnum<'_>> {
    match access.get_opcode() {
        InstructionOpcode::Store => Some(operand(access, 0)?.get_type()),
        _ => BasicTypeEnum::try_from(access.get_type()).ok(),
    }
}

/// Bytes that an instruction loads or stores, if it is of a number, or a vector, whose lanes have whole bytes.
pub(crate) fn bytes(access: InstructionValue<'_>) -> Option<u32> {
    let (lane, lanes) = match accessed(access)? {
        BasicTypeEnum::VectorType(vector) => (vector.get_element_type(), vector.get_size()),
        other => (other, 1),
    };
    let bits = match lane {
        BasicTypeEnum::IntType(int) => int.get_bit_width(),
        BasicTypeEnum::FloatType(float) => float.get_bit_width(),
        _ => return None,
    };
    (matches!(bits, 8 | 16 | 32 | 64)).then_some(lanes * bits / 8)
}

/// A load or store whose address grows by the bytes accessed.
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
        let Place { base, index, offset } = Place::of(access, |base| body.own(base.into()).is_none())?;
        let (index, bytes) = (body.linear(index), bytes(access)?);
        let follows = body.growth(&index) == Some(i64::from(bytes));
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
