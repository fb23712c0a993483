//! Do 64-bit memories and tables behave where the testsuite does not look: beyond 4 GiB, at the limits, at the host's
//! boundary, in memory images, in tables, and where WASI wants 32 bits?

use crate::{engine, instance, module, module_at, run, trap};
use wasmc_compiler::OptLevel;
use wasmc_loader::wasi::{WasiCtx, WasiCtxBuilder};
use wasmc_loader::{
    Error, Extern, Linker, Memory, MemoryType, Store, StoreLimits, Table, TableType, TrapCode, Val, ValueType,
};

const GIB: u64 = 1 << 30;

const GROWING: &str = r#"(module
    (memory (export "memory") i64 1)
    (func (export "grow") (param i64) (result i64) (memory.grow (local.get 0)))
    (func (export "size") (result i64) (memory.size))
    (func (export "store") (param i64 i64) (i64.store (local.get 0) (local.get 1)))
    (func (export "load") (param i64) (result i64) (i64.load (local.get 0)))
    (func (export "copy") (param i64 i64 i64) (memory.copy (local.get 0) (local.get 1) (local.get 2)))
    (func (export "fill") (param i64 i32 i64) (memory.fill (local.get 0) (local.get 1) (local.get 2))))"#;

/// Bytes of the process that are in memory.
fn resident_bytes() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").expect("the kernel tells");
    pages.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).expect("the second number") * 4096
}

fn check_growth(level: OptLevel) {
    let module = module_at(level, GROWING);
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    let before = resident_bytes();
    let grow = instance.get_typed_func::<i64, i64>(&store, "grow").expect("it is exported");
    let size = instance.get_typed_func::<(), i64>(&store, "size").expect("it is exported");
    let write = instance.get_typed_func::<(i64, i64), ()>(&store, "store").expect("it is exported");
    let read = instance.get_typed_func::<i64, i64>(&store, "load").expect("it is exported");
    let copy = instance.get_typed_func::<(i64, i64, i64), ()>(&store, "copy").expect("it is exported");
    let fill = instance.get_typed_func::<(i64, i32, i64), ()>(&store, "fill").expect("it is exported");
    assert_eq!(grow.call(&mut store, 65_536).expect("no trap"), 1);
    assert_eq!(grow.call(&mut store, 32_768).expect("no trap"), 65_537);
    assert_eq!(size.call(&mut store, ()).expect("no trap"), 98_305);
    let len = 6 * GIB as i64 + 65_536;
    let addresses = [0, 4 * GIB as i64 - 4, 4 * GIB as i64, 5 * GIB as i64 + 3, len - 8];
    for (number, address) in (1..).zip(addresses) {
        write.call(&mut store, (address, number * 0x0102_0304_0506)).expect("no trap");
    }
    for (number, address) in (1..).zip(addresses).filter(|(_, address)| *address != 4 * GIB as i64 - 4) {
        assert_eq!(read.call(&mut store, address).expect("no trap"), number * 0x0102_0304_0506);
    }
    copy.call(&mut store, (100, 5 * GIB as i64 + 3, 8)).expect("no trap");
    copy.call(&mut store, (len - 16, 0, 8)).expect("no trap");
    fill.call(&mut store, (4 * GIB as i64 + 100, 0x41, 100)).expect("no trap");
    assert_eq!(read.call(&mut store, 100).expect("no trap"), 4 * 0x0102_0304_0506);
    assert_eq!(read.call(&mut store, len - 16).expect("no trap"), 0x0102_0304_0506);
    let memory = instance.get_memory(&store, "memory").expect("it is exported");
    assert_eq!((memory.size(&store), memory.data_size(&store)), (98_305, len as usize));
    assert_eq!(
        memory.data(&store)[(4 * GIB + 99) as usize..][..102],
        [&[0][..], &[0x41; 100], &[0]].concat()
    );
    for address in [len - 7, len, i64::MAX, -1, -8] {
        let error = read.call(&mut store, address).expect_err("it is outside");
        assert_eq!(error.trap_code(), Some(TrapCode::MemoryOutOfBounds), "{address:#x}");
    }
    for pages in [1 << 24, i64::MAX, -1, i64::MIN] {
        assert_eq!(grow.call(&mut store, pages).expect("no trap"), -1, "{pages:#x}");
    }
    let used = resident_bytes().saturating_sub(before);
    assert!(used < 64 << 20, "a few pages were touched, but {used} bytes are in memory");
}

#[test]
fn a_memory_grows_past_4_gib() {
    check_growth(OptLevel::O0);
}

