#!/usr/bin/env bash
# Measures and rewrites benches/RESULTS.md. Called by `make bench`. Close what else runs on the machine first.
set -euo pipefail
cd "$(dirname "$0")/.."

report=$(mktemp)
calls=$(mktemp)
trap 'rm -f "$report" "$calls"' EXIT
WASMC_CHART=$PWD/benches/RESULTS.svg cargo bench --quiet --bench programs >"$report"
WASMC_REPORT=$calls cargo bench --quiet --bench calls >&2
{
    cat "$report"
    printf '\n## Calls\nNanoseconds each, `-O3 --cpu native`, means by Criterion (`cargo bench --bench calls`).\n\n'
    cat "$calls"
} >benches/RESULTS.md
cat benches/RESULTS.md
