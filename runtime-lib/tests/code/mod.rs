//! An image made by hand, for tests of the runtime without the compiler.
//!
//! The functions below are what the compiler would generate, written in assembly and linked into the test
//! program itself; [`image`] presents the stretch between `test_text` and `test_text_end` as the text of an
//! artifact whose tables are built here. Invariant: offsets into the vmctx come from [`LAYOUT`], as in artifacts.
//!
//! # Safety
//! The assembly keeps the conventions of generated code, and the tables describe it as it is.

#![allow(unsafe_code, reason = "presents code written in assembly as an image")]
#![allow(dead_code, reason = "each test program uses a part of it")]

use rustix::fs::{MemfdFlags, memfd_create};
use std::arch::global_asm;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use wasmc_abi::meta::Metadata;
use wasmc_abi::tables::{
    ConstOp, ExportRecord, FunctionRecord, GlobalRecord, ImportRecord, MemoryRecord, NONE, Span, TableRecord,
    Tables, TypeRecord, const_op, flags, name_hash,
};
use wasmc_abi::types::{ExternKind, ValueType};
use wasmc_abi::unwind::{self, FrameShape, UnwindRow};
use wasmc_abi::vmctx::{VmContextCounts, VmContextLayout};
use wasmc_runtime::{Image, ImageError, ImageParts, MemoryImage, Sections, builtin_address};

/// What every image of these tests has: one imported function, one memory, table and global each.
const COUNTS: VmContextCounts = VmContextCounts {
    memories: 1,
    defined_globals: 1,
    tags: 0,
    imported_globals: 0,
    tables: 1,
    imported_functions: 1,
    types: TYPES.len() as u32,
    funcrefs: FUNCTIONS.len() as u32 + 1,
};

pub(crate) const LAYOUT: VmContextLayout = VmContextLayout::new(COUNTS);

const I: ValueType = ValueType::I32;
const F: ValueType = ValueType::FUNCREF;

/// Parameters, results and trampoline of the types.
const TYPES: [(&[ValueType], &[ValueType], Code); 6] = [
    (&[], &[], test_tramp_0_0),
    (&[I], &[I], test_tramp_1_1),
    (&[I, I], &[I], test_tramp_2_1),
    (&[I, I, I], &[I], test_tramp_3_1),
    (&[I], &[F], test_tramp_1_1),
    (&[F, I], &[I], test_tramp_2_1),
];

type Code = unsafe extern "C" fn();

macro_rules! functions {
    ($($symbol:ident: $type_index:literal, $frame_bytes:literal;)*) => {
        unsafe extern "C" { $(fn $symbol();)* }

        /// Name, code, type index and bytes of frame below the return address of the defined functions.
        const FUNCTIONS: &[(&str, Code, u32, i32)] = &[$((stringify!($symbol), $symbol, $type_index, $frame_bytes)),*];
    };
}

functions! {
    test_add: 2, 0;
    test_unreachable: 1, 0;
    test_calls_unreachable: 1, 8;
    test_recurse: 1, 8;
    test_recurse_with_host: 1, 8;
    test_call_import: 1, 8;
    test_load: 1, 0;
    test_store: 2, 0;
    test_copy: 3, 8;
    test_memory_size: 1, 0;
    test_memory_grow: 1, 8;
    test_memory_init: 3, 8;
    test_data_drop: 1, 8;
    test_table_get: 4, 8;
    test_table_grow: 5, 8;
    test_table_init: 3, 8;
    test_table_copy: 3, 8;
    test_elem_drop: 1, 8;
    test_ref_func: 4, 8;
    test_call_indirect: 2, 8;
    test_global_add: 1, 0;
    test_aligned_call_import: 1, -1;
}

unsafe extern "C" {
    fn test_text();
    fn test_text_end();
    fn test_tramp_0_0();
    fn test_tramp_1_1();
    fn test_tramp_2_1();
    fn test_tramp_3_1();
    fn test_wasm_to_host();
    fn test_host_call();
    fn test_on_stack(function: unsafe extern "C" fn(*mut u8), argument: *mut u8, stack_end: *mut u8);
    static test_slots: [std::sync::atomic::AtomicUsize; SLOTS.len()];
}

