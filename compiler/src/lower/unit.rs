//! What the functions of one LLVM module share: types, classes, attributes, and the declarations of everything
//! that code may refer to. Made once by each entry point of [`lower`](super).
//!
//! Invariant: a symbol's name, signature and attributes are decided here alone, whether it is declared or
//! defined, so that units agree.

use super::alias::AliasClasses;
use super::attributes::Attributes;
use super::convention::Convention;
use super::types::Types;
use crate::machine::TargetAttributes;
use crate::module::ModuleInfo;
use crate::options::{Options, RelaxedSimd};
use inkwell::context::Context;
use inkwell::intrinsics::Intrinsic;
use inkwell::module::{Linkage, Module};
use inkwell::targets::{TargetData, TargetTriple};
use inkwell::types::{BasicMetadataTypeEnum, BasicType, BasicTypeEnum, FunctionType};
use inkwell::values::{FunctionValue, GlobalValue};
use wasmc_abi::builtin::{Builtin, BuiltinType, HOST_CALL_SYMBOL, SYMBOL_PREFIX};
use wasmc_abi::types::FuncType;
use wasmc_abi::vmctx::VmContextLayout;

/// What the functions of one LLVM module share.
#[derive(Debug)]
pub(super) struct Unit<'u, 'ctx> {
    pub(super) types: Types<'ctx>,
    pub(super) module: Module<'ctx>,
    pub(super) info: &'u ModuleInfo<'u>,
    pub(super) layout: VmContextLayout,
    pub(super) alias: AliasClasses<'ctx>,
    attributes: Attributes,
    /// Whether every access to linear memory is kept.
    pub(super) strict_memory: bool,
    /// Whether LLVM is not to optimise any of it.
    pub(super) unoptimised: bool,
    /// What relaxed operators do.
    pub(super) relaxed_simd: RelaxedSimd,
}

/// Symbol of function `index`.
pub fn function_symbol(index: u32) -> String {
    format!("wasm.f.{index}")
}

/// Symbol of the trampoline from the host to functions of canonical type `type_index`.
pub fn host_to_wasm_symbol(type_index: u32) -> String {
    format!("wasm.host_to_wasm.{type_index}")
}

/// Symbol of the wasm function that calls host functions of canonical type `type_index`.
pub fn wasm_to_host_symbol(type_index: u32) -> String {
    format!("wasm.wasm_to_host.{type_index}")
}

/// Symbol of static table `index`.
pub fn table_symbol(index: u32) -> String {
    format!("wasm.table.{index}")
}

/// What stands for the personality function in unit objects.
pub const PERSONALITY_SYMBOL: &str = "wasmc.personality";

/// Symbol of the function that calls imported function `index` with the vmctx of the importing instance.
pub fn import_symbol(index: u32) -> String {
    format!("wasm.import.{index}")
}

/// Symbol of the plain entry point of function `index`, which has the tail convention.
pub fn plain_entry_symbol(index: u32) -> String {
    format!("wasm.entry.{index}")
}

/// Symbol of the tail entry point of function `index`, which has the plain convention.
fn tail_entry_symbol(index: u32) -> String {
    format!("wasm.tail.{index}")
}

/// Symbol of the table of the tail entry points of static table `index`.
fn tail_table_symbol(index: u32) -> String {
    format!("wasm.tail_table.{index}")
}

/// Symbol of the bridge to functions of canonical type `type_index` without tail entry point.
fn bridge_symbol(type_index: u32) -> String {
    format!("wasm.bridge.{type_index}")
}

impl<'u, 'ctx> Unit<'u, 'ctx> {
    pub(super) fn new(
        context: &'ctx Context,
        name: &str,
        info: &'u ModuleInfo<'u>,
        target: &TargetAttributes,
        options: &Options,
        unoptimised: bool,
    ) -> Unit<'u, 'ctx> {
        let types = Types::new(context);
        let module = context.create_module(name);
        module.set_triple(&TargetTriple::create(target.triple));
        module.set_data_layout(&TargetData::create(&target.data_layout).get_data_layout());
        let layout = VmContextLayout::new(info.vmctx_counts());
        Unit {
            types,
            module,
            info,
            layout,
            alias: AliasClasses::new(&types, info, unoptimised),
            attributes: Attributes::new(
                &types,
                target,
                layout.size_bytes(),
                VmContextLayout::ALIGN_BYTES,
                info.catches,
            ),
            strict_memory: options.strict_memory,
            unoptimised,
            relaxed_simd: RelaxedSimd::of(options, target.available),
        }
    }

    /// The attributes of functions and calls.
    pub(super) fn attributes(&self) -> &Attributes {
        &self.attributes
    }

    /// The convention of defined function `index`.
    pub(super) fn convention(&self, index: u32) -> Convention {
        if self.info.tail_calls.functions.contains(&index) { Convention::Tail } else { Convention::Plain }
    }