#[test]
fn a_memory_grows_past_4_gib_optimised() {
    check_growth(OptLevel::O2);
}

#[test]
fn the_host_makes_and_gives_one() {
    let mut store = Store::new(());
    let ty = MemoryType { index64: true, ..MemoryType::new(1, Some(1 << 20)) };
    let memory = Memory::new(&mut store, ty).expect("it takes address space only");
    let mut linker = Linker::new();
    linker.define("env", "m", memory);
    let guest = module(
        r#"(module (import "env" "m" (memory i64 1 0x1000000))
        (func (export "run") (i64.store offset=0x180000000 (i64.const 8) (i64.const 7))))"#,
    );
    let instance = linker.instantiate(&mut store, &guest).expect("the declared maximum is larger");
    assert_eq!(trap(run(&mut store, instance, "run")).code, TrapCode::MemoryOutOfBounds);
    assert_eq!(memory.grow(&mut store, 1 << 17).expect("8 GiB more"), 1);
    run(&mut store, instance, "run").expect("it is inside now");
    let mut bytes = [0; 8];
    memory.read(&store, 6 * GIB + 8, &mut bytes).expect("it is inside");
    assert_eq!(bytes, 7_u64.to_le_bytes());
    memory.write(&mut store, 6 * GIB + 9, &[1]).expect("it is inside");
    assert!(memory.read(&store, u64::MAX, &mut bytes).is_err());
    let refused = memory.grow(&mut store, 1 << 20).expect_err("beyond the maximum").to_string();
    assert_eq!(refused, "the memory cannot grow from 131073 by 1048576 pages");
    let narrow = module(r#"(module (import "env" "m" (memory 1)))"#);
    let error = linker.instantiate(&mut store, &narrow).expect_err("it has other addresses").to_string();
    let given = "memory, 131073 to 1048576 pages, address type i64";
    assert!(error.contains(&format!("declared as (memory, 1 page), but given ({given})")), "{error}");
}

/// Instantiates a module in a store that may use a gibibyte, and says why it cannot.
fn refusal(text: &str) -> String {
    let limits = StoreLimits { memory_bytes: GIB, ..StoreLimits::default() };
    let mut store = Store::with_limits((), limits);
    let error = Linker::new().instantiate(&mut store, &module(text)).expect_err("it is too large");
    error.to_string()
}

#[test]
fn limits_are_told() {
    let memories = [
        ("i64 0x1000001", "pages of a memory: 16777217 asked for, but at most 16777216 allowed"),
        ("i64 0x1000000000000", "pages of a memory: 281474976710656 asked for, but at most 16777216 allowed"),
        (
            "i64 0xffffffffffffffff (pagesize 1)",
            "pages of a memory: 18446744073709551615 asked for, but at most 1099511627776 allowed",
        ),
        ("i64 16385", "bytes of memory in the store: 1073807360 asked for, but at most 1073741824 allowed"),
        (
            "0x40000001 (pagesize 1)",
            "bytes of memory in the store: 1073741825 asked for, but at most 1073741824 allowed",
        ),
    ];
    for (ty, expected) in memories {
        assert_eq!(refusal(&format!("(module (memory {ty}))")), expected);
    }
    for (ty, asked) in [("i64 10000001", "10000001"), ("i64 0xffffffffffffffff", "18446744073709551615")] {
        let expected = format!("elements of a table: {asked} asked for, but at most 10000000 allowed");
        assert_eq!(refusal(&format!("(module (table {ty} funcref))")), expected);
    }
}

#[test]
fn initial_contents_lie_where_they_should() {
    let text = r#"(module
        (memory (export "far") i64 0x18001)
        (memory (export "near") 1)
        (memory (export "bytes") 20007 (pagesize 1))
        (memory (export "few") i64 3 (pagesize 1))
        (data (memory 0) (i64.const 0x180000001) "far")
        (data (memory 1) (i32.const 65533) "end")
        (data (memory 0) (i64.add (i64.const 5) (i64.const 5)) "start")
        (data (memory 2) (i32.const 20000) "to end.")
        (data (memory 2) (i32.const 3) "abc")
        (data (memory 3) (i64.const 0) "xyz"))"#;
    let module = module(text);
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    let check = |name: &str, start: usize, expected: &[u8]| {
        let memory = instance.get_memory(&store, name).expect("it is exported");
        assert_eq!(&memory.data(&store)[start..start + expected.len()], expected, "{name}");
    };
    check("far", (6 * GIB) as usize, b"\0far\0");
    check("far", 9, b"\0start\0");
    check("near", 65_532, b"\0end");
    check("bytes", 19_999, b"\0to end.");
    check("bytes", 2, b"\0abc\0");
    check("few", 0, b"xyz");
}

