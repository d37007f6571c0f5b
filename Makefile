# Every target makes .venv if needed. "make" alone lists the targets.
.DEFAULT_GOAL := help
.PHONY: help grade lab build check test test-fast coverage test-slow test-versions bench bench-quick bundle site lock clean

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
# Compiled once, not by each of the hundred processes that the tests start.
export PYTHONDONTWRITEBYTECODE :=
READY := .venv/.up-to-date
LAB := $(READY)-lab
GRADE := $(READY)-grade
DEV := $(READY)-dev
STACKGRAPH := $(BIN)/stackgraph
PYTEST := $(BIN)/python -m pytest
# What runs submissions or kernels watches the clock, and mostly waits: a few files at a time.
WATCHES := sandbox or kernels or (browser and notebooks)
FEW_FILES := -n 3 --dist loadfile
SIDE_BY_SIDE := -n logical --maxprocesses 4 --dist worksteal
# Uses all cores itself; the part of it that mostly waits runs beside the other.
BANK := tests/whole/test_bank.py

$(READY)-%: requirements.txt requirements-dev.txt pyproject.toml tools/setup_venv.sh
	@sh tools/setup_venv.sh $*

help:  ## List these targets
	@echo "Stack to Graph"
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

grade: $(GRADE)  ## Grade every unit (a sample class where submitted/ is empty) and write the report
	@sh tools/system_packages.sh bubblewrap
	@$(STACKGRAPH) grade --sample

lab: $(LAB)  ## Open the course in JupyterLab, in working copies of your own
	@$(STACKGRAPH) lab

build: $(DEV)  ## Make notebooks/, source/, release/ and solutions/ from course/
	@$(STACKGRAPH) build

check: $(DEV)  ## Say whether those four folders are in step with course/
	@$(STACKGRAPH) build --check

test: $(DEV)  ## Everything that CI runs: lint, types, tests, notebooks, bank, a graded class
	@sh tools/system_packages.sh bubblewrap chromium
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --no-error-summary
	@$(PYTEST) -m "not slow and not ($(WATCHES))" $(SIDE_BY_SIDE)
	@$(PYTEST) --ignore $(BANK) -m "not slow and ($(WATCHES))" $(FEW_FILES)
	@$(PYTEST) $(BANK) -m sandbox -n 2

test-fast: $(DEV)  ## Only the tests that need no TensorFlow: a minute at most
	@$(PYTEST) --light -m "not long" -p no:nbval $(SIDE_BY_SIDE)

coverage: $(DEV)  ## How much of the package the tests without TensorFlow reach, as one figure
	@$(PYTEST) -q --light --cov=stackgraph --cov-report=
	@echo "covered by the tests without TensorFlow: $$($(BIN)/python -m coverage report --format=total) %"

test-slow: $(DEV)  ## Only the tests that take minutes, and the kernels' without the speedups
	@sh tools/system_packages.sh bubblewrap chromium
	@$(PYTEST) -m slow
	@STACKGRAPH_SPEEDUPS=0 $(PYTEST) tests/kernels -m "not slow"

test-versions: $(DEV)  ## Try Python 3.11 to 3.13 with the oldest and the newest libraries admitted
	@$(BIN)/python tools/test_versions.py

bench: $(DEV)  ## Measure how long grading takes, and where the time goes
	@$(BIN)/python -m benchmarks

bench-quick: $(DEV)  ## Measure grading over every unit, in some minutes
	@$(BIN)/python -m benchmarks --quick

bundle: $(DEV)  ## Write dist/stack-to-graph-student.zip: what students need, and no answers
	@$(STACKGRAPH) bundle

site: $(DEV)  ## Make dist/site/, the course as pages to read: no answers
	@$(STACKGRAPH) site

lock: $(DEV)  ## Write requirements.txt and requirements-dev.txt anew, with the newest versions
	@sh tools/lock.sh

clean:  ## Remove caches and what can be made again; never work/, submitted/ or gradebook.db
	@rm -rf .stackgraph dist build report grades.csv .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo "Removed caches, dist/, report/ and grades.csv."
	@echo "Kept: work/, submitted/, autograded/, feedback/, gradebook.db and .venv/."
