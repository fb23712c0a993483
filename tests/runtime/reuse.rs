//! Does an instance find anything of the one that had its place before, in a pool or without one?

use crate::{instance, module, run, trap};
use std::process::Command;
use wasmc_loader::{
    Error, Instance, InstancePool, LinkError, Linker, Memory, MemoryType, Module, Store, StoreLimits, Table,
    TableType, TrapCode, Val, ValueType,
};

/// All that an instance can change, and a function that changes all of it.
const CHANGING: &str = r#"(module
    (memory (export "memory") 4 10)
    (table (export "small") 4 funcref)
    (table (export "large") 3000 5000 funcref)
    (table (export "huge") 600000 700000 externref)
    (global (export "global") (mut i64) (i64.const 7))
    (data (i32.const 70000) "initial contents")
    (data (i32.const 131071) "across two pages")
    (data $kept "passive")
    (elem (table 0) (i32.const 1) func $two)
    (elem (table 1) (i32.const 2999) func $two)
    (elem $passive func $two)
    (func $two (result i32) (i32.const 2))
    (func $fill (param $to i32) (param $len i32)
        (memory.fill (local.get $to) (i32.const 0xa5) (local.get $len)))
    (func (export "change")
        (call $fill (i32.const 0) (i32.const 262144))
        (drop (memory.grow (i32.const 3)))
        (call $fill (i32.const 262144) (i32.const 196608))
        (drop (table.grow 1 (ref.func $two) (i32.const 500)))
        (drop (table.grow 2 (ref.null extern) (i32.const 50000)))
        (table.fill 0 (i32.const 0) (ref.func $two) (i32.const 4))
        (table.fill 1 (i32.const 0) (ref.func $two) (i32.const 3500))
        (global.set 0 (i64.const -1))
        (data.drop $kept)
        (elem.drop $passive))
    (func (export "change_and_trap")
        (call $fill (i32.const 0) (i32.const 262144))
        (i32.store (i32.const 262144) (i32.const 1)))
    (func (export "use_segments")
        (memory.init $kept (i32.const 8) (i32.const 0) (i32.const 7))
        (table.init 0 $passive (i32.const 0) (i32.const 0) (i32.const 1)))
    (func (export "first_beyond") (drop (i32.load8_u (i32.const 262144))))
    (func (export "last_beyond") (drop (i32.load8_u (i32.const 458751))))
    (func (export "far_beyond") (drop (i32.load8_u offset=0xffffffff (i32.const -1)))))"#;

/// No data, fewer pages.
const ZEROS: &str = r#"(module (memory (export "memory") 2)
    (func (export "change") (memory.fill (i32.const 0) (i32.const 0x5a) (i32.const 131072)))
    (func (export "first_beyond") (drop (i32.load8_u (i32.const 131072)))))"#;

/// Data elsewhere, more pages.
const OTHER: &str = r#"(module (memory (export "memory") 6)
    (data (i32.const 300000) "other contents")
    (func (export "change") (memory.fill (i32.const 0) (i32.const 0x5a) (i32.const 393216)))
    (func (export "first_beyond") (drop (i32.load8_u (i32.const 393216)))))"#;

fn memory_of(store: &Store<()>, instance: Instance) -> Memory {
    instance.get_memory(store, "memory").expect("it is exported")
}

/// What a memory of `len` bytes is to hold in which only `data` is not zero.
fn contents(len: usize, data: &[(usize, &[u8])]) -> Vec<u8> {
    let mut bytes = vec![0; len];
    for (start, part) in data {
        bytes[*start..*start + part.len()].copy_from_slice(part);
    }
    bytes
}

#[track_caller]
fn check_beyond(store: &mut Store<()>, instance: Instance, names: &[&str]) {
    for name in names {
        assert_eq!(trap(run(store, instance, name)).code, TrapCode::MemoryOutOfBounds, "{name}");
    }
}