    /// Defined function `index`, declared if it is new here.
    pub(super) fn function(&self, index: u32) -> FunctionValue<'ctx> {
        let function = self.of_function(index, &function_symbol(index), self.convention(index));
        if let Some(heat) = self.info.hints.heat(index) {
            self.attributes.set_heat(function, heat);
        }
        function
    }

    /// The function that calls import `index`.
    pub(super) fn import_function(&self, index: u32) -> FunctionValue<'ctx> {
        self.of_function(index, &import_symbol(index), Convention::Plain)
    }

    /// The plain entry point of function `index`, which has the tail convention.
    pub(super) fn plain_entry(&self, index: u32) -> FunctionValue<'ctx> {
        self.of_function(index, &plain_entry_symbol(index), Convention::Plain)
    }

    /// The tail entry point of function `index`, which has the plain convention or is imported.
    pub(super) fn tail_entry(&self, index: u32) -> FunctionValue<'ctx> {
        self.of_function(index, &tail_entry_symbol(index), Convention::Tail)
    }

    /// A function of the type of function `index`, called with the vmctx of this module.
    fn of_function(&self, index: u32, symbol: &str, convention: Convention) -> FunctionValue<'ctx> {
        self.wasm_function(symbol, convention, self.info.function_type(index), true)
    }

    /// The tail-callable function that calls functions of canonical type `type_index` without tail entry point.
    pub(super) fn bridge(&self, type_index: u32) -> FunctionValue<'ctx> {
        let func_type = &self.info.types[type_index as usize];
        self.wasm_function(&bridge_symbol(type_index), Convention::Tail, func_type, false)
    }

    /// A function with a convention of wasm functions. `own_vmctx` if it is only ever called with a vmctx of
    /// this module.
    pub(super) fn wasm_function(
        &self,
        symbol: &str,
        convention: Convention,
        func_type: &FuncType,
        own_vmctx: bool,
    ) -> FunctionValue<'ctx> {
        self.module.get_function(symbol).unwrap_or_else(|| {
            let signature = self.types.signature(convention, func_type);
            let function = self.module.add_function(symbol, signature, None);
            self.attributes.set_convention(function, convention);
            if own_vmctx {
                self.attributes.set_own_vmctx(function);
            }
            function
        })
    }

    /// A function with C's convention, part of the artifact.
    pub(super) fn c_function(&self, symbol: &str, signature: FunctionType<'ctx>) -> FunctionValue<'ctx> {
        self.module.get_function(symbol).unwrap_or_else(|| {
            let function = self.module.add_function(symbol, signature, None);
            self.attributes.set_declaration(function);
            function
        })
    }

    /// A function of the runtime.
    pub(super) fn builtin(&self, builtin: Builtin) -> FunctionValue<'ctx> {
        let signature = builtin.signature();
        let machine_type = |builtin_type| -> BasicTypeEnum<'ctx> {
            match builtin_type {
                BuiltinType::I32 => self.types.i32.into(),
                BuiltinType::I64 => self.types.i64.into(),
                BuiltinType::Ptr => self.types.ptr.into(),
            }
        };
        let mut params: Vec<BasicMetadataTypeEnum<'ctx>> = vec![self.types.ptr.into()];
        params.extend(signature.params.iter().map(|&param| BasicMetadataTypeEnum::from(machine_type(param))));
        let function_type = match signature.result {
            Some(result) => machine_type(result).fn_type(&params, false),
            None => self.types.void.fn_type(&params, false),
        };
        let function = self.c_function(&format!("{SYMBOL_PREFIX}{}", signature.name), function_type);
        if builtin.throws() {
            self.attributes.set_throwing(function);
        }
        function
    }

    /// What LLVM wants to be named where exceptions are caught. The link step knows it, and nothing calls it.
    pub(super) fn personality(&self) -> FunctionValue<'ctx> {
        self.c_function(PERSONALITY_SYMBOL, self.types.i32.fn_type(&[], true))
    }

    /// The way into host functions.
    pub(super) fn host_call(&self) -> FunctionValue<'ctx> {
        let ptr = self.types.ptr.into();
        self.c_function(HOST_CALL_SYMBOL, self.types.void.fn_type(&[ptr, ptr], false))
    }

    /// One of LLVM's intrinsics; `overloads` are the types in its full name.
    pub(super) fn intrinsic(&self, name: &str, overloads: &[BasicTypeEnum<'ctx>]) -> FunctionValue<'ctx> {
        Intrinsic::find(name)
            .and_then(|intrinsic| intrinsic.get_declaration(&self.module, overloads))
            .unwrap_or_else(|| unreachable!("LLVM has `{name}`"))
    }

    /// The instruction that traps. The host sees globals, tables and memories after a trap, so it counts as reading
    /// them, whereas LLVM takes what is stored before the end of the program for lost.
    pub(super) fn trap_instruction(&self) -> FunctionValue<'ctx> {
        let instruction = self.intrinsic("llvm.ubsantrap", &[]);
        self.attributes.set_reading(instruction);
        instruction
    }

    /// Static table `index` of `len` elements, declared if it is new here.
    pub(super) fn static_table(&self, index: u32, len: usize) -> GlobalValue<'ctx> {
        self.constant_table(&table_symbol(index), self.types.static_table_entry().into(), len)
    }

    /// For each element of static table `index`, the distance of its tail entry point from the start of this.
    pub(super) fn static_tail_table(&self, index: u32, len: usize) -> GlobalValue<'ctx> {
        self.constant_table(&tail_table_symbol(index), self.types.i32.into(), len)
    }

    fn constant_table(&self, symbol: &str, entry: BasicTypeEnum<'ctx>, len: usize) -> GlobalValue<'ctx> {
        self.module.get_global(symbol).unwrap_or_else(|| {
            let len = u32::try_from(len).expect("validation limits the size of tables");
            let table = self.module.add_global(entry.array_type(len), None, symbol);
            table.set_constant(true);
            table.set_linkage(Linkage::External);
            table.set_visibility(inkwell::GlobalVisibility::Hidden);
            table.set_alignment(8);
            table
        })
    }
}