const BEFORE_FAILURE: &str = r#"(module
    (import "env" "table" (table 1 funcref))
    (import "env" "large" (memory 1))
    (memory 1)
    (data (memory 1) (i32.const 0) "\01")
    (data (memory 0) (i32.const 65536) "outside")
    (data (memory 1) (i32.const 0) "\02")
    (elem (i32.const 0) $first)
    (func $first (result i32) (i32.load8_u 1 (i32.const 0))))"#;

#[test]
fn segments_behind_one_that_traps_are_not_applied() {
    let mut store = Store::new(());
    let table = Table::new(&mut store, TableType::new(ValueType::FUNCREF, 1, None), Val::FuncRef(None))
        .expect("it is small");
    let memory = Memory::new(&mut store, MemoryType::new(1, None)).expect("it is small");
    let mut linker = Linker::new();
    linker.define("env", "table", table).define("env", "large", memory);
    let error = linker.instantiate(&mut store, &module(BEFORE_FAILURE)).expect_err("a segment is outside");
    assert!(error.to_string().starts_with("out of bounds memory access"), "{error}");
    let Val::FuncRef(Some(first)) = table.get(&store, 0).expect("it is inside") else {
        panic!("the element was set before")
    };
    assert_eq!(
        first.typed::<(), i32>(&store).expect("it has this type").call(&mut store, ()).expect("no trap"),
        1
    );
}

#[test]
fn one_memory_imported_twice_is_one() {
    let text = r#"(module
        (import "env" "a" (memory 1)) (import "env" "b" (memory 1)) (memory 1)
        (func (export "f") (param i32) (result i32)
            (i32.store 0 (local.get 0) (i32.const 1))
            (i32.store 1 (local.get 0) (i32.const 2))
            (i32.store 2 (local.get 0) (i32.const 3))
            (i32.load 0 (local.get 0)))
        (func (export "grow") (result i32)
            (drop (memory.grow 0 (i32.const 1)))
            (i32.add (i32.mul (memory.size 0) (i32.const 100)) (i32.add (i32.mul (memory.size 1) (i32.const 10)) (memory.size 2)))))"#;
    for level in [OptLevel::O0, OptLevel::O2, OptLevel::O3] {
        let mut store = Store::new(());
        let [one, other] =
            [(); 2].map(|()| Memory::new(&mut store, MemoryType::new(1, None)).expect("it is small"));
        let module = module_at(level, text);
        for (second, loaded, sizes) in [(one, 2, 221), (other, 1, 311)] {
            let mut linker = Linker::new();
            linker.define("env", "a", one).define("env", "b", second);
            let instance = linker.instantiate(&mut store, &module).expect("both fit");
            let f = instance.get_typed_func::<i32, i32>(&store, "f").expect("it is exported");
            assert_eq!(f.call(&mut store, 8).expect("no trap"), loaded, "{level:?}");
            let grow = instance.get_typed_func::<(), i32>(&store, "grow").expect("it is exported");
            assert_eq!(grow.call(&mut store, ()).expect("no trap"), sizes, "{level:?}");
        }
    }
}

