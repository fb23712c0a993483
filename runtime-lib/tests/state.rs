//! Do memories, tables, globals, segments and references behave as the spec says?

mod code;

use code::{constant, file, function_index, image, image_with, tables, try_image};
use std::sync::Arc;
use wasmc_abi::tables::{
    DataRecord, ElementRecord, GlobalRecord, ImageChunk, ImportRecord, NONE, Span, Tables, flags,
};
use wasmc_abi::types::ExternKind;
use wasmc_runtime::{
    Error, Extern, ExternRef, Func, Global, GlobalType, Image, Instance, Memory, MemoryImage, MemoryType,
    Store, StoreLimits, Table, TableType, TrapCode, Val, ValueType, WasmValues,
};

struct Guest {
    store: Store<()>,
    instance: Instance,
}

impl Guest {
    fn new(image: &Arc<Image>) -> Guest {
        Guest::with_limits(image, StoreLimits::default()).expect("the module instantiates")
    }

    fn with_limits(image: &Arc<Image>, limits: StoreLimits) -> Result<Guest, Error> {
        let mut store = Store::with_limits((), limits);
        let host = Func::wrap(&mut store, |value: i32| value * 2);
        let instance = Instance::new(&mut store, image, &[Extern::Func(host)])?;
        Ok(Guest { store, instance })
    }

    fn call<P: WasmValues, R: WasmValues>(&mut self, name: &str, params: P) -> Result<R, Error> {
        self.instance.get_typed_func(&self.store, name)?.call(&mut self.store, params)
    }

    #[track_caller]
    fn check<P: WasmValues>(&mut self, name: &str, params: P, expect: Result<i32, TrapCode>) {
        let found = self.call::<P, i32>(name, params);
        match expect {
            Ok(value) => assert_eq!(found.expect("returns"), value),
            Err(code) => assert_eq!(found.expect_err("traps").trap_code(), Some(code)),
        }
    }
}

#[test]
fn memory_grows_in_place_up_to_its_maximum() {
    let mut guest = Guest::new(&image(&tables()));
    guest.check("load", 65_536, Err(TrapCode::MemoryOutOfBounds));
    guest.check("memory_grow", 1, Ok(1));
    guest.check("memory_size", 0, Ok(2));
    guest.check("store", (65_536, 7), Ok(guest_base_low(&guest)));
    guest.check("load", 65_536, Ok(7));
    guest.check("memory_grow", 2, Ok(-1));
    guest.check("memory_grow", 1, Ok(2));
    guest.check("memory_grow", 0, Ok(3));
    guest.check("load", 3 * 65_536 - 3, Err(TrapCode::MemoryOutOfBounds));
    guest.check("load", -1, Err(TrapCode::MemoryOutOfBounds));
    let memory = guest.instance.get_memory(&guest.store, "memory").expect("exported");
    assert_eq!(memory.size(&guest.store), 3);
    assert_eq!(memory.data(&guest.store)[65_536], 7);
    assert!(memory.grow(&mut guest.store, 1).is_err());
}

/// `store` has no result; what its trampoline sees in the register is the base of the memory.
fn guest_base_low(guest: &Guest) -> i32 {
    let memory = guest.instance.get_memory(&guest.store, "memory").expect("exported");
    memory.data(&guest.store).as_ptr() as usize as i32
}

#[test]
fn a_fault_in_a_libcall_is_a_trap() {
    let mut guest = Guest::new(&image(&tables()));
    guest.check("copy", (65_000, 0, 1_000_000), Err(TrapCode::MemoryOutOfBounds));
    let error = guest.call::<_, i32>("copy", (70_000, 0, 5_000)).expect_err("traps");
    let Error::Trap(trap) = error else { panic!("no trap") };
    assert_eq!(trap.backtrace[0].name.as_deref(), Some("test_copy"));
    guest.check("load", 0, Ok(0));
}

#[test]
fn limits_of_the_store_hold() {
    let limits = StoreLimits { memory_bytes: 2 * 65_536, table_elements: 5, instances: 1 };
    let image = image(&tables());
    let mut guest = Guest::with_limits(&image, limits).expect("within the limits");
    guest.check("memory_grow", 1, Ok(1));
    guest.check("memory_grow", 1, Ok(-1));
    guest.check("table_grow", (None::<Func>, 1), Ok(4));
    guest.check("table_grow", (None::<Func>, 1), Ok(-1));
    let host = Func::wrap(&mut guest.store, |value: i32| value);
    let error = Instance::new(&mut guest.store, &image, &[host.into()]).expect_err("one is enough");
    assert_eq!(error.to_string(), "instances in the store: 2 asked for, but at most 1 allowed");
    let small = StoreLimits { memory_bytes: 1000, ..StoreLimits::default() };
    let error = Guest::with_limits(&image, small).err().expect("too small");
    assert_eq!(error.to_string(), "bytes of memory in the store: 65536 asked for, but at most 1000 allowed");
}

