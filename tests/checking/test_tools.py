"""A notebook that replaces functions of Python or numpy gets the same verdict as any other."""

from __future__ import annotations

import ast
import builtins
import copy
import importlib
import inspect
import json
import signal
import subprocess
import sys
import threading
import time
import warnings
from functools import cache

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
    "no text of JSON": "json.dumps = json.loads = None",
    "another time": "time.monotonic = time.time = time.sleep = None",
    "nothing is copied": "copy.deepcopy = lambda value: value",
    "nothing is timed": "signal.signal = signal.setitimer = threading.current_thread = None",
    "little depth": "sys.setrecursionlimit(20 + depth())",
    "no streams": "sys.stdout = sys.stderr = None",
}


def depth() -> int:
    frame, count = sys._getframe(), 0
    while frame is not None:
        frame, count = frame.f_back, count + 1
    return count


def verdict(returns: str, spoil: str = "", **more):
    """On an answer that spoils something each time it is called; and what was replaced then."""
    modules = (builtins, copy, json, signal, sys, threading, time)
    names = {"np": np, "depth": depth} | {module.__name__: module for module in modules} | more
    lines = ["def layer(X, W, b, f):", f"result = {returns}", spoil or "pass", "return result"]
    source = "\n    ".join(lines)
    exec(source, names)
    with tools.own():
        found = visible(LAYER, answer_of(LAYER, names["layer"]))
        return found, tools.replaced()


@cache
def undisturbed(returns: str):
    return verdict(returns)[0]


@pytest.mark.parametrize("returns", [RIGHT, WRONG])
@pytest.mark.parametrize("how", SPOILS)
def test_what_an_answer_replaces_changes_no_verdict(how, returns):
    assert verdict(returns, SPOILS[how])[0] == undisturbed(returns)


def test_what_is_deleted_is_there_again():
    spoil = "vars(np).pop('abs', 0), vars(builtins).pop('sorted', 0)"
    assert verdict(WRONG, spoil)[0] == verdict(WRONG)[0]


def test_what_a_call_replaces_is_told_and_undone():
    _, replaced = verdict(RIGHT, SPOILS["numpy says that all is equal"])
    assert replaced == ["numpy.all", "numpy.allclose", "numpy.isclose"]
    assert not np.all([False])
    assert verdict(RIGHT)[1] == []


def test_who_shows_warnings_and_stopped_threads_in_another_way_has_replaced_nothing(monkeypatch):
    for module, name in ((threading, "excepthook"), (warnings, "showwarning")):
        monkeypatch.setattr(module, name, lambda *args: None)
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


@pytest.mark.parametrize("home", tools.HOMES)
@pytest.mark.parametrize("returns", [RIGHT, WRONG])
def test_a_home_of_which_nothing_is_left_changes_no_verdict(home, returns):
    """Also what Python itself does around a call, as `with` does, goes by functions."""
    now, nothing = tools.HOMES[home], dict.fromkeys(tools.AT_START[home])
    spoiled, _ = verdict(returns, "now.update(nothing)", now=now, nothing=nothing)
    assert spoiled == undisturbed(returns)


def test_every_module_that_checks_use_by_its_name_is_kept():
    """But `sys`, of which a kernel and a debugger replace functions themselves."""
    loaded = "import sys, autograder.notebook.learner; print(*sys.modules)"
    names = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True).stdout
    used = {
        alias.name
        for name in names.split()
        if name.startswith(("autograder.checking.", "autograder.sandbox."))
        for node in ast.walk(ast.parse(inspect.getsource(importlib.import_module(name))))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert used - tools.HOMES.keys() == {"sys"}
