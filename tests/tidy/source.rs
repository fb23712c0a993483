//! What does a source file contain, as far as the rules of `tidy.rs` ask? Reads and parses every `.rs` file of the
//! repository; the rules themselves live in `tidy.rs`.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::path::{Path, PathBuf};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// Folders whose sources the rules are for.
const ROOTS: &[&str] =
    &["abi", "compiler", "loader", "runtime-lib", "src", "tests", "benches", "fuzz", "examples", "fixtures"];

/// A parsed source file.
pub(crate) struct SourceFile {
    /// Path from the root of the repository.
    pub(crate) path: String,
    /// Everything in it.
    pub(crate) text: String,
    syntax: syn::File,
}

/// A function and the number of lines from its signature to its closing brace.
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) lines: usize,
}

/// Every source file of the repository, in order of their paths.
pub(crate) fn source_files() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ROOTS {
        collect_paths(&root.join(folder), &mut paths);
    }
    paths.sort();
    assert!(paths.len() > 20, "only {} source files found below {}", paths.len(), root.display());
    paths.iter().map(|path| read(root, path)).collect()
}

fn collect_paths(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("the folder can be listed").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "target" && !name.starts_with('.') {
            collect_paths(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

fn read(root: &Path, path: &Path) -> SourceFile {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let syntax = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let path = path.strip_prefix(root).expect("it was found below the root").display().to_string();
    SourceFile { path, text, syntax }
}

impl SourceFile {
    /// The `//!` lines at the start.
    pub(crate) fn head(&self) -> String {
        self.text.lines().take_while(|line| line.starts_with("//!")).collect::<Vec<_>>().join("\n")
    }

    /// Every function with a body, wherever it stands outside macros.
    pub(crate) fn functions(&self) -> Vec<Function> {
        let mut collector = FunctionCollector::default();
        collector.visit_file(&self.syntax);
        collector.functions
    }

    /// Whether any attribute allows or expects `unsafe_code`.
    pub(crate) fn allows_unsafe(&self) -> bool {
        let mut collector = UnsafeAttributes::default();
        collector.visit_file(&self.syntax);
        collector.found
    }

    /// Its own name (or its folder's, for `mod.rs`) and those of the modules it declares.
    pub(crate) fn module_names(&self) -> Vec<String> {
        let path = Path::new(&self.path);
        let own = path.iter().map(|part| part.to_string_lossy().trim_end_matches(".rs").to_owned());
        let declared = self.syntax.items.iter().filter_map(|item| match item {
            syn::Item::Mod(module) => Some(module.ident.to_string()),
            _ => None,
        });
        own.chain(declared).collect()
    }

    /// Lines with `.unwrap()`, `todo!` or `unimplemented!` in code that is not a test.
    pub(crate) fn tokens_outside_tests(&self) -> Vec<(usize, &'static str)> {
        let mut found = Vec::new();
        let is_test = self.path.split('/').any(|part| part == "tests" || part == "benches");
        if !is_test {
            scan_items(&self.syntax.items, &mut found);
        }
        found
    }
}

#[derive(Default)]
struct FunctionCollector {
    functions: Vec<Function>,
}

impl FunctionCollector {
    fn add(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let first = signature.span().start().line;
        let last = block.span().end().line;
        self.functions.push(Function { name: signature.ident.to_string(), lines: last + 1 - first });
    }
}

impl<'ast> Visit<'ast> for FunctionCollector {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.add(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.add(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(block) = &function.default {
            self.add(&function.sig, block);
        }
        visit::visit_trait_item_fn(self, function);
    }
}

#[derive(Default)]
struct UnsafeAttributes {
    found: bool,
}

impl<'ast> Visit<'ast> for UnsafeAttributes {
    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        let relaxes = attribute.path().is_ident("allow") || attribute.path().is_ident("expect");
        self.found |= relaxes && attribute.to_token_stream().to_string().contains("unsafe_code");
    }
}

fn scan_items(items: &[syn::Item], found: &mut Vec<(usize, &'static str)>) {
    for item in items {
        match item {
            _ if is_test_item(item) => {}
            syn::Item::Mod(syn::ItemMod { content: Some((_, items)), .. }) => scan_items(items, found),
            _ => scan_tokens(item.to_token_stream(), found),
        }
    }
}

/// Whether the item has `#[test]` or `#[cfg(test)]`.
fn is_test_item(item: &syn::Item) -> bool {
    let attributes = match item {
        syn::Item::Fn(function) => &function.attrs,
        syn::Item::Mod(module) => &module.attrs,
        syn::Item::Impl(implementation) => &implementation.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| {
        let text = attribute.meta.to_token_stream().to_string();
        text == "test" || text.replace(' ', "") == "cfg(test)"
    })
}

fn scan_tokens(tokens: TokenStream, found: &mut Vec<(usize, &'static str)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (position, token) in tokens.iter().enumerate() {
        let punct = |at: Option<usize>| match at.and_then(|at| tokens.get(at)) {
            Some(TokenTree::Punct(punct)) => punct.as_char(),
            _ => ' ',
        };
        match token {
            TokenTree::Group(group) => scan_tokens(group.stream(), found),
            TokenTree::Ident(name) => {
                let line = name.span().start().line;
                let (before, after) = (punct(position.checked_sub(1)), punct(Some(position + 1)));
                match name.to_string().as_str() {
                    "unwrap" if before == '.' => found.push((line, "unwrap()")),
                    "todo" if after == '!' => found.push((line, "todo!")),
                    "unimplemented" if after == '!' => found.push((line, "unimplemented!")),
                    _ => {}
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
