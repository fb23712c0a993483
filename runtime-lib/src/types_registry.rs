//! Which number stands for a function type in this process?
//!
//! Generated code compares types by these numbers in `call_indirect`, across modules and stores; images ask
//! for theirs once, when they are made. Invariant: equal types have equal ids, an id never changes its
//! meaning, and 0, which marks a null table element, is never given out.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use wasmc_abi::types::FuncType;

#[derive(Default)]
struct Registry {
    ids: HashMap<Arc<FuncType>, u32>,
    types: Vec<Arc<FuncType>>,
}

static REGISTRY: RwLock<Option<Registry>> = RwLock::new(None);

/// The ids of these types, in their order.
pub(crate) fn intern<E>(types: impl Iterator<Item = Result<FuncType, E>>) -> Result<Box<[u32]>, E> {
    let mut registry = REGISTRY.write().unwrap_or_else(PoisonError::into_inner);
    let registry = registry.get_or_insert_default();
    types.map(|ty| ty.map(|ty| registry.intern(ty))).collect()
}

/// The id of one type.
pub(crate) fn intern_one(ty: FuncType) -> u32 {
    let mut registry = REGISTRY.write().unwrap_or_else(PoisonError::into_inner);
    registry.get_or_insert_default().intern(ty)
}

/// The type with this id.
///
/// # Panics
/// Where no type has it: ids come only from here.
pub(crate) fn func_type(id: u32) -> Arc<FuncType> {
    let registry = REGISTRY.read().unwrap_or_else(PoisonError::into_inner);
    let position = id as usize - 1;
    registry.as_ref().expect("whoever has an id has interned a type").types[position].clone()
}

impl Registry {
    fn intern(&mut self, ty: FuncType) -> u32 {
        if let Some(&id) = self.ids.get(&ty) {
            return id;
        }
        let ty = Arc::new(ty);
        self.types.push(ty.clone());
        let id = u32::try_from(self.types.len()).expect("types take more memory than there are ids");
        self.ids.insert(ty, id);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::{func_type, intern_one};
    use wasmc_abi::types::{FuncType, ValueType};

    #[test]
    fn equal_types_have_one_id() {
        let ty = FuncType { params: vec![ValueType::I32; 9], results: vec![] };
        let other = FuncType { params: vec![ValueType::I32; 8], results: vec![ValueType::I32] };
        let id = intern_one(ty.clone());
        assert_ne!(id, 0);
        assert_eq!(intern_one(ty.clone()), id);
        assert_ne!(intern_one(other), id);
        assert_eq!(*func_type(id), ty);
    }
}
