//! The functions of the runtime that generated code calls, one row each.
//!
//! A row gives name, parameters after the vmctx, and result. The compiler declares them as C functions named
//! `wasmc.NAME`; each call goes through a thunk in the artifact that checks head-room on the stack, records
//! the stack pointer in the store (see [`crate::vmctx::VmStore`]) and jumps through a slot of the link page.
//! The runtime defines one `extern "C"` function for each row. A builtin that traps does not return.
//! [`LIBCALLS`] are the C library functions that LLVM itself may call: the same, but without vmctx, check and record.

/// Machine type of a parameter or result of a builtin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BuiltinType {
    /// 32-bit integer.
    I32,
    /// 64-bit integer.
    I64,
    /// Pointer of the host.
    Ptr,
}

/// One row of the table of builtins.
#[derive(Clone, Copy, Debug)]
pub struct BuiltinSignature {
    /// Name without the `wasmc.` prefix.
    pub name: &'static str,
    /// Parameters after the leading vmctx pointer.
    pub params: &'static [BuiltinType],
    /// Result, if any.
    pub result: Option<BuiltinType>,
}

/// Calls the macro `$m` with the rows `name(param: type, ..) -> type;`, types being `i32`, `i64` and `ptr`; behind the
/// word `throws` come those that do not return, but go on where an exception is caught.
#[macro_export]
macro_rules! for_each_builtin {
    ($m:ident) => {
        $m! { {
            /// `memory.grow`: old size in pages, or -1.
            memory_grow(memory: i32, delta_pages: i64) -> i64;
            /// `memory.init`. Traps `MemoryOutOfBounds`.
            memory_init(memory: i32, segment: i32, dst: i64, src: i64, len: i64);
            /// `data.drop`.
            data_drop(segment: i32);
            /// `table.get`. Traps `TableOutOfBounds`.
            table_get(table: i32, index: i64) -> ptr;
            /// `table.set`. Traps `TableOutOfBounds`.
            table_set(table: i32, index: i64, value: ptr);
            /// `table.grow`: old size in elements, or -1.
            table_grow(table: i32, init: ptr, delta: i64) -> i64;
            /// `table.fill`. Traps `TableOutOfBounds`.
            table_fill(table: i32, dst: i64, value: ptr, len: i64);
            /// `table.copy`. Traps `TableOutOfBounds`.
            table_copy(dst_table: i32, src_table: i32, dst: i64, src: i64, len: i64);
            /// `table.init`. Traps `TableOutOfBounds`.
            table_init(table: i32, segment: i32, dst: i64, src: i64, len: i64);
            /// `elem.drop`.
            elem_drop(segment: i32);
            /// `ref.func`: the canonical function reference, made at first use.
            ref_func(function: i32) -> ptr;
            /// A new exception of a tag of the module, its fields not yet filled.
            exception_new(tag: i32) -> ptr;
        } throws {
            /// Throws an exception, which is not null.
            throw(exception: ptr);
        } }
    };
}

macro_rules! builtin_types {
    (i32) => {
        BuiltinType::I32
    };
    (i64) => {
        BuiltinType::I64
    };
    (ptr) => {
        BuiltinType::Ptr
    };
}

macro_rules! define_builtins {
    ({ $($(#[$doc:meta])* $name:ident($($param:ident: $type:ident),*) $(-> $result:ident)?;)* }
        throws { $($(#[$throwing_doc:meta])* $throwing:ident($($thrown:ident: $thrown_type:ident),*);)* }) => {
        /// A function of the runtime that generated code calls.
        #[expect(non_camel_case_types, reason = "the row's name is the builtin's name everywhere")]
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        pub enum Builtin { $($(#[$doc])* $name,)* $($(#[$throwing_doc])* $throwing),* }

        impl Builtin {
            /// Every builtin, in the order of the table.
            pub const ALL: &[Builtin] = &[$(Builtin::$name,)* $(Builtin::$throwing),*];

            /// Whether it throws instead of returning.
            pub const fn throws(self) -> bool {
                matches!(self, $(Builtin::$throwing)|*)
            }

            /// The row of this builtin.
            pub const fn signature(self) -> BuiltinSignature {
                match self {
                    $(Builtin::$name => BuiltinSignature {
                        name: stringify!($name),
                        params: &[$(builtin_types!($type)),*],
                        result: define_builtins!(@result $($result)?),
                    },)*
                    $(Builtin::$throwing => BuiltinSignature {
                        name: stringify!($throwing),
                        params: &[$(builtin_types!($thrown_type)),*],
                        result: None,
                    },)*
                }
            }
        }
    };
    (@result) => { None };
    (@result $type:ident) => { Some(builtin_types!($type)) };
}

for_each_builtin!(define_builtins);

/// Prefix of the symbols of builtins in unit objects and in `.rela.wasmc.link`.
pub const SYMBOL_PREFIX: &str = "wasmc.";

/// Symbol of the thunk through which generated code enters a host function: a C function of a
/// [`crate::vmctx::VmHostFunc`] pointer and a pointer to argument slots, without result.
pub const HOST_CALL_SYMBOL: &str = "wasmc.host_call";

/// Functions of the C library that LLVM may call of its own accord, with their C signatures.
pub const LIBCALLS: &[&str] = &["memcpy", "memmove", "memset"];
