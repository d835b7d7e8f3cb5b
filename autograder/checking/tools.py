"""What checks are made of, kept from what a notebook makes of it: Python's builtins and numpy.

In a learner's kernel the checks and the learner's code share one process. Within `own()` the
functions of builtins, math and numpy are what they were at the start; within `theirs()`, a call of
the learner's, they are what the notebook and earlier calls have made of them. Afterwards they are
what they were before.

    with own():            the checks compare with numpy's own functions
        with theirs():     the learner's function meets the notebook's
            ...
        replaced()         ["numpy.all"]: what is not what it was
"""

from __future__ import annotations

import builtins
import math
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

KINDS = (  # no method of a kernel's, such as `input`, which is another one for each cell
    type, types.FunctionType, types.BuiltinFunctionType, np.ufunc, type(np.sum),
    type(np.random.default_rng),
)  # fmt: skip
GONE = object()
Values = dict[tuple[str, str], object]


def _functions(module: types.ModuleType) -> dict[str, object]:
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, KINDS) and (not name.startswith("_") or name == "__import__")
    }


HOMES = {module.__name__: module for module in (builtins, math, np, np.linalg, np.random)}
AT_START = {home: _functions(module) for home, module in HOMES.items()}
_active: list[Values] = []  # what the notebook has made of them, while checks are at work


@contextmanager
def own() -> Iterator[None]:
    """Within, all are what they were at the start."""
    before = _taken_back()
    _active.append(before)
    try:
        yield
    finally:
        _active.pop()
        _put(before)


def replaced() -> list[str]:
    """The names of those that the notebook or a call has replaced, while `own` holds."""
    return [f"{home}.{name}" for home, name in (_active[-1] if _active else ())]


@contextmanager
def theirs() -> Iterator[None]:
    """Within, all are what the notebook has made of them; what the block does to them, to the
    depth of recursion and to the two streams is undone at its end.
    """
    depth, streams = sys.getrecursionlimit(), (sys.stdout, sys.stderr)
    _put(_active[-1] if _active else {})
    try:
        yield
    finally:
        sys.setrecursionlimit(depth)
        sys.stdout, sys.stderr = streams
        if _active:
            _active[-1] = _taken_back()


def _taken_back() -> Values:
    """Puts all back as they were at the start; what stood in their places."""
    found: Values = {}
    for home, functions in AT_START.items():
        now = vars(HOMES[home])
        for name, value in functions.items():
            if now.get(name) is not value:
                found[home, name] = now.get(name, GONE)
                now[name] = value
    return found


def _put(values: Values) -> None:
    for (home, name), value in values.items():
        if value is GONE:
            vars(HOMES[home]).pop(name, None)
        else:
            vars(HOMES[home])[name] = value
