#!/usr/bin/env bash
# Measures and rewrites benches/RESULTS.md. Called by `make bench`. Close what else runs on the machine first.
set -euo pipefail
cd "$(dirname "$0")/.."

report=$(mktemp)
trap 'rm -f "$report"' EXIT
cargo bench --quiet --bench programs >"$report"
cp "$report" benches/RESULTS.md
cat benches/RESULTS.md