#[test]
fn wasi_refuses_64_bit_memories() {
    let text = |memory: &str| {
        format!(
            r#"(module
            (import "wasi_snapshot_preview1" "sched_yield" (func (result i32)))
            (import "wasi_snapshot_preview1" "fd_write" (func (param i32 i32 i32 i32) (result i32)))
            {memory})"#
        )
    };
    let mut store = Store::new(WasiCtxBuilder::new().build().expect("nothing is asked for"));
    let mut linker = Linker::new();
    linker.add_wasi(|wasi: &mut WasiCtx| wasi);
    let wide = module(&text(r#"(memory i64 1) (export "memory" (memory 0))"#));
    let error = linker.instantiate(&mut store, &wide).expect_err("its memory is not for WASI").to_string();
    assert_eq!(
        error,
        "`wasi_snapshot_preview1.sched_yield` works on memories with 32-bit addresses, but what the module exports as \
         `memory` has 64-bit ones"
    );
    for memory in [
        r#"(memory (export "memory") 1)"#,
        r#"(memory $w i64 1) (memory (export "memory") 100 (pagesize 1))"#,
    ] {
        linker.instantiate(&mut store, &module(&text(memory))).expect("its memory is for WASI");
    }
}

const TABLES: &str = r#"(module
    (type $f (func (result i32)))
    (table $wide (export "wide") i64 4 0xffffffffffffffff funcref)
    (table $narrow (export "narrow") 4 20 funcref)
    (table $static i64 3 funcref)
    (elem (table $wide) (i64.sub (i64.const 3) (i64.const 2)) func $one $two)
    (elem (table $static) (i64.const 1) func $two)
    (elem $passive func $one $two)
    (func $one (result i32) (i32.const 1))
    (func $two (result i32) (i32.const 2))
    (func (export "call") (param i64) (result i32) (call_indirect $wide (type $f) (local.get 0)))
    (func (export "static") (param i64) (result i32) (call_indirect $static (type $f) (local.get 0)))
    (func (export "size") (result i64) (table.size $wide))
    (func (export "grow") (param i64) (result i64) (table.grow $wide (ref.func $two) (local.get 0)))
    (func (export "null") (param i64) (result i32) (ref.is_null (table.get $wide (local.get 0))))
    (func (export "set") (param i64) (result i32) (table.set $wide (local.get 0) (ref.func $one)) (i32.const 0))
    (func (export "fill") (param i64 i64) (table.fill $wide (local.get 0) (ref.func $one) (local.get 1)))
    (func (export "init") (param i64 i32 i32) (table.init $wide $passive (local.get 0) (local.get 1) (local.get 2)))
    (func (export "out") (param i32 i64 i32) (table.copy $narrow $wide (local.get 0) (local.get 1) (local.get 2)))
    (func (export "in") (param i64 i32 i32) (table.copy $wide $narrow (local.get 0) (local.get 1) (local.get 2)))
    (func (export "self") (param i64 i64 i64) (table.copy $wide $wide (local.get 0) (local.get 1) (local.get 2))))"#;

/// What a call returns, the number of its trap below zero.
fn outcome(result: Result<i32, Error>) -> Result<i32, TrapCode> {
    result.map_err(|error| error.trap_code().expect("it can only trap"))
}

#[test]
fn tables_with_64_bit_indices() {
    use TrapCode::{TableOutOfBounds, UndefinedElement, UninitializedElement};
    for level in [OptLevel::O0, OptLevel::O2, OptLevel::O3] {
        let module = module_at(level, TABLES);
        let mut store = Store::new(());
        let instance = instance(&mut store, &module);
        let mut call = |name: &str, index: u64| {
            let func = instance.get_typed_func::<i64, i32>(&store, name).expect("it is exported");
            outcome(func.call(&mut store, index as i64))
        };
        for (name, index, expected) in [
            ("call", 0, Err(UninitializedElement)),
            ("call", 1, Ok(1)),
            ("call", 2, Ok(2)),
            ("call", 4, Err(UndefinedElement)),
            ("call", 1 << 32 | 1, Err(UndefinedElement)),
            ("call", u64::MAX, Err(UndefinedElement)),
            ("static", 1, Ok(2)),
            ("static", 2, Err(UninitializedElement)),
            ("static", 3, Err(UndefinedElement)),
            ("static", 1 << 32 | 1, Err(UndefinedElement)),
            ("null", 3, Ok(1)),
            ("null", 4, Err(TableOutOfBounds)),
            ("null", 1 << 32 | 1, Err(TableOutOfBounds)),
            ("set", 3, Ok(0)),
            ("call", 3, Ok(1)),
            ("set", 4, Err(TableOutOfBounds)),
            ("set", 1 << 32, Err(TableOutOfBounds)),
        ] {
            assert_eq!(call(name, index), expected, "{name} {index:#x} at {level:?}");
        }
    }
}