/// Whether an instance of [`CHANGING`] is as it is to begin. Its segments are used up by that.
#[track_caller]
fn check_fresh(store: &mut Store<()>, made: Instance) {
    let initial = contents(4 << 16, &[(70_000, b"initial contents"), (131_071, b"across two pages")]);
    assert!(memory_of(store, made).data(&*store) == initial, "the memory is not as the module says");
    check_beyond(store, made, &["first_beyond", "last_beyond", "far_beyond"]);
    let is_null = |store: &Store<()>, table: Table, index: u64| {
        matches!(table.get(store, index), Ok(Val::FuncRef(None) | Val::ExternRef(None)))
    };
    for (name, len, set) in [("small", 4, 1), ("large", 3000, 2999), ("huge", 600_000, u64::MAX)] {
        let table = made.get_table(&*store, name).expect("it is exported");
        assert_eq!(table.size(&*store), len, "{name}");
        for index in 0..len {
            assert_eq!(is_null(store, table, index), index != set, "{name} {index}");
        }
    }
    let global = made.get_global(&*store, "global").expect("it is exported");
    assert!(matches!(global.get(&*store), Val::I64(7)));
    run(store, made, "use_segments").expect("no segment was dropped");
    assert_eq!(&memory_of(store, made).data(&*store)[8..15], b"passive");
}

/// Changes all there is, through wasm and by the host.
fn change(store: &mut Store<()>, made: Instance) {
    run(store, made, "change").expect("no trap");
    let huge = made.get_table(&*store, "huge").expect("it is exported");
    for index in [0, 1000, 599_999, 649_999] {
        let value = wasmc_loader::ExternRef::new(&mut *store, "something of the host");
        huge.set(&mut *store, index, Val::ExternRef(Some(value))).expect("the table has grown to that");
    }
    assert_eq!(memory_of(store, made).size(&*store), 7);
}

#[test]
fn nothing_is_left_in_a_pool() {
    let changing = module(CHANGING);
    let pool = InstancePool::new(1).expect("there is address space");
    let mut bases = Vec::new();
    for round in 0..6 {
        let mut store = Store::in_pool((), StoreLimits::default(), &pool);
        let made = instance(&mut store, &changing);
        bases.push(memory_of(&store, made).data(&store).as_ptr() as usize);
        check_fresh(&mut store, made);
        match round % 3 {
            0 => change(&mut store, made),
            1 => drop(trap(run(&mut store, made, "change_and_trap"))),
            _ => memory_of(&store, made).data_mut(&mut store).fill(0xff),
        }
    }
    assert!(bases.iter().all(|base| *base == bases[0]), "it was not the same slot: {bases:x?}");
}

#[test]
fn nothing_is_left_without_a_pool() {
    let changing = module(CHANGING);
    for _ in 0..4 {
        let mut store = Store::new(());
        let made = instance(&mut store, &changing);
        check_fresh(&mut store, made);
        change(&mut store, made);
    }
}

/// Makes instances of modules in turn, and changes each after it was looked at.
fn take_turns(new_store: impl Fn() -> Store<()>) -> Vec<usize> {
    let modules = [CHANGING, ZEROS, OTHER].map(module);
    let other = contents(6 << 16, &[(300_000, b"other contents")]);
    let mut bases = Vec::new();
    for which in [0, 1, 0, 2, 1, 2, 0, 0, 1, 1, 2, 2] {
        let mut store = new_store();
        let made = instance(&mut store, &modules[which]);
        let memory = memory_of(&store, made);
        bases.push(memory.data(&store).as_ptr() as usize);
        match which {
            0 => check_fresh(&mut store, made),
            1 => assert!(memory.data(&store) == vec![0; 2 << 16], "there is something in a memory of zeros"),
            _ => assert!(memory.data(&store) == other, "the memory is not as the module says"),
        }
        check_beyond(&mut store, made, &["first_beyond"]);
        run(&mut store, made, "change").expect("no trap");
    }
    bases
}

#[test]
fn modules_that_take_turns_see_nothing_of_each_other() {
    let pool = InstancePool::new(1).expect("there is address space");
    let bases = take_turns(|| Store::in_pool((), StoreLimits::default(), &pool));
    assert!(bases.iter().all(|base| *base == bases[0]), "it was not the same slot: {bases:x?}");
    take_turns(|| Store::new(()));
}

