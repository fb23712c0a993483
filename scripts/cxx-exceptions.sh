#!/usr/bin/env bash
# Makes what C++ programs with exceptions need beyond Debian's libraries for wasm, which are built without: the parts of LLVM's
# C++ libraries that know of them, as objects to link. docs/programs.md says how; the tests build theirs with it.
set -euo pipefail

usage() {
    cat >&2 <<'TEXT'
usage: scripts/cxx-exceptions.sh sources SOURCES
           downloads LLVM's C++ libraries into the new folder SOURCES
       scripts/cxx-exceptions.sh objects SOURCES OBJECTS [legacy]
           compiles them into the new folder OBJECTS: for exceptions as in WebAssembly 3.0, or as before it
TEXT
    exit 2
}

own=$(cd "$(dirname "$0")/.." && pwd)/tests/programs/exceptions/throw

# The package `ziglang` of PyPI carries the sources, of the release that Debian's headers are of.
sources() {
    local folder=$1
    mkdir -p "$folder"
    python3 -m pip download --quiet --no-cache-dir --no-deps --only-binary=:all: \
        --require-hashes --requirement "$own/requirements.txt" --dest "$folder"
    python3 - "$folder" <<'PYTHON'
import glob, os, sys, zipfile
folder = sys.argv[1]
[wheel] = glob.glob(folder + '/*.whl')
prefix = 'ziglang/lib/'
with zipfile.ZipFile(wheel) as package:
    for info in package.infolist():
        if info.filename.startswith(tuple(prefix + part for part in ('libcxx/src/', 'libcxxabi/', 'libunwind/'))):
            info.filename = info.filename.removeprefix(prefix)
            package.extract(info, folder)
os.remove(wheel)
PYTHON
}

# What is compiled, by its place in LLVM's repository; all else is in Debian's libraries.
files=(
    libcxx/src/exception.cpp
    libcxx/src/string.cpp
    libcxxabi/src/cxa_aux_runtime.cpp
    libcxxabi/src/cxa_exception.cpp
    libcxxabi/src/cxa_exception_storage.cpp
    libcxxabi/src/cxa_personality.cpp
    libcxxabi/src/stdlib_new_delete.cpp
    libunwind/src/Unwind-wasm.c
)
flags=(
    --target=wasm32-wasi -O2 -w -DNDEBUG -fwasm-exceptions
    -D_LIBCPP_BUILDING_LIBRARY -DLIBCXX_BUILDING_LIBCXXABI -D_LIBCXXABI_BUILDING_LIBRARY
    -D_LIBCXXABI_HAS_NO_THREADS -D_LIBUNWIND_HAS_NO_THREADS -D_LIBUNWIND_HIDE_SYMBOLS
)
includes=(libcxx/src libcxxabi/include libcxxabi/src libunwind/include libunwind/src)

objects() {
    local sources=$1 folder=$2 legacy=$3 file
    flags+=(-mllvm "-wasm-use-legacy-eh=$legacy" "${includes[@]/#/-I$sources/}")
    mkdir -p "$folder"
    for file in "${files[@]/#/$sources/}" "$own/tag.c"; do
        case $file in
            *.cpp) clang++-22 -std=c++23 "${flags[@]}" -c "$file" -o "$folder/$(basename "$file" .cpp).o" ;;
            *) clang-22 "${flags[@]}" -c "$file" -o "$folder/$(basename "$file" .c).o" ;;
        esac
    done
}

case "$#:${1-}:${4-}" in
    2:sources:) sources "$2" ;;
    3:objects:) objects "$2" "$3" false ;;
    4:objects:legacy) objects "$2" "$3" true ;;
    *) usage ;;
esac