/// What stands in the link page, in the order of the slots.
const SLOTS: [&str; 10] = [
    "memcpy",
    "wasmc.memory_grow",
    "wasmc.memory_init",
    "wasmc.data_drop",
    "wasmc.table_get",
    "wasmc.table_grow",
    "wasmc.table_init",
    "wasmc.table_copy",
    "wasmc.elem_drop",
    "wasmc.ref_func",
];

global_asm!(
    r#"
    .data
    .balign 8
    .globl test_slots
    .hidden test_slots
test_slots:
    .skip 80

    .macro TRAP code
    .byte 0x67, 0x0f, 0xb9, 0x40, \code
    .endm

    .macro FUNCTION name
    .balign 16
    .globl \name
    .hidden \name
\name:
    .endm

    # A trampoline for `params` parameters and, with `results`, one result.
    .macro TRAMPOLINE params, results
    FUNCTION test_tramp_\params\()_\results
    push r13
    push rbx
    sub rsp, 8
    mov rbx, rdx
    mov r13, rsi
    mov rax, rdi
    .if \params > 0
    mov rdi, [rbx]
    .endif
    .if \params > 1
    mov rsi, [rbx + 16]
    .endif
    .if \params > 2
    mov rdx, [rbx + 32]
    .endif
    call rax
    .if \results > 0
    mov [rbx], rax
    .endif
    add rsp, 8
    pop rbx
    pop r13
    ret
    .endm

    # The check and record in front of a jump out of generated code; rdi has the vmctx.
    .macro RECORD_EXIT
    mov rax, [rdi + {store}]
    cmp rsp, [rax]
    jb 1f
    mov [rax + 8], rsp
    mov [rax + 16], rbp
    .endm

    # A builtin called with vmctx, `indices` zeros and the wasm parameters behind them.
    .macro BUILTIN name, slot, indices, params
    FUNCTION test_\name
    sub rsp, 8
    .if \indices == 2
    mov rcx, rdi
    mov r8, rsi
    mov r9, rdx
    xor esi, esi
    xor edx, edx
    .endif
    .if \indices == 1
    mov rcx, rsi
    mov rdx, rdi
    xor esi, esi
    .endif
    .if \indices == 0
    mov rsi, rdi
    .endif
    mov rdi, r13
    call 2f
    add rsp, 8
    ret
2:
    RECORD_EXIT
    jmp [rip + test_slots + 8 * \slot]
1:
    TRAP 9
    .endm

    .text
    .balign 64
    FUNCTION test_text
    nop
    TRAMPOLINE 0, 0
    TRAMPOLINE 1, 1
    TRAMPOLINE 2, 1
    TRAMPOLINE 3, 1

    FUNCTION test_wasm_to_host
    sub rsp, 56
    mov [rsp], rdi
    mov [rsp + 16], rsi
    mov [rsp + 32], rdx
    mov rdi, r13
    mov rsi, rsp
    call test_host_call
    mov rax, [rsp]
    add rsp, 56
    ret

    FUNCTION test_host_call
    RECORD_EXIT
    jmp [rdi]
1:
    TRAP 9

    FUNCTION test_add
    lea eax, [rdi + rsi]
    ret

    FUNCTION test_unreachable
    TRAP 0

    FUNCTION test_calls_unreachable
    sub rsp, 8
    call test_unreachable
    add rsp, 8
    ret

    FUNCTION test_recurse
    sub rsp, 8
    call test_recurse
    add rsp, 8
    ret

    FUNCTION test_recurse_with_host
    push r13
    mov rax, [r13 + {import}]
    mov r13, [r13 + {import} + 8]
    call rax
    mov r13, [rsp]
    mov edi, eax
    call test_recurse_with_host
    pop r13
    ret

    FUNCTION test_call_import
    push r13
    mov rax, [r13 + {import}]
    mov r13, [r13 + {import} + 8]
    call rax
    pop r13
    ret

    FUNCTION test_load
    mov rax, [r13 + {memory}]
    mov edi, edi
    mov eax, [rax + rdi]
    ret

    FUNCTION test_store
    mov rax, [r13 + {memory}]
    mov edi, edi
    mov [rax + rdi], esi
    ret

    # (dst, src, len): without bounds checks, as LLVM would turn a loop into it
    FUNCTION test_copy
    sub rsp, 8
    mov rax, [r13 + {memory}]
    mov edi, edi
    mov esi, esi
    add rdi, rax
    add rsi, rax
    call 2f
    add rsp, 8
    ret
2:
    jmp [rip + test_slots]

    FUNCTION test_memory_size
    mov rax, [r13 + {memory} + 8]
    mov rax, [rax + 8]
    shr rax, 16
    ret

    BUILTIN memory_grow, 1, 1
    BUILTIN memory_init, 2, 2
    BUILTIN data_drop, 3, 0
    BUILTIN table_get, 4, 1
    BUILTIN table_grow, 5, 1
    BUILTIN table_init, 6, 2
    BUILTIN table_copy, 7, 2
    BUILTIN elem_drop, 8, 0
    BUILTIN ref_func, 9, 0

    # (argument, index): an indirect call of type 1
    FUNCTION test_call_indirect
    push r13
    mov rax, [r13 + {table} + 8]
    mov esi, esi
    cmp rsi, [rax + 8]
    jae 1f
    shl rsi, 5
    add rsi, [r13 + {table}]
    mov eax, [rsi + 16]
    cmp eax, [r13 + {type_1}]
    jne 2f
    mov r13, [rsi + 8]
    call [rsi]
    pop r13
    ret
1:
    TRAP 3
2:
    test eax, eax
    jne 3f
    TRAP 4
3:
    TRAP 5

    FUNCTION test_global_add
    add edi, [r13 + {global}]
    mov [r13 + {global}], edi
    mov eax, edi
    ret

    # Like test_call_import, with an aligned frame that is counted from the frame pointer.
    FUNCTION test_aligned_call_import
    push rbp
    mov rbp, rsp
    sub rsp, 40
    and rsp, -64
    mov [rsp], r13
    mov rax, [r13 + {import}]
    mov r13, [r13 + {import} + 8]
    call rax
    mov r13, [rsp]
    mov rsp, rbp
    pop rbp
    ret

    FUNCTION test_text_end
    nop

    # (function, argument, end of a stack)
    FUNCTION test_on_stack
    push rbp
    mov rbp, rsp
    mov rsp, rdx
    mov rax, rdi
    mov rdi, rsi
    call rax
    mov rsp, rbp
    pop rbp
    ret
    "#,
    store = const wasmc_abi::vmctx::STORE_OFFSET,
    import = const LAYOUT.imported_function(0),
    memory = const LAYOUT.memory(0),
    table = const LAYOUT.table(0),
    global = const LAYOUT.defined_global(0),
    type_1 = const LAYOUT.type_id(1),
);

