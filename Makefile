# The course's commands. `make` lists them.

VENV ?= .venv
INSTALL ?= yes
LAB_ARGS ?=
TEST_ARGS ?=
BIN = $(VENV)/bin

# An environment of your own: make lab VENV=$CONDA_PREFIX INSTALL=no
ifeq ($(INSTALL),no)
install = @:
else
install = @PYTHON="$(PYTHON)" scripts/install "$(VENV)"
endif

.DEFAULT_GOAL := help
.PHONY: help lab progress formgrader build grade-demo mutants rooms doctor test-fast test test-everywhere clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F '|' '{ printf "%-24s%s\n", $$1, $$2 }'

lab: ## open the course in JupyterLab (options: LAB_ARGS="--no-browser --port=8901")
	$(install)
	@exec $(BIN)/python -m autograder.launch $(LAB_ARGS)

progress: ## how far you are, in the terminal
	$(install)
	@$(BIN)/nnlab progress

formgrader: ## for instructors: JupyterLab with Formgrader on course/
	$(install)
	@exec $(BIN)/python -m autograder.launch --instructor $(LAB_ARGS)

build: ## compose the notebooks from their sources
	$(install)
	@$(BIN)/autograder build

grade-demo: ## fill in a class of notebooks and grade it, into course/demo/ (DEMO_ARGS=--whole-course: all chapters)
	$(install)
	@$(BIN)/autograder demo-class --out course/demo $(DEMO_ARGS)

mutants: ## how sharp the checks are: mutants of every model answer, into docs/mutation.md
	$(install)
	@$(BIN)/python -m autograder.authoring.mutation

rooms: ## draw the rooms of the grader from what they import, into docs/images/rooms.svg
	$(install) test
	@$(BIN)/python scripts/draw_rooms.py

doctor: ## say what this machine has for grading, and what is missing
	$(install)
	@$(BIN)/autograder doctor

test-fast: ## the tests that need neither sandbox, nbgrader nor browser, and are quick
	$(install) test
	@$(BIN)/python -m pytest -n auto --fast $(TEST_ARGS)

test: ## install what the tests need, run everything
	$(install) test
	@scripts/system-packages
	@BIN="$(BIN)" scripts/test $(TEST_ARGS)

test-everywhere: ## the tests on every Python that is here, and with the oldest numpy
	@scripts/system-packages
	@scripts/test-everywhere $(TEST_ARGS)

clean: ## remove the environment and caches; answers (work/) and the class (course/) stay
	rm -rf .venv .venvs *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
