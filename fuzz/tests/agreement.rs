//! The first seeds of each generator, so that no change goes by without a look at both engines. Many more are run by
//! `make fuzz`.

use wasmc_fuzz::case::Case;
use wasmc_fuzz::engine::Engine;
use wasmc_fuzz::generate::Generator;
use wasmc_fuzz::observed::Verdict;

/// Seeds of each generator.
const COUNT: u64 = 150;

/// Programs that wasmi 2.0.0 gets wrong: wasmtime agrees with wasmc. Another version or generator gives another list.
const WASMI_IS_WRONG: [u64; 1] = [109];

#[track_caller]
fn check(generator: Generator, known: &[u64]) {
    let (mut same, mut different) = (0, Vec::new());
    for seed in 0..COUNT {
        match Case::new(generator, seed).map(|case| case.verdict(Engine::Wasmi)) {
            Some(Verdict::Different(what)) => {
                eprintln!("{} {seed}: {what}", generator.name());
                different.push(seed);
            }
            Some(Verdict::Same) => same += 1,
            Some(Verdict::Inconclusive(_)) | None => {}
        }
    }
    assert_eq!(
        different,
        known,
        "these differ: `wasmc-fuzz --generator {} --seed N --shrink`",
        generator.name()
    );
    assert!(same * 2 > COUNT, "only {same} of {COUNT} modules could be compared");
}

#[test]
fn engines_agree_on_any_module() {
    check(Generator::Smith, &[]);
}

#[test]
#[cfg_attr(feature = "wasmtime", ignore = "wasmtime says who is right where it is built in")]
fn engines_agree_on_programs() {
    check(Generator::Compute, &WASMI_IS_WRONG);
}

#[test]
fn engines_agree_on_unrolled_loops() {
    check(Generator::Loops, &[]);
}

/// wasmi knows no exceptions, so that wasmc is compared with itself; wasmtime compares where it is asked to.
#[test]
fn encodings_of_exceptions_agree() {
    let mut same = 0;
    for seed in 0..COUNT {
        let verdict = Case::new(Generator::Throws, seed).and_then(|case| case.encodings());
        match verdict.expect("every seed gives a program in two encodings") {
            Verdict::Different(what) => panic!("throws {seed}: {what}"),
            Verdict::Same => same += 1,
            Verdict::Inconclusive(_) => {}
        }
    }
    assert!(same * 10 > COUNT * 9, "only {same} of {COUNT} programs could be compared");
}