#[test]
fn memories_of_the_host_take_part() {
    let pool = InstancePool::new(1).expect("there is address space");
    let (changing, zeros, memory_type) = (module(CHANGING), module(ZEROS), MemoryType::new(7, None));
    for _ in 0..2 {
        let mut store = Store::in_pool((), StoreLimits::default(), &pool);
        let made = instance(&mut store, &changing);
        change(&mut store, made);
        drop(store);
        let mut store = Store::in_pool((), StoreLimits::default(), &pool);
        let memory = Memory::new(&mut store, memory_type).expect("there is one");
        assert!(memory.data(&store) == vec![0; 7 << 16]);
        memory.data_mut(&mut store).fill(1);
        drop(store);
        let mut store = Store::in_pool((), StoreLimits::default(), &pool);
        let made = instance(&mut store, &zeros);
        check_beyond(&mut store, made, &["first_beyond"]);
        assert!(memory_of(&store, made).data(&store) == vec![0; 2 << 16]);
    }
}

#[test]
fn tables_of_one_reference_are_not_left_behind() {
    // Large enough that its elements are mapped over and over.
    let filled = module(
        r#"(module (table (export "table") 200000 300000 funcref (ref.func $f)) (func $f (export "f")))"#,
    );
    let plain = module(r#"(module (table (export "table") 200000 300000 funcref) (func (export "f")))"#);
    let pool = InstancePool::new(1).expect("there is address space");
    for new_store in [
        |_: &InstancePool| Store::new(()),
        |pool: &InstancePool| Store::in_pool((), StoreLimits::default(), pool),
    ] {
        for is_filled in [true, false, true, false, false] {
            let mut store = new_store(&pool);
            let made = instance(&mut store, if is_filled { &filled } else { &plain });
            let table = made.get_table(&store, "table").expect("it is exported");
            for index in (0..200_000).step_by(61) {
                let is_null = matches!(table.get(&store, index), Ok(Val::FuncRef(None)));
                assert_eq!(is_null, !is_filled, "{index}");
            }
            if !is_filled {
                let func = made.get_func(&store, "f");
                table.grow(&mut store, 100_000, Val::FuncRef(func)).expect("up to its maximum");
            }
        }
    }
}

#[test]
fn an_instance_that_cannot_be_made_leaves_its_place_clean() {
    let changing = module(CHANGING);
    let failing = module(
        r#"(module (global $g (import "host" "g") i32) (memory 4)
            (data (i32.const 0) "image") (data (global.get $g) "too far"))"#,
    );
    let trapping = module(
        r#"(module (memory 4) (data (i32.const 9) "image") (start $s)
            (func $s (memory.fill (i32.const 0) (i32.const 1) (i32.const 262144)) unreachable))"#,
    );
    let pool = InstancePool::new(1).expect("there is address space");
    for module in [&failing, &trapping, &failing] {
        let mut store = Store::in_pool((), StoreLimits::default(), &pool);
        let global_type = wasmc_loader::GlobalType { value_type: ValueType::I32, mutable: false };
        let global = wasmc_loader::Global::new(&mut store, global_type, Val::I32(262_140)).expect("a number");
        let mut linker = Linker::new();
        linker.define("host", "g", global);
        assert!(matches!(
            linker.instantiate(&mut store, module),
            Err(LinkError::Instantiate(Error::Trap(_)))
        ));
        assert_eq!(pool.idle_memories(), 0, "an instance lives as long as its store");
        drop(store);
        assert_eq!(pool.idle_memories(), 1);
        let mut store = Store::in_pool((), StoreLimits::default(), &pool);
        let made = instance(&mut store, &changing);
        check_fresh(&mut store, made);
    }
}