fn offset(code: Code) -> u32 {
    (code as usize - test_text as *const () as usize) as u32
}

/// Index of a function by name.
pub(crate) fn function_index(name: &str) -> u32 {
    let position = FUNCTIONS.iter().position(|(function, ..)| *function == name);
    position.expect("a function of the list above") as u32 + 1
}

/// Tables of a module that imports `env.host`, an `i32 -> i32`, and exports all functions without their prefix
/// `test_`, a memory of 1 page of at most 3, a table of 4 nulls of at most 8, and a global, an `i32` of 40.
pub(crate) fn tables() -> Tables {
    let mut tables = Tables { funcref_slots: COUNTS.funcrefs, ..Tables::default() };
    for (params, results, trampoline) in TYPES {
        let mut list = |types: &[ValueType]| {
            let start = tables.value_types.len() as u32;
            tables.value_types.extend_from_slice(types);
            Span { start, len: types.len() as u32 }
        };
        let (params, results) = (list(params), list(results));
        let (host_to_wasm, wasm_to_host) = (offset(trampoline), offset(test_wasm_to_host));
        tables.types.push(TypeRecord { params, results, host_to_wasm, wasm_to_host });
    }
    let (module, name) = (string(&mut tables, "env"), string(&mut tables, "host"));
    tables.imports.push(ImportRecord { module, name, kind: ExternKind::Func as u32, index: 0 });
    tables.functions.push(FunctionRecord {
        text_offset: NONE,
        text_bytes: 0,
        type_index: 1,
        funcref_slot: 0,
        entry_offset: NONE,
    });
    for (slot, &(name, code, type_index, _)) in (1..).zip(FUNCTIONS) {
        let text_offset = offset(code);
        tables.functions.push(FunctionRecord {
            text_offset,
            text_bytes: 128,
            type_index,
            funcref_slot: slot,
            entry_offset: text_offset,
        });
        export(&mut tables, name.trim_start_matches("test_"), ExternKind::Func, slot);
    }
    tables.memories.push(MemoryRecord {
        min_pages: 1,
        max_pages: 3,
        flags: 0,
        page_size_log2: 16,
        image: Span::default(),
    });
    let init = Span::default();
    tables.tables.push(TableRecord { min: 4, max: 8, element_type: F, flags: 0, init });
    let init = constant(&mut tables, 40);
    tables.globals.push(GlobalRecord { value_type: I, flags: flags::MUTABLE, init });
    for kind in [ExternKind::Table, ExternKind::Memory, ExternKind::Global] {
        export(&mut tables, kind.name(), kind, 0);
    }
    tables
}

