"""Handles for functions and objects that a learner's code returned.

Everything that is done to one is done in the sandbox, by the learner's code, and only plain data
comes back. Its attributes are plain data or methods, so that `v.data - expected` is computed
here. Never use an operator between a handle and an expected value: that would tell it to the
learner's code. numpy denies handles for the same reason.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .failures import Lost


class Remote:
    """A handle in one child of one answer. Equal to itself only."""

    __slots__ = ("_answer", "_child", "_number", "_type")
    _answer: Any
    _child: Any
    _number: int
    _type: str
    __array_ufunc__ = None
    __iter__ = None
    __contains__ = None

    def __init__(self, answer, child, number: int, name: str):
        for slot, value in zip(Remote.__slots__, (answer, child, number, name), strict=True):
            object.__setattr__(self, slot, value)

    def __repr__(self) -> str:
        return f"<{self._type} in the sandbox>"

    def __bool__(self):
        raise TypeError(f"{self!r} is neither true nor false")

    def __array__(self, dtype=None, copy=None):
        raise TypeError(f"{self!r} is not an array")

    def __reduce__(self):
        raise TypeError(f"{self!r} stays here")

    def __call__(self, *args):
        return self._do("call", "", *args)

    def _place(self, child) -> int:
        if child is not self._child:
            raise Lost("crash", "an object that was lost with its process")
        return self._number

    def _do(self, op: str, name: str = "", *args):
        return self._answer.value(op, name, (self, *args))


class RemoteCallable(Remote):
    """A function, method or class of the learner's."""

    __slots__ = ()


class RemoteObject(Remote):
    """An instance of a class of the learner's."""

    __slots__ = ()

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        return self._do("get", name)

    def __setattr__(self, name: str, value):
        if name.startswith("_"):
            raise AttributeError(name)
        self._do("set", name, value)

    def __len__(self) -> int:
        return _number(self._do("len"), int)

    def __float__(self) -> float:
        return _number(self._do("float"), float)

    def __getitem__(self, key):
        return self._do("getitem", "", key)

    def __neg__(self):
        return self._do("neg")


def _number(value, kind: type):
    if type(value) is not kind:
        raise TypeError(f"not a {kind.__name__}")
    return value


def _operator(name: str):
    def forward(self, other):
        return self._answer.value(name, "", (self, _operand(other)))

    def reflected(self, other):
        return self._answer.value(name, "", (_operand(other), self))

    setattr(RemoteObject, f"__{name}__", forward)
    setattr(RemoteObject, f"__r{name}__", reflected)


def _operand(value):
    """Handles and single numbers only: arrays meet no operator of the learner's."""
    if isinstance(value, RemoteObject) or type(value) in (int, float):
        return value
    if isinstance(value, (np.integer, np.floating)):
        return value.item()
    raise TypeError(f"no operator between a handle and {type(value).__name__}")


for _name in ("add", "sub", "mul", "truediv", "pow"):
    _operator(_name)


def chain(start, step, times: int):
    """start + step + step + ..., `times` additions one after the other, as one operation."""
    if isinstance(start, RemoteObject):
        return start._answer.value("chain", "", (start, _operand(step), times))
    for _ in range(times):
        start = start + step
    return start
