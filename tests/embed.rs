//! Does the documented example of embedding do what it says? Compiles its module and runs it, as it stands.

#[expect(dead_code, reason = "its `main` is for the command line")]
#[path = "../loader/examples/embed.rs"]
mod embed;
#[expect(dead_code, reason = "loading is done by the example")]
mod engine;

use wasmc_compiler::OptLevel;

#[test]
fn the_embedding_example_works() {
    let module = wat::parse_str(embed::WAT).expect("the example's text is valid");
    for opt_level in [OptLevel::O0, OptLevel::O2] {
        let artifact = engine::compile(&module, opt_level, 1).expect("the example's module compiles");
        let file = tempfile::NamedTempFile::new().expect("there is room for a file");
        std::fs::write(file.path(), artifact).expect("the file can be written");
        let lines = embed::run(file.path()).expect("every step works");
        assert_eq!(lines, ["hello from wasm"]);
    }
}