#[test]
fn bulk_operators_on_tables_with_64_bit_indices() {
    let module = module(TABLES);
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    let grow = instance.get_typed_func::<i64, i64>(&store, "grow").expect("it is exported");
    let size = instance.get_typed_func::<(), i64>(&store, "size").expect("it is exported");
    for (delta, expected) in [(1, 4), (0, 5), (1 << 32, -1), (-1, -1), (10_000_000, -1)] {
        assert_eq!(grow.call(&mut store, delta).expect("no trap"), expected);
    }
    assert_eq!(size.call(&mut store, ()).expect("no trap"), 5);
    let wide = instance.get_table(&store, "wide").expect("it is exported");
    let mut check = |name: &str, operands: &[Val], fits: bool| {
        let before: Vec<Option<wasmc_loader::Func>> = elements(&store, wide);
        let result =
            instance.get_func(&store, name).expect("it is exported").call(&mut store, operands, &mut []);
        let code = result.err().map(|error| error.trap_code().expect("it can only trap"));
        assert_eq!(code, (!fits).then_some(TrapCode::TableOutOfBounds), "{name} {operands:?}");
        assert!(fits || elements(&store, wide) == before, "{name} {operands:?} writes although it traps");
    };
    let wrap = Val::I64(-1);
    check("fill", &[Val::I64(3), Val::I64(2)], true);
    check("fill", &[Val::I64(3), Val::I64(3)], false);
    check("fill", &[Val::I64(2), wrap], false);
    check("fill", &[Val::I64(1 << 32), Val::I64(0)], false);
    check("init", &[Val::I64(3), Val::I32(0), Val::I32(2)], true);
    check("init", &[Val::I64(4), Val::I32(0), Val::I32(2)], false);
    check("init", &[wrap, Val::I32(0), Val::I32(1)], false);
    check("out", &[Val::I32(0), Val::I64(1), Val::I32(4)], true);
    check("out", &[Val::I32(0), Val::I64(2), Val::I32(4)], false);
    check("out", &[Val::I32(0), Val::I64(1 << 32), Val::I32(1)], false);
    check("in", &[Val::I64(1), Val::I32(0), Val::I32(4)], true);
    check("in", &[Val::I64(2), Val::I32(0), Val::I32(4)], false);
    check("self", &[Val::I64(0), Val::I64(1), Val::I64(4)], true);
    check("self", &[Val::I64(0), wrap, Val::I64(2)], false);
    check("self", &[Val::I64(0), Val::I64(0), wrap], false);
}

fn elements(store: &Store<()>, table: Table) -> Vec<Option<wasmc_loader::Func>> {
    let element = |index| match table.get(store, index).expect("it is inside") {
        Val::FuncRef(func) => func,
        other => panic!("a table of functions holds {other:?}"),
    };
    (0..table.size(store)).map(element).collect()
}

#[test]
fn the_host_makes_tables_with_64_bit_indices() {
    let mut store = Store::new(());
    let ty = TableType { index64: true, ..TableType::new(ValueType::EXTERNREF, 2, Some(5)) };
    let table = Table::new(&mut store, ty, Val::ExternRef(None)).expect("it is small");
    assert_eq!(table.ty(&store), ty);
    let mut linker = Linker::new();
    linker.define("env", "t", Extern::Table(table));
    let wide = module(r#"(module (import "env" "t" (table i64 1 externref)))"#);
    linker.instantiate(&mut store, &wide).expect("it is of this type");
    let narrow = module(r#"(module (import "env" "t" (table 1 externref)))"#);
    assert!(linker.instantiate(&mut store, &narrow).is_err());
}

#[test]
fn pages_of_other_sizes_are_refused() {
    let mut store = Store::new(());
    for page_size_log2 in [1, 12, 15, 17, 63] {
        let ty = MemoryType { page_size_log2, ..MemoryType::new(1, None) };
        let error = Memory::new(&mut store, ty).expect_err("there are two sizes").to_string();
        assert_eq!(
            error,
            "this runtime does not support memories with pages of other sizes than 1 and 65536 bytes"
        );
    }
    let text = "(module (memory 1 (pagesize 4096)))";
    let outcome = wat::parse_str(text).map(|bytes| engine::compile(&bytes, OptLevel::O0, 1));
    assert!(!matches!(outcome, Ok(Ok(_))), "4096 is no page size");
}

#[test]
fn memories_of_bytes_grow_by_bytes() {
    let mut store = Store::new(());
    let ty = MemoryType { page_size_log2: 0, ..MemoryType::new(3, Some(10_000)) };
    let memory = Memory::new(&mut store, ty).expect("it is small");
    assert_eq!((memory.size(&store), memory.data(&store).len()), (3, 3));
    assert_eq!(memory.grow(&mut store, 4094).expect("it may"), 3);
    assert_eq!(memory.data(&store).len(), 4097);
    memory.data_mut(&mut store).fill(9);
    assert_eq!(memory.grow(&mut store, 5000).expect("it may"), 4097);
    assert!(memory.data(&store)[4097..].iter().all(|byte| *byte == 0), "new bytes are zero");
    assert!(memory.grow(&mut store, 904).is_err());
    assert_eq!(memory.grow(&mut store, 903).expect("it may"), 9097);
    assert_eq!(memory.ty(&store).min_pages, 10_000);
}