/// Adds a constant expression.
pub(crate) fn constant(tables: &mut Tables, value: u64) -> Span {
    let start = tables.const_ops.len() as u32;
    tables.const_ops.push(ConstOp { op: const_op::CONST, index: 0, value: [value, 0] });
    Span { start, len: 1 }
}

fn string(tables: &mut Tables, text: &str) -> Span {
    let start = tables.strings.len() as u32;
    tables.strings.extend_from_slice(text.as_bytes());
    Span { start, len: text.len() as u32 }
}

/// Adds an export.
pub(crate) fn export(tables: &mut Tables, name: &str, kind: ExternKind, index: u32) {
    let span = string(tables, name);
    let position = tables.exports.len() as u32;
    tables.exports.push(ExportRecord {
        name: span,
        name_hash: name_hash(name),
        kind: kind as u32,
        index,
        position,
    });
    tables.exports.sort_by_key(|export| export.name_hash);
}

/// Rows of which the frames of the functions are right at calls and traps behind their first instructions.
fn unwind_rows() -> Vec<u8> {
    let frame = |bytes: i32| FrameShape {
        base: FrameShape::BASE_SP,
        cfa_offset: bytes + 8,
        args_bytes: 0,
        saved: [0; 6],
    };
    let aligned =
        FrameShape { base: FrameShape::BASE_FP, cfa_offset: 16, args_bytes: 0, saved: [0, 16, 0, 0, 0, 0] };
    let shapes = [FrameShape::NONE, frame(0), frame(8), frame(56), aligned];
    let mut rows = vec![UnwindRow { pc_offset: 0, shape: 0 }];
    rows.push(UnwindRow { pc_offset: offset(test_wasm_to_host) + 4, shape: 3 });
    rows.push(UnwindRow { pc_offset: offset(test_host_call), shape: 0 });
    for &(_, code, _, frame_bytes) in FUNCTIONS {
        let shape = match frame_bytes {
            0 => 1,
            8 => 2,
            _ => 4,
        };
        rows.push(UnwindRow { pc_offset: offset(code), shape });
    }
    rows.sort_by_key(|row| row.pc_offset);
    unwind::encode(&rows, &shapes, &[])
}