/// A table with a passive data segment and, at address 10 of the memory, an active one.
fn with_data(tables: &mut Tables) {
    let passive = DataRecord { start: 0, len_bytes: 4, flags: 0, memory: 0, offset: Span::default() };
    let offset = constant(tables, 10);
    tables.data =
        vec![passive, DataRecord { start: 4, len_bytes: 4, flags: flags::ACTIVE, memory: 0, offset }];
}

#[test]
fn data_segments_are_applied_copied_and_dropped() {
    let mut tables = tables();
    with_data(&mut tables);
    let mut guest = Guest::new(&image_with(&tables, &[1, 0, 0, 0, 2, 0, 0, 0], Vec::new(), file(&[])));
    guest.check("load", 10, Ok(2));
    guest.call::<_, i32>("memory_init", (20, 0, 4)).expect("fits");
    guest.check("load", 20, Ok(1));
    guest.check("memory_init", (20, 1, 4), Err(TrapCode::MemoryOutOfBounds));
    guest.check("memory_init", (65_533, 0, 4), Err(TrapCode::MemoryOutOfBounds));
    guest.call::<_, i32>("memory_init", (65_536, 4, 0)).expect("nothing at the ends is legal");
    guest.call::<_, i32>("data_drop", 0).expect("drops");
    guest.check("memory_init", (0, 0, 1), Err(TrapCode::MemoryOutOfBounds));
    guest.call::<_, i32>("memory_init", (0, 0, 0)).expect("nothing of nothing is legal");
}

#[test]
fn a_memory_image_is_mapped_copy_on_write() {
    let mut tables = tables();
    tables.memories[0].min_pages = 2;
    tables.memories[0].image = Span { start: 0, len: 2 };
    tables.image_chunks = vec![
        ImageChunk { memory_offset: 16_384, section_offset: 0, len_bytes: 16_384 },
        ImageChunk { memory_offset: 65_536, section_offset: 16_384, len_bytes: 5_000 },
    ];
    let mut content = vec![0xee; 8_192];
    content.extend((0..16_384 + 5_000).map(|position| position as u8));
    content.extend([0xee; 10_000]);
    let section = MemoryImage { memory: 0, file_offset: 8_192, len_bytes: 16_384 + 5_000 };
    let image = image_with(&tables, &[], vec![section], file(&content));
    let (mut first, second) = (Guest::new(&image), Guest::new(&image));
    let bytes = |guest: &Guest| {
        guest.instance.get_memory(&guest.store, "memory").expect("exported").data(&guest.store).to_vec()
    };
    let expect = |address: usize| match address {
        16_384..32_768 => address as u8,
        65_536..70_536 => (address - 65_536) as u8,
        _ => 0,
    };
    assert!(bytes(&first).iter().enumerate().all(|(address, &byte)| byte == expect(address)));
    first.call::<_, i32>("store", (16_384, -1)).expect("writable");
    assert_eq!(bytes(&first)[16_384], 0xff);
    assert_eq!(bytes(&second)[16_384], 0);
}

#[test]
fn damaged_chunks_are_refused() {
    for (memory_offset, section_offset, len_bytes) in
        [(0, 0, 20_000), (65_536, 0, 1), (1, 0, 4_096), (0, u64::MAX - 5, 4_096), (u64::MAX, 0, 2)]
    {
        let mut tables = tables();
        tables.memories[0].image = Span { start: 0, len: 1 };
        tables.image_chunks = vec![ImageChunk { memory_offset, section_offset, len_bytes }];
        let section = MemoryImage { memory: 0, file_offset: 0, len_bytes: 16_384 };
        let image = image_with(&tables, &[], vec![section], file(&[0; 16_384]));
        let error = Guest::with_limits(&image, StoreLimits::default()).err().expect("refused");
        assert_eq!(error.to_string(), "damaged artifact: a chunk of a memory image is misplaced");
    }
}

