"""What checks are made of, kept from what a notebook makes of it: Python's own modules and numpy.

In a learner's kernel the checks and the learner's code share one process. Within `own()` the
functions of numpy, builtins, json, time and the others below are what they were at the start;
within `theirs()`, a call of the learner's, they are what the notebook and earlier calls have made
of them. Afterwards they are what they were before.

    with own():                      the checks compare with numpy's own functions
        with theirs(NUMPY):          the learner's function meets the notebook's numpy,
            ...                      what is set up around the call does not meet its Python
            with theirs(PYTHON):
                ...
        replaced()                   ["numpy.all"]: what is not what it was
"""

from __future__ import annotations

import _thread
import ast
import builtins
import contextlib
import copy
import dataclasses
import difflib
import dis
import functools
import hashlib
import inspect
import io
import json
import linecache
import math
import operator
import re
import signal
import struct
import sys
import threading
import time
import traceback
import types
import unicodedata
import warnings
import zlib
from collections.abc import Container
from sys import getrecursionlimit, setrecursionlimit

import numpy as np

KINDS = (  # no method of a kernel's, such as `input`, which is another one for each cell
    type, types.FunctionType, types.BuiltinFunctionType, np.ufunc, type(np.sum),
    type(np.random.default_rng),
)  # fmt: skip
# Replaced, by whoever shows warnings or what stopped a thread in another way.
MEANT_TO_BE = {"showwarning", "formatwarning", "excepthook"}
GONE = object()
Values = dict[tuple[str, str], object]


def _functions(module: types.ModuleType) -> dict[str, object]:
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, KINDS)
        and (not name.startswith("_") or name == "__import__")
        and name not in MEANT_TO_BE
    }


NUMPY = tuple(module.__name__ for module in (np, np.linalg, np.random))
MODULES = (
    builtins, _thread, ast, contextlib, copy, dataclasses, difflib, dis, functools, hashlib,
    inspect, io, json, linecache, math, operator, re, signal, struct, threading, time, traceback,
    types, unicodedata, warnings, zlib,
)  # fmt: skip
PYTHON = tuple(module.__name__ for module in MODULES)
HOMES = {home: vars(sys.modules[home]) for home in (*NUMPY, *PYTHON)}
AT_START = {home: _functions(sys.modules[home]) for home in HOMES}
_active: list[Values] = []  # what the notebook has made of them, while checks are at work
# By these names, for until all is put back Python's own may be anything.
_all, _is, _map, _KeyError = all, operator.is_, map, KeyError
_NOW = {home: operator.itemgetter(*functions) for home, functions in AT_START.items()}


class own(contextlib.ContextDecorator):
    """Within, all are what they were at the start."""

    def __enter__(self) -> None:
        self.before = _taken_back((*PYTHON, *NUMPY))
        _active.append(self.before)

    def __exit__(self, *raised: object) -> None:
        _active.pop()
        _put(self.before, HOMES)

    def _recreate_cm(self) -> own:  # what it decorates may call itself
        return own()


def replaced() -> list[str]:
    """The names of those that the notebook or a call has replaced, while `own` holds."""
    return [f"{home}.{name}" for home, name in (_active[-1] if _active else ())]


class theirs:
    """Within, those of some homes are what the notebook has made of them; what the block does to
    them, to the depth of recursion and to the two streams is undone at its end.
    """

    def __init__(self, homes: tuple[str, ...]):
        self.homes = homes

    def __enter__(self) -> None:
        self.depth, self.streams = getrecursionlimit(), (sys.stdout, sys.stderr)
        _put(_active[-1] if _active else {}, self.homes)

    def __exit__(self, *raised: object) -> None:
        setrecursionlimit(self.depth)
        sys.stdout, sys.stderr = self.streams
        if _active:
            found = _taken_back(self.homes)
            others = {key: value for key, value in _active[-1].items() if key[0] not in self.homes}
            _active[-1] = others | found


def _taken_back(homes: tuple[str, ...]) -> Values:
    """Puts all back as they were at the start; what stood in their places."""
    found: Values = {}
    for home in homes:
        functions, now = AT_START[home], HOMES[home]
        try:  # at each call of an answer, so it has to be quick
            if _all(_map(_is, _NOW[home](now), functions.values())):
                continue
        except _KeyError:  # one is deleted
            pass
        for name, value in functions.items():
            if now.get(name) is not value:
                found[home, name] = now.get(name, GONE)
                now[name] = value
    return found


def _put(values: Values, homes: Container[str]) -> None:
    for (home, name), value in values.items():
        if home not in homes:
            continue
        if value is GONE:
            HOMES[home].pop(name, None)
        else:
            HOMES[home][name] = value
