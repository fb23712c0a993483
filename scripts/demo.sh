#!/usr/bin/env bash
# Shows what wasmc does on a real program: builds SQLite to wasm and natively from the same sources, compiles the
# wasm to an artifact, lets both work on the same data, and prints what they did and what it took. Called by
# `make demo`, which builds wasmc before.
set -euo pipefail
cd "$(dirname "$0")/.."

wasmc=${CARGO_TARGET_DIR:-target}/${PROFILE:-quick}/wasmc
work=${CARGO_TARGET_DIR:-target}/demo
own=tests/programs/sqlite
START_RUNS=31

say() { printf '\n%s\n' "$*"; }
[ -x "$wasmc" ] || { echo "demo: $wasmc is missing; \`make demo\` builds it" >&2; exit 1; }

# Folder of a crate that carries sources, fetched if need be.
package_folder() {
    cargo metadata --quiet --locked --format-version 1 --filter-platform x86_64-unknown-linux-gnu --manifest-path tests/programs/sources/Cargo.toml |
        grep -o "\"manifest_path\":\"[^\"]*/$1-[^\"/]*/Cargo.toml\"" | cut -d'"' -f4 | xargs dirname
}

# Runs a command and puts the seconds it took into `took`.
timed() {
    local start=$EPOCHREALTIME
    "$@"
    took=$(awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f", b - a }')
}

# The median time, in milliseconds, of runs of a command without output.
median_ms() {
    local run start
    for ((run = 0; run < START_RUNS; run++)); do
        start=$EPOCHREALTIME
        "$@" >/dev/null
        awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", (b - a) * 1000 }'
    done | sort -n | sed -n "$((START_RUNS / 2 + 1))p"
}

size() { stat -c %s "$1" | numfmt --grouping; }

flags=(-O3 -DNDEBUG -w -DSQLITE_THREADSAFE=0 -DSQLITE_OS_OTHER=1 -DSQLITE_TEMP_STORE=3
    -DSQLITE_OMIT_LOAD_EXTENSION -DLONGDOUBLE_TYPE=double)
wasm_flags=(--target=wasm32-wasi --no-wasm-opt "-Wl,-z,stack-size=8388608,--stack-first")

say "1. SQLite's sources, from the crate libsqlite3-sys"
sources=$(package_folder libsqlite3-sys)/sqlite3
files=("$own/main.c" "$sources/sqlite3.c" "$sources/wasm32-wasi-vfs.c" "-I$sources")
echo "$(cat "$sources/sqlite3.c" | wc -l | numfmt --grouping) lines of C, $(sed -n 's/^#define SQLITE_VERSION  *"\(.*\)"/SQLite \1/p' "$sources/sqlite3.c")"

say "2. clang -O3, to wasm and natively"
rm -rf "$work" && mkdir -p "$work/wasm" "$work/native"
timed clang-22 "${flags[@]}" "${wasm_flags[@]}" "${files[@]}" -o "$work/sqlite.wasm"
echo "sqlite.wasm   $(size "$work/sqlite.wasm") bytes in $took s"
timed clang-22 "${flags[@]}" -march=x86-64-v3 "${files[@]}" -lm -o "$work/sqlite"
echo "sqlite        $(size "$work/sqlite") bytes in $took s"

say "3. wasmc build -O2"
timed "$wasmc" build -O2 "$work/sqlite.wasm" -o "$work/sqlite.cwasm"
build_seconds=$took
echo "sqlite.cwasm  $(size "$work/sqlite.cwasm") bytes in $took s"

say "4. wasmc run: 100,000 rows into a database file, then queries"
cp scripts/demo.sql "$work/wasm/" && cp scripts/demo.sql "$work/native/"
timed "$wasmc" run --dir "$work/wasm::." "$work/sqlite.cwasm" -- weather.db demo.sql >"$work/wasm.out"
run_seconds=$took
cat "$work/wasm.out"

say "5. The native build does the same"
(cd "$work/native" && timed ../sqlite weather.db demo.sql >../native.out && echo "$took" >../native.seconds)
native_seconds=$(cat "$work/native.seconds")
cmp "$work/wasm.out" "$work/native.out" && echo "the output is the same, byte by byte"
cmp "$work/wasm/weather.db" "$work/native/weather.db" && echo "the database file too, $(size "$work/wasm/weather.db") bytes"

say "6. In figures"
: >"$work/wasm/empty.sql"
wasm_start=$(median_ms "$wasmc" run --dir "$work/wasm::." "$work/sqlite.cwasm" -- empty.db empty.sql)
native_start=$(median_ms "$work/sqlite" "$work/native/empty.db" "$work/wasm/empty.sql")
row() { printf '%-44s %14s %14s\n' "$@"; }
row "" "wasmc" "native"
row "build from wasm, s" "$build_seconds" "-"
row "size, bytes" "$(size "$work/sqlite.cwasm")" "$(size "$work/sqlite")"
row "start, no work (whole process, median), ms" "$wasm_start" "$native_start"
row "the work above, s" "$run_seconds" "$native_seconds"