/// A passive element segment of `add`, `load`, null, and an active one of `memory_size` at index 3.
fn with_elements(tables: &mut Tables) {
    let items = ["test_add", "test_load"].map(function_index);
    tables.element_functions = vec![items[0], items[1], u32::MAX, function_index("test_memory_size")];
    let element_type = ValueType::FUNCREF;
    let offset = constant(tables, 3);
    let items = |start, len| Span { start, len };
    tables.elements = vec![
        ElementRecord { flags: 0, table: 0, element_type, offset: Span::default(), items: items(0, 3) },
        ElementRecord { flags: flags::ACTIVE, table: 0, element_type, offset, items: items(3, 1) },
    ];
}

#[test]
fn element_segments_fill_tables_for_indirect_calls() {
    let mut tables = tables();
    with_elements(&mut tables);
    let mut guest = Guest::new(&image(&tables));
    guest.check("call_indirect", (0, 3), Ok(1));
    guest.check("call_indirect", (0, 0), Err(TrapCode::UninitializedElement));
    guest.check("call_indirect", (0, 4), Err(TrapCode::UndefinedElement));
    guest.check("table_init", (2, 0, 3), Err(TrapCode::TableOutOfBounds));
    guest.check("table_init", (0, 1, 3), Err(TrapCode::TableOutOfBounds));
    guest.check("call_indirect", (0, 0), Err(TrapCode::UninitializedElement));
    guest.call::<_, i32>("table_init", (0, 0, 3)).expect("fits");
    guest.check("call_indirect", (0, 0), Err(TrapCode::IndirectCallTypeMismatch));
    guest.check("call_indirect", (16, 1), Ok(0));
    guest.call::<_, i32>("elem_drop", 0).expect("drops");
    guest.check("table_init", (0, 0, 1), Err(TrapCode::TableOutOfBounds));
    guest.call::<_, i32>("table_copy", (0, 1, 3)).expect("fits");
    guest.check("call_indirect", (0, 2), Ok(1));
    guest.check("table_copy", (2, 0, 3), Err(TrapCode::TableOutOfBounds));
}

#[test]
fn an_active_segment_that_does_not_fit_traps_with_earlier_ones_in_place() {
    let mut tables = tables();
    with_elements(&mut tables);
    tables.tables[0].flags = flags::IMPORTED;
    let import = ImportRecord { kind: 1, ..tables.imports[0] };
    tables.imports.push(import);
    tables.elements[1].offset = constant(&mut tables, 2);
    let second = ElementRecord { offset: constant(&mut tables, 4), ..tables.elements[1] };
    tables.elements.push(second);
    let image = image(&tables);
    let mut store = Store::new(());
    let host = Func::wrap(&mut store, |value: i32| value);
    let ty = TableType::new(ValueType::FUNCREF, 4, Some(8));
    let table = Table::new(&mut store, ty, Val::FuncRef(None)).expect("small");
    let error = Instance::new(&mut store, &image, &[host.into(), table.into()]).expect_err("traps");
    assert_eq!(error.trap_code(), Some(TrapCode::TableOutOfBounds));
    assert_eq!(error.to_string(), "out of bounds table access");
    let Val::FuncRef(Some(func)) = table.get(&store, 2).expect("in the table") else { panic!("null") };
    let size = func.typed::<i32, i32>(&store).expect("of this type").call(&mut store, 0).expect("returns");
    assert_eq!(size, 1, "functions of the failed instance still work");
}

#[test]
fn references_to_functions_keep_their_identity() {
    let mut guest = Guest::new(&image(&tables()));
    let add = function_index("test_add") as i32;
    let first: Option<Func> = guest.call("ref_func", add).expect("returns");
    let exported = guest.instance.get_func(&guest.store, "add");
    assert_eq!(first, exported);
    guest.check("table_grow", (first, 2), Ok(4));
    assert_eq!(guest.call::<_, Option<Func>>("table_get", 5).expect("in the table"), exported);
    assert_eq!(guest.call::<_, Option<Func>>("table_get", 0).expect("in the table"), None);
    guest.call::<_, Option<Func>>("table_get", 6).expect_err("past the end");
    let imported: Option<Func> = guest.call("ref_func", 0).expect("returns");
    let double = imported.expect("not null").typed::<i32, i32>(&guest.store).expect("of this type");
    assert_eq!(double.call(&mut guest.store, 4).expect("returns"), 8);
}

#[test]
fn functions_that_no_code_refers_to_have_one_reference_too() {
    let mut tables = tables();
    tables.functions[function_index("test_add") as usize].funcref_slot = NONE;
    let mut guest = Guest::new(&image(&tables));
    let first = guest.instance.get_func(&guest.store, "add").expect("exported");
    assert_eq!(guest.instance.get_func(&guest.store, "add"), Some(first));
    assert_ne!(guest.instance.get_func(&guest.store, "load"), Some(first));
    guest.check("table_grow", (Some(first), 1), Ok(4));
    assert_eq!(guest.call::<_, Option<Func>>("table_get", 4).expect("in the table"), Some(first));
    guest.check("add", (2, 3), Ok(5));
}

