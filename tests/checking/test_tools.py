"""A notebook that replaces functions of Python or numpy gets the same verdict as any other."""

from __future__ import annotations

import builtins
import sys

import numpy as np
import pytest

from autograder import exercises
from autograder.checking import tools
from autograder.checking.judge import visible
from autograder.checking.local import answer_of

LAYER = exercises.load("ch01_neuron")["layer"]
RIGHT, WRONG = "f(X @ W + b)", "f(X @ W)"
SPOILS = {
    "numpy says that all is equal": "np.all = np.allclose = np.isclose = lambda *a, **k: True",
    "numpy makes no arrays": "np.asarray = np.array = None",
    "numpy draws nothing": "np.random.default_rng = None",
    "builtins lie": "builtins.abs = builtins.len = builtins.max = lambda *a, **k: 0",
    "builtins say that all holds": "builtins.all = builtins.isinstance = lambda *a: True",
    "nothing can be imported": "builtins.__import__ = None",
    "little depth": "sys.setrecursionlimit(20 + depth())",
    "no streams": "sys.stdout = sys.stderr = None",
}


def depth() -> int:
    frame, count = sys._getframe(), 0
    while frame is not None:
        frame, count = frame.f_back, count + 1
    return count


def verdict(returns: str, spoil: str = ""):
    """On an answer that spoils something each time it is called; and what was replaced then."""
    names = {"np": np, "builtins": builtins, "sys": sys, "depth": depth}
    lines = ["def layer(X, W, b, f):", f"result = {returns}", spoil or "pass", "return result"]
    source = "\n    ".join(lines)
    exec(source, names)
    with tools.own():
        found = visible(LAYER, answer_of(LAYER, names["layer"]))
        return found, tools.replaced()


@pytest.mark.parametrize("returns", [RIGHT, WRONG])
@pytest.mark.parametrize("how", SPOILS)
def test_what_an_answer_replaces_changes_no_verdict(how, returns):
    assert verdict(returns, SPOILS[how])[0] == verdict(returns)[0]


def test_what_is_deleted_is_there_again():
    spoil = "vars(np).pop('abs', 0), vars(builtins).pop('sorted', 0)"
    assert verdict(WRONG, spoil)[0] == verdict(WRONG)[0]


def test_what_a_call_replaces_is_told_and_undone():
    _, replaced = verdict(RIGHT, SPOILS["numpy says that all is equal"])
    assert replaced == ["numpy.all", "numpy.allclose", "numpy.isclose"]
    assert not np.all([False])
    assert verdict(RIGHT)[1] == []


def test_a_function_meets_what_the_notebook_has_replaced():
    """As in the sandbox: numpy is then what the learner's cells have made of it."""
    names: dict = {"np": np}
    exec("def layer(X, W, b, f):\n    return f(np.einsum(X, W) + b)", names)
    einsum = np.einsum
    np.einsum = np.matmul
    try:
        with tools.own():
            found = visible(LAYER, answer_of(LAYER, names["layer"]))
            assert np.einsum is einsum
        assert np.einsum is np.matmul
    finally:
        np.einsum = einsum
    assert found.status == "full"
