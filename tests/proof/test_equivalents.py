"""What stands ready-made in a library is named in one table, and by each statement in one line."""

from __future__ import annotations

import builtins
import contextlib
import importlib
import inspect
import io
import os
import pkgutil
import warnings
from functools import cache

import numpy as np
import pytest

import nnlab
from autograder.exercises.shared import equivalents
from nnlab import shipped
from tests.proof.asking import EXERCISES, copy_of, model_of, points, resolve
from tests.proof.statements import statement

OTHERS = ("scipy.special", "scipy.linalg", "scipy.optimize", "sklearn.metrics")
UNTRIED = (
    "save", "load", "from", "mem", "show", "test", "info", "lookfor", "input", "set",
    "meshgrid",  # of eight arrays it fills the memory
)  # fmt: skip
LONG_WORK = {  # give tables and figures of chapters, and train networks for them; fetch data
    "nnlab.mnist.mnist",
    "nnlab.few_digits.curve",
    "nnlab.transfer_study.forgetting", "nnlab.transfer_words.shares", "nnlab.wanderers.centered",
}  # fmt: skip

# (exercise, function): why a function that does the whole of it is welcome
WELCOME: dict[tuple[str, str], str] = {
    ("uniform_loss", "numpy.log"): "that it is this logarithm is what is asked",
    ("uniform_loss", "math.log"): "that it is this logarithm is what is asked",
}


@pytest.fixture(autouse=True)
def nothing_is_written(monkeypatch):
    """Functions that nobody knows are called: those that would write a file are stopped."""
    opened = builtins.open

    def read_only(file, mode="r", *args, **more):
        if set(mode) & set("wax+"):
            raise PermissionError(f"{file} was to be written")
        return opened(file, mode, *args, **more)

    def no_folder(path, *args):
        raise PermissionError(f"{path} was to be written")

    monkeypatch.setattr(os, "mkdir", no_folder)
    monkeypatch.setattr(builtins, "open", read_only)
    monkeypatch.setattr(io, "open", read_only)


@cache
def library_functions() -> dict[str, object]:
    """Functions of numpy, math and scipy's like, and everything that nnlab computes with."""
    functions = {}
    inner = [m.name for m in pkgutil.iter_modules(nnlab.__path__) if m.name not in ("demos",)]
    modules = [*(f"nnlab.{name}" for name in inner if name != "plots"), "numpy", "math", *OTHERS]
    for name in modules:
        module = importlib.import_module(name)
        for attribute, value in vars(module).items():
            plain = callable(value) and not isinstance(value, type)
            if plain and not attribute.startswith(("_", *UNTRIED)):
                functions[f"{name}.{attribute}"] = value
    return {dotted: f for dotted, f in functions.items() if dotted not in LONG_WORK}


def does_it(exercise, function, first: tuple, need) -> bool:
    """Whether a library's function earns points where an answer is asked for.

    first: the arguments of the first case; need: what is right for them.
    """
    try:
        got = function(*copy_of(first))
        likely = np.shape(got) == np.shape(need) and np.allclose(got, need)
    except Exception:
        likely = False
    return likely and points(exercise, function, None) > 0


def test_a_library_function_that_is_the_answer_is_in_the_table(function_exercise):
    exercise, findings = function_exercise, []
    first = exercise.public_cases()[0]
    if not first:
        return
    need = model_of(exercise)(*copy_of(first))
    known = [resolve(dotted) for dotted in exercise.forbid]
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        for dotted, function in library_functions().items():
            if (exercise.name, dotted) in WELCOME or any(function is other for other in known):
                continue
            if does_it(exercise, function, first, need):
                findings.append(f"{dotted} does it")
    assert not findings, "\n".join(findings)


def test_the_table_speaks_of_exercises_that_exist_and_of_functions_that_do():
    assert set(equivalents.READY_MADE) <= {exercise.name for exercise in EXERCISES}
    assert all(callable(resolve(d)) for row in equivalents.READY_MADE.values() for d in row)


def test_an_exercise_forbids_what_the_table_names(exercise):
    assert exercise.forbid == equivalents.READY_MADE.get(exercise.name, ())


def test_the_statement_says_in_one_line_what_is_not_wanted(exercise):
    text = " ".join(inspect.getdoc(model_of(exercise)).split())
    if exercise.name in equivalents.READY_MADE:
        missing = equivalents.line(exercise.name) not in text
        assert not missing, "the line is missing"
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


def test_a_function_that_writes_is_stopped():
    with pytest.raises(PermissionError, match="was to be written"):
        shipped.store("binary", 2)