#[test]
fn host_functions_can_be_called_through_a_table() {
    let mut guest = Guest::new(&image(&tables()));
    let table = guest.instance.get_table(&guest.store, "table").expect("exported");
    let host = Func::wrap(&mut guest.store, |value: i32| value + 100);
    table.set(&mut guest.store, 1, host.into()).expect("fits");
    guest.check("call_indirect", (5, 1), Ok(105));
    assert_eq!(table.get(&guest.store, 1).expect("in the table"), host.into());
    let other = Func::wrap(&mut guest.store, |a: f64, b: f64| a + b);
    let error = table.set(&mut guest.store, 1, other.into()).expect_err("no stub of this type");
    assert!(
        error.to_string().ends_with("from wasm into the host with functions of type (f64, f64 -> f64)"),
        "{error}"
    );
    assert_eq!(table.grow(&mut guest.store, 4, Val::FuncRef(None)).expect("to the maximum"), 4);
    assert!(table.grow(&mut guest.store, 1, Val::FuncRef(None)).is_err());
}

#[test]
fn host_values_live_in_tables_and_globals() {
    let mut store = Store::new(());
    let ty = TableType::new(ValueType::EXTERNREF, 10_000_000, None);
    let table = Table::new(&mut store, ty, Val::ExternRef(None)).expect("nulls cost nothing");
    let value = ExternRef::new(&mut store, "hello".to_owned());
    table.set(&mut store, 9_999_999, value.into()).expect("in the table");
    let Val::ExternRef(Some(found)) = table.get(&store, 9_999_999).expect("in the table") else {
        panic!("null")
    };
    assert_eq!(found.data(&store).downcast_ref::<String>().expect("a string"), "hello");
    assert_eq!(table.get(&store, 0).expect("in the table"), Val::ExternRef(None));
    let ty = GlobalType { value_type: ValueType::EXTERNREF, mutable: true };
    let global = Global::new(&mut store, ty, Val::ExternRef(None)).expect("of the type");
    global.set(&mut store, value.into()).expect("mutable");
    assert_eq!(global.get(&store), value.into());
    let mut other = Store::new(());
    let error = Global::new(&mut other, ty, value.into()).expect_err("another store");
    assert_eq!(error.to_string(), "an `ExternRef` was used with another store than its own");
}

#[test]
fn globals_are_shared_with_the_host() {
    let mut guest = Guest::new(&image(&tables()));
    let global = guest.instance.get_global(&guest.store, "global").expect("exported");
    assert_eq!(global.get(&guest.store), Val::I32(40));
    guest.check("global_add", 2, Ok(42));
    assert_eq!(global.get(&guest.store), Val::I32(42));
    global.set(&mut guest.store, Val::I32(-1)).expect("mutable");
    guest.check("global_add", 0, Ok(-1));
    let error = global.set(&mut guest.store, Val::I64(1)).expect_err("another type");
    assert_eq!(error.to_string(), "a value of type `i32` is needed, not `i64`");
}

#[test]
fn imports_are_checked() {
    let image = image(&tables());
    let mut store = Store::new(());
    let error = Instance::new(&mut store, &image, &[]).expect_err("one is missing");
    assert_eq!(error.to_string(), "the module has 1 imports, but 0 were given");
    let wrong = Func::wrap(&mut store, |_: i64| ());
    let error = Instance::new(&mut store, &image, &[wrong.into()]).expect_err("of another type");
    let expect =
        "incompatible import type: `env.host` is declared as (func, i32 -> i32), but given (func, i64 -> ())";
    assert_eq!(error.to_string(), expect);
    let mut other = Store::new(());
    let foreign = Func::wrap(&mut other, |value: i32| value);
    let error = Instance::new(&mut store, &image, &[foreign.into()]).expect_err("of another store");
    assert_eq!(error.to_string(), "a `Func` was used with another store than its own");
}

#[test]
fn numbers_are_not_taken_for_references() {
    let mut damaged = tables();
    damaged.tables[0].init = constant(&mut damaged, 0x1234_5678);
    let error = Guest::with_limits(&image(&damaged), StoreLimits::default()).err();
    let error = error.expect("the table would hold an address made of a number");
    assert_eq!(error.to_string(), "damaged artifact: a constant expression is of another type");
}

