//! Which real programs are there, how is each built, and what does it do in a run? One entry a program; what stands
//! here is all that the builds, the tests and the benches know of it. A list of data.

use crate::exceptions::Encoding;

/// A program, built from the same sources to wasm and natively.
pub(crate) struct Program {
    pub(crate) name: &'static str,
    /// Folder of our part of it, from the root of the repository. Every run gets a copy of its `input`, if there is one.
    pub(crate) folder: &'static str,
    pub(crate) recipe: Recipe,
    pub(crate) runs: &'static [Run],
}

/// How a program is built.
pub(crate) enum Recipe {
    /// C or C++, told apart by the ending of `main`, in one call of clang.
    Clang(Clang),
    /// A main file and crates without dependencies of their own, compiled one by one with rustc.
    Rust { main: &'static str, crates: &'static [RustCrate] },
    /// A main file for `asc`. Its reference is not a native build but node, running the same wasm.
    AssemblyScript { main: &'static str },
}

/// What clang is told.
pub(crate) struct Clang {
    pub(crate) main: &'static str,
    /// The crate that carries the sources, if any.
    pub(crate) package: Option<&'static str>,
    /// Sources in the package; a `*` stands for any file name.
    pub(crate) sources: &'static [&'static str],
    /// Include folders in the package.
    pub(crate) includes: &'static [&'static str],
    /// Include folders of our own.
    pub(crate) own_includes: &'static [&'static str],
    pub(crate) flags: &'static [&'static str],
    /// Flags for wasm only: what stands in for what WASI lacks. `{}` is our folder.
    pub(crate) wasm_flags: &'static [&'static str],
    /// Flags for the native build only.
    pub(crate) native_flags: &'static [&'static str],
    /// How the wasm build writes exceptions, if it has any: for C `longjmp`, for C++ `throw`.
    pub(crate) exceptions: Option<Encoding>,
}

/// A crate for [`Recipe::Rust`].
pub(crate) struct RustCrate {
    pub(crate) package: &'static str,
    /// Its name in Rust.
    pub(crate) name: &'static str,
    pub(crate) edition: &'static str,
    pub(crate) features: &'static [&'static str],
}

/// One run of a program.
pub(crate) struct Run {
    pub(crate) args: &'static [&'static str],
    pub(crate) stdin: &'static str,
}

const fn run(args: &'static [&'static str]) -> Run {
    Run { args, stdin: "" }
}

/// Lua with errors that its scripts can catch.
const fn lua_with_errors(name: &'static str, encoding: Encoding, runs: &'static [Run]) -> Program {
    let recipe = Recipe::Clang(Clang { exceptions: Some(encoding), ..LUA });
    Program { name, folder: "tests/programs/lua", recipe, runs }
}

/// A program in C that jumps.
const fn jumping(name: &'static str, encoding: Encoding, runs: &'static [Run]) -> Program {
    let recipe = Recipe::Clang(Clang { exceptions: Some(encoding), ..NO_PACKAGE });
    Program { name, folder: "tests/programs/setjmp", recipe, runs }
}

/// A program in C++ that throws.
const fn throwing(name: &'static str, encoding: Encoding, runs: &'static [Run]) -> Program {
    let recipe = Recipe::Clang(Clang {
        main: "main.cpp",
        flags: &["-std=c++20"],
        native_flags: &["-stdlib=libc++"],
        exceptions: Some(encoding),
        ..NO_PACKAGE
    });
    Program { name, folder: "tests/programs/throw", recipe, runs }
}

/// A C program of one file and nothing else.
const fn kernel(name: &'static str, main: &'static str, runs: &'static [Run]) -> Program {
    let recipe = Recipe::Clang(Clang { main, ..NO_PACKAGE });
    Program { name, folder: "fixtures/kernels", recipe, runs }
}

/// A kernel in vector intrinsics, the same on both sides; natively they are those of SSE4.2.
const fn vector_kernel(name: &'static str, main: &'static str, runs: &'static [Run]) -> Program {
    let recipe = Recipe::Clang(Clang {
        main,
        own_includes: &["vector"],
        flags: &["-ffp-contract=off"],
        wasm_flags: &["-msimd128"],
        native_flags: &["-msse4.2"],
        ..NO_PACKAGE
    });
    Program { name, folder: "fixtures/kernels", recipe, runs }
}

