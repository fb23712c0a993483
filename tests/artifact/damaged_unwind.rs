//! Is an artifact that catches exceptions refused where its table of frames and landing pads is damaged, before anything runs?

use crate::engine;
use object::{Object, ObjectSection};
use wasmc_abi::unwind::{FrameShape, LandingRow, UnwindRow, UnwindView, encode};
use wasmc_compiler::OptLevel;

/// Catches, and has frames of several shapes.
const CATCHING: &str = r#"(module
    (tag $t (param i32))
    (func $throw (param i32) (result i32)
        (if (result i32) (local.get 0)
            (then (i32.mul (local.get 0) (call $throw (i32.sub (local.get 0) (i32.const 1)))))
            (else (throw $t (i32.const 7)))))
    (func (export "run") (param i32) (result i32)
        (block $caught (result i32)
            (try_table (catch $t $caught) (return (i32.add (call $throw (local.get 0)) (call $throw (i32.const 1)))))
            (unreachable))))"#;

/// The artifact, and where its section is.
fn artifact() -> (Vec<u8>, std::ops::Range<usize>) {
    let module = wat::parse_str(CATCHING).expect("the test's module is well-formed");
    let artifact = engine::compile(&module, OptLevel::O2, 1).expect("it compiles");
    let file = object::File::parse(&*artifact).expect("an artifact is an object file");
    let section = file.section_by_name(".wasmc.unwind").expect("there are frames");
    let (start, len) = section.file_range().expect("it is in the file");
    let range = start as usize..(start + len) as usize;
    (artifact, range)
}

#[test]
fn every_flipped_byte_is_found_at_load() {
    let (mut artifact, section) = artifact();
    engine::load(&artifact).expect("it is in order");
    assert!(section.len() > 100, "there is something to flip");
    for position in section {
        for flip in [1, 0x80, 0xff] {
            artifact[position] ^= flip;
            let error = engine::load(&artifact).expect_err("it is damaged").to_string();
            assert!(error.starts_with("section `.wasmc.unwind`: "), "byte {position}: {error}");
            artifact[position] ^= flip;
        }
    }
}

/// Loads the artifact with this content of the section, which has the size that it had.
#[track_caller]
fn check(rows: &[UnwindRow], shapes: &[FrameShape], landings: &[LandingRow], expected: &str) {
    let (mut artifact, section) = artifact();
    let text = object::File::parse(&*artifact).expect("an artifact is an object file");
    let text_bytes = text.section_by_name(".text").expect("there is code").size();
    artifact[section].copy_from_slice(&encode(rows, shapes, landings));
    let error = engine::load(&artifact).expect_err("it is damaged").to_string();
    let expected = expected.replace("TEXT", &format!("{text_bytes:#x}"));
    assert_eq!(error, format!("section `.wasmc.unwind`: {expected}"));
}

#[test]
fn tables_that_lead_astray_are_found_at_load() {
    let (artifact, section) = artifact();
    let words: Vec<u32> =
        artifact[section].as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word)).collect();
    let view = UnwindView::new(object::pod::bytes_of_slice(&words)).expect("it is in order");
    let (rows, shapes, landings) = (view.rows().to_vec(), view.shapes().to_vec(), view.landings().to_vec());
    assert!(landings.len() > 2 && rows.len() > 2, "{landings:?}");
    let swapped = |landings: &[LandingRow]| {
        let mut landings = landings.to_vec();
        landings.swap(0, 1);
        landings
    };
    check(&rows, &shapes, &swapped(&landings), "its rows are not sorted");
    let mut reversed = rows.clone();
    reversed.reverse();
    check(&reversed, &shapes, &landings, "its rows are not sorted");
    let mut nowhere = rows.clone();
    nowhere[1].shape = shapes.len() as u32;
    let expected = format!("a row refers to shape {0} of {0}", shapes.len());
    check(&nowhere, &shapes, &landings, &expected);
    let mut outside = landings.clone();
    let with_pad = outside.iter_mut().find(|row| row.pad_offset != LandingRow::NONE).expect("one is caught");
    with_pad.pad_offset = 0xff_ffff;
    check(&rows, &shapes, &outside, "a landing pad lies at 0xffffff, but `.text` has TEXT bytes");
}
