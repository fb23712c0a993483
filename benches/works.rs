//! What is run for its run time, and how large? Programs of the catalogue with arguments that make their native builds
//! take half a second to three. Read by `run_time.rs` and `levels.rs`.

use crate::cache::Outcome;

/// A program and a run of it.
pub(crate) struct Work {
    /// The program's name in the catalogue.
    pub(crate) program: &'static str,
    pub(crate) args: &'static [&'static str],
    /// Why it takes longer than the budget allows, if it does and that is known.
    pub(crate) cause: &'static str,
}

const fn work(program: &'static str, args: &'static [&'static str]) -> Work {
    Work { program, args, cause: "" }
}

/// Why an interpreter takes longer.
const ONE_JUMP: &str = "natively it goes from operator to operator by computed gotos; wasm has one `br_table`, and natively built with a \
    `switch` it takes as long (docs/rationale.md)";

/// The same for a loop that is no vector loop.
const MAY_OVERLAP: &str = "clang knows that the knapsack reads below where it writes, and makes vectors of it; indices of 32 bits may wrap \
    around, so the loop first compares what it reads with what it writes, which overlap (docs/rationale.md)";

/// The same where the C library does much of the work.
const LIBRARY: &str = "natively `memchr` and `memcmp` are the C library's, in assembly for the widest vectors, and take 13 % of the time; \
    in wasm they are wasi-libc's, of four bytes at a time, and take a third";

/// Real programs and kernels.
pub(crate) const WORKS: &[Work] = &[
    work("sqlite", &[":memory:", "orders.sql"]),
    Work { cause: ONE_JUMP, ..work("quickjs", &["work.js", "35"]) },
    work("lua", &["work.lua", "36"]),
    work("zstd", &["2"]),
    work("lz4", &["8", "3"]),
    work("brotli", &["4096"]),
    work("webp", &["800", "2"]),
    work("pcre2", &["2048"]),
    work("yyjson", &["20000", "200"]),
    work("sodium", &["600"]),
    work("clipper", &["10", "200"]),
    work("rust", &["200000"]),
    work("nbody", &["20000000"]),
    work("sha256", &["2000"]),
    work("matmul", &["1600"]),
    work("lu", &["1800"]),
    work("sparse", &["80"]),
    work("jacobi", &["12000"]),
    work("wave", &["2500"]),
    work("fft", &["1000"]),
    work("spectral", &["4500"]),
    work("mandelbrot", &["3000"]),
    Work { cause: MAY_OVERLAP, ..work("align", &["30000"]) },
    work("fannkuch", &["11"]),
    work("trees", &["18"]),
    work("sort", &["2000000"]),
    work("hash", &["8000000"]),
    Work { cause: LIBRARY, ..work("search", &["40"]) },
    work("regex", &["120"]),
    work("aes", &["150000"]),
    work("chacha", &["500000"]),
    work("bigint", &["150"]),
    work("interpreter", &["1000"]),
    work("chase", &["20000"]),
    work("recursion", &["10"]),
    work("virtual", &["40000"]),
];

/// The same for kernels in vector intrinsics, whose native builds use those of SSE4.2 and AVX.
pub(crate) const VECTOR_WORKS: &[Work] = &[
    work("simd-dot", &["80000"]),
    work("simd-blur", &["7000"]),
    work("simd-base64", &["35000"]),
    work("simd-utf8", &["100000"]),
    work("simd-matmul", &["2000"]),
];

/// All works, or those whose programs are named.
pub(crate) fn chosen(names: &[String]) -> Outcome<Vec<&'static Work>> {
    let all = || WORKS.iter().chain(VECTOR_WORKS);
    if let Some(unknown) = names.iter().find(|name| !all().any(|work| work.program == **name)) {
        return Err(format!("there is no work for a program `{unknown}`"));
    }
    Ok(all().filter(|work| names.is_empty() || names.iter().any(|name| name == work.program)).collect())
}