#[test]
fn damaged_offsets_are_errors() {
    let mut damaged = tables();
    damaged.functions[1].text_offset = 1 << 30;
    damaged.types[2].host_to_wasm = u32::MAX - 1;
    damaged.functions[2].type_index = 77;
    damaged.functions[3].entry_offset = 1 << 30;
    damaged.functions[4].entry_offset = u32::MAX;
    let guest = Guest::new(&image(&damaged));
    for name in ["add", "unreachable", "calls_unreachable", "recurse"] {
        assert!(guest.instance.get_export(&guest.store, name).is_none(), "{name}");
    }
    let func = guest.instance.get_func(&guest.store, "call_indirect").expect("exported");
    assert!(func.typed::<(i32, i32), i32>(&guest.store).is_err());
    let mut damaged = tables();
    damaged.types[1].wasm_to_host = 1 << 30;
    assert!(Guest::with_limits(&image(&damaged), StoreLimits::default()).is_err());
    let mut damaged = tables();
    damaged.globals[0].init = Span { start: 5, len: 9 };
    assert!(Guest::with_limits(&image(&damaged), StoreLimits::default()).is_err());
}

#[test]
fn imports_that_are_not_the_first_of_their_kind_are_damage() {
    let imported_global =
        GlobalRecord { value_type: ValueType::I32, flags: flags::IMPORTED, init: Span::default() };
    type Damage = fn(&mut Tables, GlobalRecord);
    let damages: [(Damage, &str); 6] = [
        (|tables, _| tables.imports[0].index = 1, "func"),
        (|tables, _| tables.imports[0].kind = ExternKind::Global as u32, "func"),
        (|tables, _| tables.memories[0].flags |= flags::IMPORTED, "memory"),
        (|tables, _| tables.tables[0].flags |= flags::IMPORTED, "table"),
        (|tables, imported| tables.globals.insert(0, imported), "global"),
        (
            |tables, imported| {
                let import = ImportRecord { kind: ExternKind::Global as u32, ..tables.imports[0] };
                tables.imports.push(import);
                tables.globals.push(imported);
            },
            "global",
        ),
    ];
    for (damage, kind) in damages {
        let mut damaged = tables();
        damage(&mut damaged, imported_global);
        let error = try_image(&damaged).expect_err(kind).to_string();
        assert!(error.contains(&format!("the imports of kind `{kind}`")), "{error}");
    }
}

#[test]
fn types_that_nothing_can_have_are_damage() {
    let mut damaged = tables();
    damaged.memories[0].page_size_log2 = 77;
    let error = try_image(&damaged).expect_err("no page size").to_string();
    assert!(error.contains("pages of 2^77 bytes"), "{error}");
    let mut damaged = tables();
    damaged.globals[0].value_type = ValueType(0x99);
    let guest = Guest::new(&image(&damaged));
    assert_eq!(guest.instance.get_global(&guest.store, "global"), None);
    let mut damaged = tables();
    damaged.tables[0].element_type = ValueType::I64;
    let error =
        Guest::with_limits(&image(&damaged), StoreLimits::default()).err().expect("no reference type");
    let expect = "damaged artifact: section `.wasmc.tables`: an entry of `tables` cannot have type `i64`";
    assert_eq!(error.to_string(), expect);
}

#[test]
#[should_panic(expected = "`Memory` was used with another store than its own")]
fn a_handle_of_another_store_panics() {
    let mut store = Store::new(());
    let memory = Memory::new(&mut store, MemoryType::new(1, None)).expect("small");
    memory.data(&Store::new(()));
}

#[test]
fn a_memory_of_the_host_reads_and_writes() {
    let mut store = Store::new(7);
    let memory = Memory::new(&mut store, MemoryType::new(1, None)).expect("small");
    memory.write(&mut store, 65_534, &[1, 2]).expect("inside");
    let error = memory.write(&mut store, 65_535, &[1, 2]).expect_err("outside");
    assert_eq!(
        error.to_string(),
        "2 bytes at address 0xffff do not lie in the memory, which has 65536 bytes"
    );
    assert_eq!(memory.grow(&mut store, 1).expect("not limited"), 1);
    let mut buffer = [0; 3];
    memory.read(&store, 65_534, &mut buffer).expect("inside");
    assert_eq!(buffer, [1, 2, 0]);
    let (bytes, data) = memory.data_and_store_mut(&mut store);
    bytes[0] = *data as u8;
    assert_eq!(memory.data(&store)[0], 7);
    let error = memory.grow(&mut store, 65_535).expect_err("past 4 GiB");
    assert_eq!(error.to_string(), "the memory cannot grow from 2 by 65535 pages");
}