/// Keeps bytes for as long as the program runs, 8-byte aligned.
fn leak(bytes: &[u8]) -> &'static [u8] {
    let word = |chunk: &[u8]| {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        u64::from_ne_bytes(word)
    };
    let words: &'static [u64] = bytes.chunks(8).map(word).collect::<Vec<u64>>().leak();
    // SAFETY: the words have at least as many bytes and are never freed.
    unsafe { std::slice::from_raw_parts(words.as_ptr().cast(), bytes.len()) }
}

/// An anonymous file with this content.
pub(crate) fn file(content: &[u8]) -> OwnedFd {
    let file = memfd_create("image", MemfdFlags::CLOEXEC).expect("the kernel has memfd");
    rustix::io::write(&file, content).expect("memory suffices");
    file
}

/// Faults as a program does that has a bug.
pub(crate) fn fault() -> u8 {
    // SAFETY: there is none; the process is meant to end here.
    unsafe { std::ptr::without_provenance::<u8>(64).read_volatile() }
}

/// Does `work` on another stack than the thread's, as programs do that switch between several.
pub(crate) fn on_other_stack(mut work: &mut dyn FnMut()) {
    unsafe extern "C" fn run(work: *mut u8) {
        // SAFETY: it is the reference below, which nothing else uses meanwhile.
        let work = unsafe { &mut *work.cast::<&mut dyn FnMut()>() };
        work();
    }
    let mut stack = vec![0_u128; 16 << 10];
    let end = stack.as_mut_ptr_range().end;
    // SAFETY: the stack is large enough for what tests do, its end is aligned, and no panic leaves `run`.
    unsafe { test_on_stack(run, (&raw mut work).cast(), end.cast()) };
}

/// Blocks the signals of faults in this thread.
pub(crate) fn block_fault_signals() {
    let mut set = std::mem::MaybeUninit::uninit();
    // SAFETY: a valid set to fill.
    unsafe { libc::sigfillset(set.as_mut_ptr()) };
    // SAFETY: the set is filled, and nothing is to be written.
    let changed = unsafe { libc::pthread_sigmask(libc::SIG_BLOCK, set.as_ptr(), std::ptr::null_mut()) };
    assert_eq!(changed, 0);
}

/// An image of these tables.
pub(crate) fn image(tables: &Tables) -> Arc<Image> {
    image_with(tables, &[], Vec::new(), file(&[]))
}

/// An image of tables that may be damaged.
pub(crate) fn try_image(tables: &Tables) -> Result<Image, ImageError> {
    image_of(tables, &[], Vec::new(), file(&[]))
}

/// An image of these tables, with data segments and memory images in `file`.
pub(crate) fn image_with(
    tables: &Tables,
    data: &[u8],
    memory_images: Vec<MemoryImage>,
    file: OwnedFd,
) -> Arc<Image> {
    Arc::new(image_of(tables, data, memory_images, file).expect("the sections are well formed"))
}

fn image_of(
    tables: &Tables,
    data: &[u8],
    memory_images: Vec<MemoryImage>,
    file: OwnedFd,
) -> Result<Image, ImageError> {
    let names = FUNCTIONS.iter().map(|(name, ..)| (function_index(name), (*name).to_owned()));
    let metadata = Metadata {
        module_name: Some("by_hand".to_owned()),
        function_names: names.collect(),
        ..Metadata::default()
    };
    for (position, symbol) in SLOTS.iter().enumerate() {
        let address = builtin_address(symbol).expect("a builtin or libcall");
        // SAFETY: reserved above, one word for each.
        let slots = unsafe { &test_slots };
        slots[position].store(address, std::sync::atomic::Ordering::Relaxed);
    }
    let sections = Sections {
        tables: leak(&tables.encode()),
        data: leak(data),
        unwind: leak(&unwind_rows()),
        meta: leak(&metadata.encode()),
    };
    let parts = ImageParts {
        text: test_text as *const u8,
        text_bytes: offset(test_text_end) as usize,
        sections,
        memory_images,
        file,
        keep: Box::new(()),
    };
    // SAFETY: the code above follows the ABI.
    unsafe { Image::new(parts) }
}