#[test]
fn a_pool_has_as_many_memories_as_it_was_made_for() {
    let zeros = module(ZEROS);
    let pool = InstancePool::new(2).expect("there is address space");
    let mut store = Store::in_pool((), StoreLimits::default(), &pool);
    let made = instance(&mut store, &zeros);
    let byte_pages = MemoryType { page_size_log2: 0, ..MemoryType::new(100, Some(200)) };
    let other_kind = Memory::new(&mut store, byte_pages).expect("it takes the other place");
    assert_eq!(pool.idle_memories(), 0);
    let refused = Linker::new().instantiate(&mut store, &zeros).expect_err("there is no third");
    let message = "memories of the pool in use: 3 asked for, but at most 2 allowed";
    assert!(refused.to_string().contains(message), "{refused}");
    other_kind.data_mut(&mut store).fill(1);
    run(&mut store, made, "change").expect("no trap");
    drop(store);
    assert_eq!(pool.idle_memories(), 2);
    let mut stores: Vec<_> = (0..2).map(|_| Store::in_pool((), StoreLimits::default(), &pool)).collect();
    for store in &mut stores {
        let made = instance(store, &zeros);
        assert!(memory_of(store, made).data(&*store).iter().all(|byte| *byte == 0));
    }
    drop(stores);
    for _ in 0..2 {
        let mut store = Store::in_pool((), StoreLimits::default(), &pool);
        let again = Memory::new(&mut store, byte_pages).expect("it takes a place");
        assert!(again.data(&store) == vec![0; 100]);
        again.data_mut(&mut store).fill(1);
        assert_eq!(again.grow(&mut store, 101).map_err(drop), Err(()));
        again.grow(&mut store, 100).expect("to its maximum");
        assert!(again.data(&store)[100..] == [0; 100]);
    }
    assert_eq!(pool.idle_memories(), 2);
}

#[test]
fn threads_share_a_pool() {
    let pool = InstancePool::new(4).expect("there is address space");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| take_turns(|| Store::in_pool((), StoreLimits::default(), &pool)));
        }
    });
    assert_eq!(pool.idle_memories(), 4);
}

const CHILD: &str = "WASMC_TEST_RESIDENT_CHILD";

/// Bytes of the process that are in memory.
fn resident_bytes() -> usize {
    let rollup = std::fs::read_to_string("/proc/self/smaps_rollup").expect("the kernel tells");
    let line = rollup.lines().find(|line| line.starts_with("Rss:")).expect("it has this line");
    let kib: usize = line.split_whitespace().nth(1).and_then(|kib| kib.parse().ok()).expect("a number");
    kib << 10
}

fn compare_resident_bytes() {
    // A megabyte of data, sixteen of memory, a table that instances have for themselves.
    let data = "sixteen bytes :)".repeat(1 << 16);
    let text = format!(
        r#"(module (memory (export "memory") 256) (data (i32.const 65536) "{data}")
            (table (export "table") 500 funcref) (elem (i32.const 0) func $run)
            (func $run (export "run") (i32.store (i32.const 65536) (i32.const 1))))"#
    );
    let module = module(&text);
    let mut stores = Vec::with_capacity(101);
    let mut make = || {
        let mut store = Store::new(());
        let made = instance(&mut store, &module);
        run(&mut store, made, "run").expect("no trap");
        stores.push(store);
    };
    make();
    let before = resident_bytes();
    for _ in 0..100 {
        make();
    }
    let each = (resident_bytes() - before) / 100;
    // Of the memory, each touches one page.
    assert!(each <= (64 << 10) + 4096, "{each} bytes for each further instance");
}

#[test]
fn a_further_instance_takes_little_memory() {
    if std::env::var_os(CHILD).is_some() {
        return compare_resident_bytes();
    }
    // Alone in a process of its own.
    let mut child = Command::new(std::env::current_exe().expect("the test runs"));
    child.args(["--exact", "reuse::a_further_instance_takes_little_memory", "--nocapture"]).env(CHILD, "yes");
    let output = child.output().expect("the test can be run again");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"), "the child ran another test");
}

/// What the pool's slots are for the rest of the process.
#[test]
fn the_module_can_go_before_the_pool() {
    let pool = InstancePool::new(1).expect("there is address space");
    for _ in 0..3 {
        let changing: Module = module(CHANGING);
        let mut store = Store::in_pool((), StoreLimits::default(), &pool);
        let made = instance(&mut store, &changing);
        drop(changing);
        check_fresh(&mut store, made);
        change(&mut store, made);
    }
    let table_type = TableType::new(ValueType::FUNCREF, 5000, None);
    let mut store = Store::in_pool((), StoreLimits::default(), &pool);
    drop(pool);
    Table::new(&mut store, table_type, Val::FuncRef(None)).expect("the store keeps the pool");
}
