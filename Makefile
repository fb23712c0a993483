# Everything a person or the continuous integration does with this tree. `make help` lists the targets.

CARGO ?= cargo
# Optimised enough for the tests and the demo, and quick to build; `make PROFILE=release` for the real thing.
PROFILE ?= quick

.PHONY: help setup build demo test test-extended wasi-testsuite fuzz bench bench-compile bench-startup lint clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

setup: ## install what is missing: LLVM 22, clang, wasi-libc
	@scripts/setup.sh

build: setup ## build the two programs, `wasmc` and `wasmc-build`
	$(CARGO) build --profile $(PROFILE) --bins

demo: build ## build a real program, compile it to native code, run it, show the figures
	scripts/demo.sh

test: setup ## every test but the extended ones
	scripts/test.sh

test-extended: setup ## large prebuilt programs from package registries, the largest modules
	scripts/test.sh --extended

# A checkout of the official suite with its programs built; without it, the script says where to get one.
DIR ?=

wasi-testsuite: setup ## the official WASI test suite in the folder DIR=
	scripts/test.sh --wasi-testsuite "$(DIR)"

# Seeds of each generator, and where they start. REFERENCE=wasmtime builds wasmtime first.
COUNT ?= 10000
SEED ?= 0
REFERENCE ?= wasmi

fuzz: setup ## compare wasmc with another engine on random modules
	$(CARGO) run --profile $(PROFILE) -p wasmc-fuzz $(if $(filter wasmtime,$(REFERENCE)),--features wasmtime) -- \
		--reference $(REFERENCE) --count $(COUNT) --seed $(SEED)

# Parts, each with names that choose in it: PARTS="run-time lua nbody compile O2". Without, everything.
PARTS ?=
# What to choose in the part alone.
ONLY ?=
MEASURE = scripts/setup.sh --bench && $(CARGO) bench --quiet --bench programs --

bench: setup ## measure everything, or PARTS=, into benches/RESULTS.md
	@$(MEASURE) --write $(PARTS)

bench-compile: setup ## print what builds of large modules cost; ONLY="python-3.12 O2 j2 wasmc"
	@$(MEASURE) compile $(ONLY)

bench-startup: setup ## print what starting up costs, hello to the largest artifact, and how it grows
	@$(MEASURE) start-up growth $(ONLY)

lint: setup ## formatting, clippy, licences of dependencies
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets -- -D warnings
	@if command -v cargo-deny >/dev/null; then $(CARGO) deny check licenses bans sources; \
	else echo 'lint: cargo-deny is not installed (cargo install cargo-deny --locked), licences not checked'; fi

clean: ## remove everything that was built
	$(CARGO) clean
