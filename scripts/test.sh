#!/usr/bin/env bash
# Runs the tests: all of the workspace and the examples in the documentation; with --extended, instead of them, those
# marked `#[ignore]`, which take large downloads or long, and at length those that depend on chance; with
# --wasi-testsuite DIR, instead of them, the official WASI test suite in that folder. Uses cargo-nextest where it is
# installed.
set -euo pipefail
cd "$(dirname "$0")/.."

PROFILE=${PROFILE:-quick}

if [ "${1:-}" = --wasi-testsuite ]; then
    if [ ! -d "${2:-}" ]; then
        echo "error: DIR=\`${2:-}\` is no folder; it must be the official suite with its programs built, as in" >&2
        echo "  git clone --branch prod/testsuite-base https://github.com/WebAssembly/wasi-testsuite" >&2
        echo "  make wasi-testsuite DIR=wasi-testsuite" >&2
        exit 2
    fi
    WASMC_WASI_TESTSUITE=$(cd "$2" && pwd)
    export WASMC_WASI_TESTSUITE
    if command -v cargo-nextest >/dev/null; then
        exec cargo nextest run --cargo-profile "$PROFILE" --test wasi --no-fail-fast -- official/
    fi
    exec cargo test --profile "$PROFILE" --test wasi -- official/
fi

extended=no
[ "${1:-}" = --extended ] && extended=yes

# Races with a guest's paths and sequences of its calls, for twenty times as long as usual.
at_length() {
    WASMC_TEST_ROUNDS=20 cargo test -p wasmc-runtime --profile "$PROFILE" --lib -- wasi::tests::escape::race wasi::tests::sequences
}

if command -v cargo-nextest >/dev/null; then
    ignored=$([ $extended = yes ] && echo only || echo default)
    code=0
    cargo nextest run --workspace --cargo-profile "$PROFILE" --run-ignored "$ignored" --no-tests=pass || code=$?
    if [ $extended = yes ]; then at_length || code=$?; else cargo test --workspace --profile "$PROFILE" --doc || code=$?; fi
    exit $code
else
    ignored=$([ $extended = yes ] && echo --ignored || true)
    cargo test --workspace --profile "$PROFILE" --no-fail-fast -- $ignored
    [ $extended = no ] || at_length
fi
