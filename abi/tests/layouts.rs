//! Do the layouts that both sides compute keep their promises: order, alignment, no overlap?

use wasmc_abi::head::Head;
use wasmc_abi::image::{ImageLayout, RODATA_ALIGN_BYTES};
use wasmc_abi::profile::EntryRecord;
use wasmc_abi::tables::{
    ConstOp, DataRecord, ElementRecord, ExportRecord, FunctionRecord, GlobalRecord, ImageChunk, ImportRecord,
    MemoryRecord, TableRecord, TablesHeader, TagRecord, TypeRecord,
};
use wasmc_abi::trap::TrapCode;
use wasmc_abi::vmctx::{
    StaticTableEntry, VmContext, VmContextCounts, VmContextLayout, VmException, VmFuncRef, VmHostFunc,
    VmMemory, VmMemoryRef, VmStore, VmTable, VmTableRef, VmValue,
};
use wasmc_abi::{ABI_NUMBER, FORMAT_VERSION, MAP_ALIGN_BYTES};

/// Checks that the parts of a vmctx follow each other without overlap and lie aligned.
#[track_caller]
fn check(counts: VmContextCounts) {
    let layout = VmContextLayout::new(counts);
    let parts = [
        (0, size_of::<VmContext>() as u64, align_of::<VmContext>()),
        (layout.memory(0), layout.memory(counts.memories), align_of::<VmMemoryRef>()),
        (layout.defined_global(0), layout.defined_global(counts.defined_globals), align_of::<VmValue>()),
        (layout.imported_global(0), layout.imported_global(counts.imported_globals), 8),
        (layout.tag(0), layout.tag(counts.tags), 8),
        (layout.table(0), layout.table(counts.tables), align_of::<VmTableRef>()),
        (
            layout.imported_function(0),
            layout.imported_function(counts.imported_functions),
            align_of::<VmFuncRef>(),
        ),
        (layout.type_id(0), layout.type_id(counts.types), 4),
        (layout.funcref(0), layout.funcref(counts.funcrefs), align_of::<VmFuncRef>()),
    ];
    let mut end_before = 0;
    for (start, end, align) in parts {
        assert!(
            start >= end_before,
            "{counts:?}: a part at {start} overlaps the one before, which ends at {end_before}"
        );
        assert!(
            start.is_multiple_of(align as u64),
            "{counts:?}: a part at {start} is not aligned to {align}"
        );
        assert!(end >= start);
        end_before = end;
    }
    assert_eq!(layout.size_bytes(), end_before);
}

#[test]
fn parts_of_a_vmctx_do_not_overlap() {
    for number in 0..3_u32.pow(8) {
        let count = |position: u32| number / 3_u32.pow(position) % 3;
        check(VmContextCounts {
            memories: count(0),
            defined_globals: count(1),
            imported_globals: count(2),
            tables: count(3),
            imported_functions: count(4),
            types: count(5),
            funcrefs: count(6),
            tags: count(7),
        });
    }
}

#[test]
fn parts_of_an_image_do_not_overlap() {
    for text_bytes in [0, 1, 63, 64, 65, MAP_ALIGN_BYTES, 3 * MAP_ALIGN_BYTES + 1] {
        for rodata_bytes in [0, 1, MAP_ALIGN_BYTES - 64, MAP_ALIGN_BYTES] {
            for link_slots in [0, 1, MAP_ALIGN_BYTES / 8, MAP_ALIGN_BYTES / 8 + 1] {
                let layout = ImageLayout::new(text_bytes, rodata_bytes, link_slots, 1);
                assert!(
                    layout.rodata_offset >= text_bytes
                        && layout.rodata_offset < text_bytes + RODATA_ALIGN_BYTES
                );
                assert!(layout.rodata_offset.is_multiple_of(RODATA_ALIGN_BYTES));
                assert_eq!(layout.span_bytes, layout.rodata_offset + rodata_bytes);
                assert!(
                    layout.link_offset >= layout.span_bytes
                        && layout.link_offset.is_multiple_of(MAP_ALIGN_BYTES)
                );
                assert!(
                    layout.link_bytes >= link_slots * 8 && layout.link_bytes.is_multiple_of(MAP_ALIGN_BYTES)
                );
                assert_eq!(layout.counters_offset, layout.link_offset + layout.link_bytes);
                assert_eq!(layout.mapped_bytes(), layout.counters_offset + MAP_ALIGN_BYTES);
                let without = ImageLayout::new(text_bytes, rodata_bytes, link_slots, 0);
                assert_eq!(without.mapped_bytes(), layout.counters_offset);
            }
        }
    }
}

/// Sizes of what generated code and runtime share, and of what is in the file, as they are under the present numbers.
/// Whoever changes one raises its number, which artifacts carry, and only then this test.
#[test]
fn a_change_of_layout_comes_with_another_number() {
    let shared = [
        size_of::<VmStore>(),
        size_of::<VmContext>(),
        size_of::<VmHostFunc>(),
        size_of::<VmMemoryRef>(),
        size_of::<VmMemory>(),
        size_of::<VmTableRef>(),
        size_of::<VmTable>(),
        size_of::<VmFuncRef>(),
        size_of::<VmException>(),
        size_of::<StaticTableEntry>(),
        TrapCode::ALL.len(),
    ];
    assert_eq!((ABI_NUMBER, shared), (5, [32, 32, 32, 16, 24, 16, 16, 32, 16, 8, 16]), "raise `ABI_NUMBER`");
    let filed = [
        size_of::<Head>(),
        size_of::<TablesHeader>(),
        size_of::<TypeRecord>(),
        size_of::<ImportRecord>(),
        size_of::<FunctionRecord>(),
        size_of::<TableRecord>(),
        size_of::<MemoryRecord>(),
        size_of::<GlobalRecord>(),
        size_of::<TagRecord>(),
        size_of::<ExportRecord>(),
        size_of::<DataRecord>(),
        size_of::<ElementRecord>(),
        size_of::<ConstOp>(),
        size_of::<ImageChunk>(),
        size_of::<EntryRecord>(),
    ];
    assert_eq!(
        (FORMAT_VERSION, filed),
        (8, [192, 140, 24, 24, 20, 32, 32, 16, 8, 24, 32, 28, 24, 24, 24]),
        "raise `FORMAT_VERSION`"
    );
}
