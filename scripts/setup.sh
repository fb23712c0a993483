#!/usr/bin/env bash
# Installs what building and testing wasmc needs beyond Rust: LLVM 22, clang and lld of the same release, C and C++
# libraries for wasm, a Rust standard library for wasm, Node. Called by every target of the Makefile that builds; does
# nothing, quickly, once all is there.
set -euo pipefail

RUST_NEEDED=1.95
# What the build needs, then what the tests need: they compile C, C++ and Rust to wasm and natively.
PACKAGES=(
    llvm-22-dev libpolly-22-dev libzstd-dev zlib1g-dev
    clang-22 lld-22 llvm-22 g++ make
    wasi-libc libclang-rt-22-dev-wasm32 libc++-22-dev-wasm32 libc++abi-22-dev-wasm32
    libc++-22-dev libc++abi-22-dev
)

say() { printf 'setup: %s\n' "$*" >&2; }
die() { say "$@"; exit 1; }

check_rust() {
    command -v cargo >/dev/null || die "Rust is missing: install it as https://rustup.rs says, version $RUST_NEEDED or later"
    local found
    found=$(rustc --version | cut -d' ' -f2)
    if [ "$(printf '%s\n' "$RUST_NEEDED" "$found" | sort -V | head -n1)" != "$RUST_NEEDED" ]; then
        die "Rust $found is too old: run \`rustup update stable\` to get $RUST_NEEDED or later"
    fi
}

# Whether a Rust compiler has a standard library for wasm.
has_wasm_std() {
    local folder
    folder=$("$1" --print target-libdir --target "$2" 2>/dev/null) && [ -d "$folder" ]
}

# Adds to PACKAGES what only some systems need from apt.
complete_packages() {
    command -v node >/dev/null || PACKAGES+=(nodejs)
    command -v npm >/dev/null || PACKAGES+=(npm)
    python3 -m pip --version >/dev/null 2>&1 || PACKAGES+=(python3-pip)
    has_wasm_std rustc wasm32-wasip1 || has_wasm_std /usr/bin/rustc wasm32-wasip1 ||
        has_wasm_std /usr/bin/rustc wasm32-wasi || rustup -q target add wasm32-wasip1 2>/dev/null ||
        PACKAGES+=(rustc libstd-rust-dev-wasm32)
}

# Prints those of the packages given that are not installed. Not by `grep -q`, here and below: it ends at the first match, what
# writes to it then dies of a closed pipe, and with `pipefail` a package that is there would count as missing.
not_installed() {
    local package
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -x installed >/dev/null || echo "$package"
    done
}

# Whether apt could install a package.
has_candidate() {
    apt-cache policy "$1" 2>/dev/null | grep 'Candidate: [^(]' >/dev/null
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else die "run this as root, since sudo is missing: $*"
    fi
}

install_packages() {
    local missing package
    mapfile -t missing < <(not_installed "${PACKAGES[@]}")
    [ ${#missing[@]} = 0 ] && return
    say "to install with apt: ${missing[*]}"
    as_root apt-get update -qq || say "apt-get update failed; going on with the package lists that are here"
    for package in "${missing[@]}"; do
        has_candidate "$package" || no_candidate "$package" "${missing[*]}"
    done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        die "apt-get could not install: ${missing[*]}; its message stands above"
    mapfile -t missing < <(not_installed "${PACKAGES[@]}")
    [ ${#missing[@]} = 0 ] || die "still missing after apt-get: ${missing[*]}"
}

no_candidate() {
    say "this system's package sources do not offer \`$1\`; all that is missing: $2"
    case "$1" in
    *-22* ) say "LLVM 22 is in Debian 12 and later with the security updates; elsewhere https://apt.llvm.org has it:"
            say "  curl -fsSL https://apt.llvm.org/llvm.sh | sudo bash -s -- 22 all" ;;
    esac
    exit 1
}

# Systems without apt: only say what is missing.
check_tools() {
    local tool missing=()
    for tool in llvm-config clang wasm-ld; do
        command -v "$tool-22" >/dev/null || missing+=("$tool of LLVM 22 (as \`$tool-22\`)")
    done
    [ ${#missing[@]} = 0 ] && return
    say "this script installs packages on Debian and Ubuntu only; install here by hand:"
    printf 'setup:   %s\n' "${missing[@]}" \
        "wasi-libc, compiler-rt and libc++ for wasm32, what \`llvm-config --link-static --system-libs\` names, libffi, node, npm, Rust's target wasm32-wasip1" >&2
    say "and set LLVM_SYS_221_PREFIX to the folder of LLVM 22"
    exit 1
}

# strace counts system calls.
[ "${1:-}" = --bench ] && PACKAGES+=(strace)

check_rust
if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    complete_packages
    install_packages
else
    check_tools
fi
