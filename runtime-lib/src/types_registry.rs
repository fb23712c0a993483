//! Which number stands for a function type in this process?
//!
//! Generated code compares types by these numbers in `call_indirect`, across modules and stores; images ask
//! for theirs once, when they are made. A type that refers to others holds their ids; one that refers to itself
//! holds [`HeapType::Own`] there, so that it has the same id whoever defines it.
//! Invariant: equal types have equal ids, an id never changes its meaning, and 0, which marks a null table element,
//! is never given out. There is one registry for the process, and it never shrinks: programs hold ids in the types
//! that they were given, which nobody counts.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use wasmc_abi::tables::{self, TablesError};
use wasmc_abi::types::{FuncType, HeapType};

#[derive(Default)]
struct Registry {
    ids: HashMap<Arc<FuncType>, u32>,
    types: Vec<Arc<FuncType>>,
}

static REGISTRY: RwLock<Option<Registry>> = RwLock::new(None);

/// Why a type got no id.
#[derive(Debug)]
pub(crate) enum InternError {
    /// The module's types are damaged.
    Tables(TablesError),
    /// This process has as many types as it can number.
    Full,
}

/// The ids of the types of a module, in their order. In these types, references hold type indices.
pub(crate) fn intern_module(
    types: impl Iterator<Item = Result<FuncType, TablesError>>,
) -> Result<Box<[u32]>, InternError> {
    let mut registry = REGISTRY.write().unwrap_or_else(PoisonError::into_inner);
    let registry = registry.get_or_insert_default();
    let mut ids: Vec<u32> = Vec::new();
    for (ty, own) in types.zip(0..) {
        let id_of = |index: Option<u32>| match index {
            Some(index) if index != own => {
                tables::entry(&ids, index, "types").map(|&id| HeapType::Concrete(id))
            }
            _ => Ok(HeapType::Own),
        };
        let ty = ty.and_then(known).and_then(|ty| ty.try_map(id_of)).map_err(InternError::Tables)?;
        ids.push(registry.intern(ty).ok_or(InternError::Full)?);
    }
    Ok(ids.into())
}

/// The same type, if it is made of types: whoever reads a value of it counts on that.
fn known(ty: FuncType) -> Result<FuncType, TablesError> {
    match ty.params.iter().chain(&ty.results).find(|part| !part.is_known()) {
        Some(&value_type) => Err(TablesError::ValueType { array: "types", value_type }),
        None => Ok(ty),
    }
}

/// The id of one type, `None` where there is none left.
fn intern_one(ty: FuncType) -> Option<u32> {
    let mut registry = REGISTRY.write().unwrap_or_else(PoisonError::into_inner);
    registry.get_or_insert_default().intern(ty)
}

/// The id of one type.
///
/// # Panics
/// Where there is none left.
pub(crate) fn number(ty: FuncType) -> u32 {
    intern_one(ty).expect("the process has fewer function types than it can number")
}

/// The type with this id.
///
/// # Panics
/// Where no type has it: ids of functions and modules come only from here.
pub(crate) fn func_type(id: u32) -> Arc<FuncType> {
    find(id).expect("whoever has an id has interned a type")
}

/// The type with this id, if there is one.
pub(crate) fn find(id: u32) -> Option<Arc<FuncType>> {
    let registry = REGISTRY.read().unwrap_or_else(PoisonError::into_inner);
    registry.as_ref()?.types.get((id as usize).checked_sub(1)?).cloned()
}

impl Registry {
    fn intern(&mut self, ty: FuncType) -> Option<u32> {
        if let Some(&id) = self.ids.get(&ty) {
            return Some(id);
        }
        let id = u32::try_from(self.types.len() + 1).ok().filter(|&id| id <= HeapType::CONCRETE_MAX)?;
        let ty = Arc::new(ty);
        self.types.push(ty.clone());
        self.ids.insert(ty, id);
        Some(id)
    }
}

#[cfg(test)]
mod tests {
    use super::{InternError, func_type, intern_module, intern_one};
    use wasmc_abi::types::{FuncType, HeapType, ValueType};

    fn taking(param: ValueType) -> FuncType {
        FuncType { params: vec![param; 3], results: vec![] }
    }

    fn module(heap_types: &[HeapType]) -> Vec<u32> {
        let types = heap_types.iter().map(|&heap| Ok(taking(ValueType::reference(true, heap))));
        intern_module(types).expect("the indices are right").into()
    }

    #[test]
    fn equal_types_have_one_id() {
        let ty = FuncType { params: vec![ValueType::I32; 9], results: vec![] };
        let other = FuncType { params: vec![ValueType::I32; 8], results: vec![ValueType::I32] };
        let id = intern_one(ty.clone()).unwrap();
        assert_ne!(id, 0);
        assert_eq!(intern_one(ty.clone()), Some(id));
        assert_ne!(intern_one(other), Some(id));
        assert_eq!(*func_type(id), ty);
    }

    #[test]
    fn types_are_equal_by_what_they_refer_to() {
        use HeapType::{Concrete, Extern, Func};
        let ids = module(&[Func, Concrete(0), Concrete(1), Func, Concrete(3), Extern]);
        assert_eq!((ids[0], ids[1]), (ids[3], ids[4]));
        assert_ne!(ids[1], ids[2]);
        let others = module(&[Extern, Func, Concrete(1), Concrete(0)]);
        assert_eq!(others[..3], [ids[5], ids[0], ids[1]]);
        assert!(!ids.contains(&others[3]));
    }

    #[test]
    fn types_that_refer_to_themselves_are_equal_wherever_they_stand() {
        use HeapType::{Concrete, Func};
        let ids = module(&[Concrete(0), Concrete(0)]);
        assert_eq!(module(&[Func, Concrete(1), Concrete(1)])[1..], ids);
        // What refers to such a type is another type, though it looks the same from inside.
        assert_ne!(ids[0], ids[1]);
        assert_eq!(intern_one(FuncType::clone(&func_type(ids[0]))), Some(ids[0]));
    }

    #[test]
    fn numbers_that_are_no_types_are_damage() {
        for damaged in [taking(ValueType(0xff)), FuncType { params: vec![], results: vec![ValueType(0x17f)] }]
        {
            let error = intern_module([Ok(taking(ValueType::I32)), Ok(damaged)].into_iter());
            let InternError::Tables(error) = error.expect_err("it is damaged") else {
                panic!("there is room")
            };
            assert!(error.to_string().contains("`types` cannot have type `type 0x"), "{error}");
        }
    }

    #[test]
    fn references_to_later_types_are_damage() {
        let forward = taking(ValueType::reference(true, HeapType::Concrete(1)));
        assert!(intern_module([Ok(forward.clone()), Ok(forward)].into_iter()).is_err());
    }
}
