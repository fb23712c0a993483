#!/usr/bin/env bash
# Compiles a module to a native program by way of C: compile.sh -o OUTPUT MODULE. Called by the benches, for which wasm2c is
# another engine; what the program needs of WASI is in wasi.c beside this.
set -euo pipefail

[ $# = 3 ] && [ "$1" = -o ] || { echo 'usage: compile.sh -o OUTPUT MODULE' >&2; exit 2; }
output=$2 module=$3
own=$(dirname "$0")
runtime=$(dirname "$(command -v wasm2c)")/../share/wabt/wasm2c
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

wasm2c -n module "$module" -o "$folder/module.c"
# Without fused multiplications and additions, which wasm does not allow.
clang-22 -O3 -march=native -ffp-contract=off -w -I "$folder" -I "$runtime" -I "$runtime/.." \
    "$own/wasi.c" "$folder/module.c" "$runtime/wasm-rt-impl.c" -lm -o "$output"