/// A build of one file and nothing else.
pub(crate) const NO_PACKAGE: Clang = Clang {
    main: "main.c",
    package: None,
    sources: &[],
    includes: &[],
    own_includes: &[],
    flags: &[],
    wasm_flags: &[],
    native_flags: &[],
    exceptions: None,
};

/// Lua. Without exceptions, its errors end the program: its folder `wasi` has a `setjmp` that can do no better.
const LUA: Clang = Clang {
    package: Some("lua-src"),
    sources: &["lua-5.4.9/*.c"],
    includes: &["lua-5.4.9"],
    wasm_flags: &[
        "-I{}/wasi",
        "-include{}/wasi/processes.h",
        "-D_WASI_EMULATED_SIGNAL",
        "-lwasi-emulated-signal",
        "-D_WASI_EMULATED_PROCESS_CLOCKS",
        "-lwasi-emulated-process-clocks",
    ],
    ..NO_PACKAGE
};

/// A library in C++ that throws where it is used wrongly, which the program does not do.
const CLIPPER: Clang = Clang {
    main: "main.cpp",
    package: Some("clipper2c-sys"),
    sources: &[
        "clipper2c/vendor/Clipper2/CPP/Clipper2Lib/src/clipper.engine.cpp",
        "clipper2c/vendor/Clipper2/CPP/Clipper2Lib/src/clipper.offset.cpp",
        "clipper2c/vendor/Clipper2/CPP/Clipper2Lib/src/clipper.rectclip.cpp",
    ],
    includes: &["clipper2c/vendor/Clipper2/CPP/Clipper2Lib/include"],
    flags: &["-std=c++17"],
    // The same library on both sides: `std::sort` may leave equal elements in any order.
    native_flags: &["-stdlib=libc++"],
    ..NO_PACKAGE
};

/// Handlers that catch nothing, or are not there.
const HANDLERS: Clang = Clang { main: "handlers.cpp", flags: &["-std=c++17"], ..NO_PACKAGE };

const fn handlers(name: &'static str, recipe: Clang) -> Program {
    Program { name, folder: "fixtures/exceptions", recipe: Recipe::Clang(recipe), runs: HANDLERS_RUNS }
}

const HANDLERS_RUNS: &[Run] = &[run(&["20"])];

const LUA_ERRORS: &[Run] = &[run(&["pcall.lua", "3000"]), run(&["work.lua", "12"])];

