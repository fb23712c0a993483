//! What a loop of one block is made of, for the stages that change such loops: [`reroll`](crate::reroll),
//! [`jam`](crate::jam) and [`widen`](crate::widen).

pub(crate) mod body;
pub(crate) mod linear;
mod llvm;
pub(crate) mod streams;
pub(crate) mod trips;
pub(crate) mod writer;
