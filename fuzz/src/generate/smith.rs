//! Any valid module, from the crate `wasm-smith`.

use arbitrary::Unstructured;
use rand_chacha::ChaCha8Rng;
use rand_core::RngCore;
use wasm_smith::{Config, MemoryOffsetChoices, Module};

/// Random bytes that a module is made from. What is left over is ignored, and without any, nothing is made.
const INPUT_BYTES: usize = 4096;

/// Loop iterations and calls after which a module traps.
const FUEL: u32 = 1000;

/// A module, with or without exceptions.
pub(super) fn module(random: &mut ChaCha8Rng, exceptions: bool) -> Option<Vec<u8>> {
    let mut input = vec![0; 64 + random.next_u32() as usize % INPUT_BYTES];
    random.fill_bytes(&mut input);
    let mut module = Module::new(
        Config { exceptions_enabled: exceptions, disallow_traps: exceptions, ..config(random) },
        &mut Unstructured::new(&input),
    )
    .ok()?;
    module.ensure_termination(FUEL).ok()?;
    Some(module.to_bytes())
}

fn config(random: &mut ChaCha8Rng) -> Config {
    let mut chance = |one_in: u32| random.next_u32().is_multiple_of(one_in);
    Config {
        // What engines may decide, or what a reference lacks.
        canonicalize_nans: true,
        relaxed_simd_enabled: false,
        threads_enabled: false,
        gc_enabled: false,
        compact_imports_enabled: false,
        max_imports: 0,
        // What is worth a look.
        export_everything: true,
        min_funcs: 1,
        min_memories: u32::from(!chance(8)),
        max_memories: if chance(4) { 3 } else { 1 },
        min_tables: u32::from(!chance(4)),
        max_tables: if chance(4) { 3 } else { 1 },
        memory64_enabled: chance(4),
        custom_page_sizes_enabled: chance(8),
        wide_arithmetic_enabled: chance(4),
        multi_value_enabled: true,
        simd_enabled: chance(2),
        tail_call_enabled: chance(4),
        memory_offset_choices: MemoryOffsetChoices(90, 9, 1),
        // Small, so that many fit into a second.
        max_funcs: 12,
        max_globals: 10,
        max_instructions: if chance(4) { 400 } else { 100 },
        max_memory32_bytes: 1 << 20,
        max_memory64_bytes: 1 << 20,
        memory_max_size_required: true,
        max_table_elements: 100,
        table_max_size_required: true,
        generate_custom_sections: false,
        ..Config::default()
    }
}
