#!/usr/bin/env bash
# Runs the tests: all of the workspace and the examples in the documentation; with --extended, instead of them,
# those marked `#[ignore]`, which take large downloads or long. Uses cargo-nextest where it is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

PROFILE=${PROFILE:-quick}
extended=no
[ "${1:-}" = --extended ] && extended=yes

if command -v cargo-nextest >/dev/null; then
    ignored=$([ $extended = yes ] && echo only || echo default)
    code=0
    cargo nextest run --workspace --cargo-profile "$PROFILE" --run-ignored "$ignored" --no-tests=pass || code=$?
    [ $extended = yes ] || cargo test --workspace --profile "$PROFILE" --doc || code=$?
    exit $code
else
    ignored=$([ $extended = yes ] && echo --ignored || true)
    cargo test --workspace --profile "$PROFILE" --no-fail-fast -- $ignored
fi
