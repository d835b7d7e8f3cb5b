"""What stands ready-made in a library is named in one table, and by each statement in one line."""

from __future__ import annotations

import contextlib
import importlib
import inspect
import io
import pkgutil
import warnings
from functools import cache

import numpy as np
import pytest

import nnlab
from autograder.exercises.shared import equivalents
from tests.proof.asking import EXERCISES, copy_of, model_of, points
from tests.proof.gaps import judged
from tests.proof.statements import statement

OTHERS = ("scipy.special", "scipy.linalg", "scipy.optimize", "sklearn.metrics", "jax.nn")
UNTRIED = ("save", "load", "from", "mem", "show", "test", "info", "lookfor", "input", "set")

# (exercise, function): why a function that does the whole of it is welcome
WELCOME: dict[tuple[str, str], str] = {}


@cache
def library_functions() -> dict[str, object]:
    """Functions of numpy, math and scipy's like, and everything that nnlab computes with."""
    found = {}
    inner = [m.name for m in pkgutil.iter_modules(nnlab.__path__) if m.name not in ("demos",)]
    modules = [*(f"nnlab.{name}" for name in inner if name != "plots"), "numpy", "math", *OTHERS]
    for name in modules:
        module = importlib.import_module(name)
        for part, value in vars(module).items():
            plain = callable(value) and not isinstance(value, type) and not part.startswith("_")
            if plain and not part.startswith(UNTRIED):
                found[f"{name}.{part}"] = value
    return found


def does_it(exercise, function) -> bool:
    """Whether a library's function earns points where an answer is asked for."""
    model, first = model_of(exercise), exercise.public_cases()[0]
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        try:
            got, need = function(*copy_of(first)), model(*copy_of(first))
            likely = np.shape(got) == np.shape(need) and np.allclose(got, need)
        except Exception:
            likely = False
        return likely and points(exercise, function, None) > 0


def test_a_library_function_that_is_the_answer_is_in_the_table(function_exercise):
    exercise = function_exercise
    if not exercise.public_cases()[0]:
        return
    known = [resolve(dotted) for dotted in exercise.forbid]
    found = []
    for dotted, function in library_functions().items():
        listed = any(function is other for other in known)
        if not listed and (exercise.name, dotted) not in WELCOME and does_it(exercise, function):
            found.append(f"{dotted} does it")
    judged("equivalents", exercise.id, found)


def resolve(dotted: str):
    module, _, name = dotted.rpartition(".")
    return getattr(importlib.import_module(module), name)


def test_the_table_speaks_of_exercises_that_exist_and_of_functions_that_do():
    assert set(equivalents.READY_MADE) <= {exercise.name for exercise in EXERCISES}
    assert all(callable(resolve(d)) for row in equivalents.READY_MADE.values() for d in row)


def test_an_exercise_forbids_what_the_table_names(exercise):
    assert exercise.forbid == equivalents.READY_MADE.get(exercise.name, ())


def test_the_statement_says_in_one_line_what_is_not_wanted(exercise):
    text = " ".join(inspect.getdoc(model_of(exercise)).split())
    if exercise.name in equivalents.READY_MADE:
        missing = equivalents.line(exercise.name) not in text
        judged("line", exercise.id, ["the line is missing"] if missing else [])
    else:
        assert "Yours to write" not in statement(exercise)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("nnlab.neuron.layer",), "Yours to write: without nnlab's layer."),
        (("a.b.c", "d.e"), "Yours to write: without a's c and d's e."),
        (("a.b", "a.c", "d.e"), "Yours to write: without a's b, a's c and d's e."),
    ],
)
def test_the_line_names_all_of_them(row, said, monkeypatch):
    monkeypatch.setitem(equivalents.READY_MADE, "f", row)
    assert equivalents.line("f") == said