pub(crate) const PROGRAMS: &[Program] = &[
    Program {
        name: "sqlite",
        folder: "tests/programs/sqlite",
        recipe: Recipe::Clang(Clang {
            package: Some("libsqlite3-sys"),
            // The file system layer of the package's WASI build, for both sides.
            sources: &["sqlite3/sqlite3.c", "sqlite3/wasm32-wasi-vfs.c"],
            includes: &["sqlite3"],
            flags: &[
                "-DSQLITE_THREADSAFE=0",
                "-DSQLITE_OS_OTHER=1",
                "-DSQLITE_TEMP_STORE=3",
                "-DSQLITE_OMIT_LOAD_EXTENSION",
                "-DLONGDOUBLE_TYPE=double",
            ],
            ..NO_PACKAGE
        }),
        runs: &[run(&["work.db", "workload.sql"]), run(&[":memory:", "orders.sql"])],
    },
    Program {
        name: "lua",
        folder: "tests/programs/lua",
        recipe: Recipe::Clang(LUA),
        runs: &[run(&["work.lua", "25"]), run(&["missing.lua"])],
    },
    lua_with_errors("lua-pcall", Encoding::Exnref, LUA_ERRORS),
    lua_with_errors("lua-pcall-legacy", Encoding::Legacy, LUA_ERRORS),
    jumping("setjmp", Encoding::Exnref, &[run(&["20000"])]),
    jumping("setjmp-legacy", Encoding::Legacy, &[run(&["20000"])]),
    throwing("throw", Encoding::Exnref, &[run(&["5000"]), run(&["10", "terminate"])]),
    throwing("throw-legacy", Encoding::Legacy, &[run(&["5000"]), run(&["10", "terminate"])]),
    Program {
        name: "quickjs",
        folder: "tests/programs/quickjs",
        recipe: Recipe::Clang(Clang {
            package: Some("rquickjs-sys"),
            sources: &["quickjs/quickjs.c", "quickjs/dtoa.c", "quickjs/libregexp.c", "quickjs/libunicode.c"],
            includes: &["quickjs"],
            flags: &["-D_GNU_SOURCE"],
            ..NO_PACKAGE
        }),
        runs: &[run(&["work.js", "21"]), run(&["fails.js"]), run(&[])],
    },
    Program {
        name: "zstd",
        folder: "tests/programs/zstd",
        recipe: Recipe::Clang(Clang {
            package: Some("zstd-sys"),
            sources: &[
                "zstd/lib/common/*.c",
                "zstd/lib/compress/*.c",
                "zstd/lib/decompress/*.c",
                "zstd/lib/dictBuilder/*.c",
            ],
            includes: &["zstd/lib"],
            flags: &["-DZSTD_DISABLE_ASM=1"],
            wasm_flags: &["-D_WASI_EMULATED_PROCESS_CLOCKS", "-lwasi-emulated-process-clocks"],
            ..NO_PACKAGE
        }),
        runs: &[run(&["1"])],
    },
    Program {
        name: "sodium",
        folder: "tests/programs/sodium",
        recipe: Recipe::Clang(Clang {
            package: Some("libsodium-sys"),
            sources: &[
                "libsodium/src/libsodium/*.c",
                "libsodium/src/libsodium/*/*.c",
                "libsodium/src/libsodium/*/*/*.c",
                "libsodium/src/libsodium/*/*/*/*.c",
                "libsodium/src/libsodium/*/*/*/*/*.c",
            ],
            includes: &["libsodium/src/libsodium/include", "libsodium/src/libsodium/include/sodium"],
            own_includes: &["include", "include/sodium"],
            flags: &["-DCONFIGURED=1"],
            ..NO_PACKAGE
        }),
        runs: &[run(&["3"])],
    },
    Program {
        name: "lz4",
        folder: "tests/programs/lz4",
        recipe: Recipe::Clang(Clang {
            package: Some("lz4-sys"),
            sources: &["liblz4/lib/lz4.c", "liblz4/lib/lz4hc.c"],
            includes: &["liblz4/lib"],
            own_includes: &["../text"],
            ..NO_PACKAGE
        }),
        runs: &[run(&["1"])],
    },
    Program {
        name: "brotli",
        folder: "tests/programs/brotli",
        recipe: Recipe::Clang(Clang {
            package: Some("brotlic-sys"),
            sources: &["brotli/c/common/*.c", "brotli/c/dec/*.c", "brotli/c/enc/*.c"],
            includes: &["brotli/c/include"],
            own_includes: &["../text"],
            ..NO_PACKAGE
        }),
        runs: &[run(&["64"])],
    },
    Program {
        name: "webp",
        folder: "tests/programs/webp",
        recipe: Recipe::Clang(Clang {
            package: Some("libwebp-sys"),
            sources: &[
                "vendor/src/dec/*.c",
                "vendor/src/dsp/*.c",
                "vendor/src/enc/*.c",
                "vendor/src/utils/*.c",
                "vendor/sharpyuv/*.c",
            ],
            includes: &["vendor"],
            own_includes: &["../text", "include", "include/src/webp"],
            flags: &["-DHAVE_CONFIG_H=1"],
            ..NO_PACKAGE
        }),
        runs: &[run(&["96"])],
    },
    Program {
        name: "pcre2",
        folder: "tests/programs/pcre2",
        recipe: Recipe::Clang(Clang {
            package: Some("pcre2-sys"),
            // Without those that others include.
            sources: &[
                "upstream/src/pcre2_a*.c",
                "upstream/src/pcre2_c*.c",
                "upstream/src/pcre2_d*.c",
                "upstream/src/pcre2_e*.c",
                "upstream/src/pcre2_f*.c",
                "upstream/src/pcre2_m*.c",
                "upstream/src/pcre2_n*.c",
                "upstream/src/pcre2_o*.c",
                "upstream/src/pcre2_p*.c",
                "upstream/src/pcre2_s*.c",
                "upstream/src/pcre2_t*.c",
                "upstream/src/pcre2_v*.c",
                "upstream/src/pcre2_x*.c",
                "upstream/src/pcre2_jit_compile.c",
                "upstream/src/pcre2_ucd.c",
            ],
            includes: &["upstream/include", "upstream/src"],
            own_includes: &["../text"],
            flags: &[
                "-DPCRE2_CODE_UNIT_WIDTH=8",
                "-DPCRE2_STATIC=1",
                "-DHAVE_CONFIG_H=1",
                "-DSUPPORT_PCRE2_8=1",
                "-DSUPPORT_UNICODE=1",
            ],
            ..NO_PACKAGE
        }),
        runs: &[run(&["16"])],
    },
    Program {
        name: "yyjson",
        folder: "tests/programs/yyjson",
        recipe: Recipe::Clang(Clang {
            package: Some("yyjson-sys"),
            sources: &["yyjson/src/yyjson.c"],
            includes: &["yyjson/src"],
            own_includes: &["../text"],
            ..NO_PACKAGE
        }),
        runs: &[run(&["300", "2"])],
    },
    Program {
        name: "clipper",
        folder: "tests/programs/clipper",
        recipe: Recipe::Clang(Clang { flags: &["-std=c++17", "-fno-exceptions"], ..CLIPPER }),
        runs: &[run(&["4", "70"])],
    },
    Program {
        name: "clipper-exceptions",
        folder: "tests/programs/clipper",
        recipe: Recipe::Clang(Clang { exceptions: Some(Encoding::Exnref), ..CLIPPER }),
        runs: &[run(&["4", "70"])],
    },
    handlers("handlers", Clang { exceptions: Some(Encoding::Exnref), ..HANDLERS }),
    handlers("handlers-without", Clang { flags: &["-std=c++17", "-fno-exceptions"], ..HANDLERS }),
    Program {
        name: "rust",
        folder: "tests/programs/rust",
        recipe: Recipe::Rust {
            main: "main.rs",
            crates: &[
                RustCrate { package: "adler", name: "adler", edition: "2015", features: &[] },
                RustCrate {
                    package: "miniz_oxide",
                    name: "miniz_oxide",
                    edition: "2018",
                    features: &["with-alloc"],
                },
                RustCrate {
                    package: "regex-syntax",
                    name: "regex_syntax",
                    edition: "2018",
                    features: &["unicode-perl"],
                },
                RustCrate {
                    package: "regex",
                    name: "regex",
                    edition: "2018",
                    features: &["std", "unicode-perl"],
                },
            ],
        },
        runs: &[Run { args: &["6000"], stdin: "a line\nmore\n" }, Run { args: &["10", "fail"], stdin: "" }],
    },
    Program {
        name: "assemblyscript",
        folder: "tests/programs/assemblyscript",
        recipe: Recipe::AssemblyScript { main: "main.ts" },
        runs: &[run(&[])],
    },
    kernel("nbody", "nbody.c", &[run(&["20000"])]),
    kernel("sha256", "sha256.c", &[run(&["150"])]),
    kernel("matmul", "matmul.c", &[run(&["150"])]),
    kernel("lu", "lu.c", &[run(&["120"])]),
    kernel("sparse", "sparse.c", &[run(&["3"])]),
    kernel("jacobi", "jacobi.c", &[run(&["30"])]),
    kernel("wave", "wave.c", &[run(&["4"])]),
    kernel("fft", "fft.c", &[run(&["2"])]),
    kernel("spectral", "spectral.c", &[run(&["100"])]),
    kernel("mandelbrot", "mandelbrot.c", &[run(&["120"])]),
    kernel("align", "align.c", &[run(&["400"])]),
    kernel("fannkuch", "fannkuch.c", &[run(&["8"])]),
    kernel("trees", "trees.c", &[run(&["11"])]),
    kernel("sort", "sort.c", &[run(&["6000"])]),
    kernel("hash", "hash.c", &[run(&["20000"])]),
    kernel("search", "search.c", &[run(&["1"])]),
    kernel("regex", "regex.c", &[run(&["1"])]),
    kernel("aes", "aes.c", &[run(&["60"])]),
    kernel("chacha", "chacha.c", &[run(&["100"])]),
    kernel("bigint", "bigint.c", &[run(&["3"])]),
    kernel("interpreter", "interpreter.c", &[run(&["2"])]),
    kernel("chase", "chase.c", &[run(&["40"])]),
    kernel("recursion", "recursion.c", &[run(&["6"])]),
    Program {
        name: "virtual",
        folder: "fixtures/kernels",
        recipe: Recipe::Clang(Clang { main: "virtual.cpp", flags: &["-fno-exceptions"], ..NO_PACKAGE }),
        runs: &[run(&["40"])],
    },
    vector_kernel("simd-dot", "simd_dot.c", &[run(&["50"])]),
    vector_kernel("simd-blur", "simd_blur.c", &[run(&["5"])]),
    vector_kernel("simd-base64", "simd_base64.c", &[run(&["50"])]),
    vector_kernel("simd-utf8", "simd_utf8.c", &[run(&["200"])]),
    vector_kernel("simd-matmul", "simd_matmul.c", &[run(&["120"])]),
];
