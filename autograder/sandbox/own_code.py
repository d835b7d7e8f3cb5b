"""Whether a value was written in the notebook, and its code: wrapped or not, a function or a class.
Runs inside too, on the standard library alone.
"""

from __future__ import annotations

import dis
import functools
import types
from collections.abc import Iterator

DEEPEST = 5  # wrappers around wrappers
MARKED = ("__wrapped__", "pyfunc", "__func__", "fget")  # where a wrapper keeps what it wraps
_START = {"RESUME", "NOP", "CACHE", "PRECALL", "PUSH_NULL", "EXTENDED_ARG", "MAKE_CELL"}


def is_own(value, names: dict, depth: int = 0) -> bool:
    """Whether a value is a function or class written in the notebook with these names, or wraps
    one. Nothing that the value says of itself can make this raise.
    """
    try:
        if isinstance(value, types.FunctionType) and value.__globals__ is names:
            return True
        if isinstance(value, type):
            return vars(value).get("__module__") == names.get("__name__")
        if depth < DEEPEST and any(is_own(v, names, depth + 1) for v in _wrapped(value)):
            return True
        kind = vars(type(value)).get("__module__")
        return kind == names.get("__name__") and callable(value)
    except BaseException:
        return False


def _wrapped(value) -> Iterator[object]:
    """What a value wraps, where it is a function or made for wrapping one."""
    if isinstance(value, functools.partial):
        yield value.func
    if isinstance(value, types.FunctionType):
        yield from (cell.cell_contents for cell in value.__closure__ or () if _is_full(cell))
    for name in MARKED:
        inner = None if isinstance(value, types.ModuleType) else getattr(value, name, None)
        if callable(inner):
            yield inner


def _is_full(cell) -> bool:
    try:
        return callable(cell.cell_contents)
    except ValueError:  # nothing in it yet
        return False


def codes(value, names: dict | None = None, depth: int = 0) -> list[types.CodeType]:
    """The code that was written for a value, outermost first: a function's, what it wraps, the
    methods of a class. names: where only what is written in this notebook counts.
    """
    code_objects: list[types.CodeType] = []
    try:
        if isinstance(value, types.FunctionType):
            code_objects += [value.__code__] if names is None or value.__globals__ is names else []
        parts = list(vars(value).values() if isinstance(value, type) else _wrapped(value))
        for inner in parts if depth < DEEPEST else ():
            if not isinstance(inner, type):
                code_objects += codes(inner, names, depth + 1)
    except BaseException:  # what a learner's object says of itself
        return code_objects
    return code_objects


def names_of(value, depth: int = 0) -> dict:
    """The global names of a function, of what it wraps, or of a class's methods; {} if none."""
    if isinstance(value, types.FunctionType):
        return value.__globals__
    try:
        parts = vars(value).values() if isinstance(value, type) else _wrapped(value)
        inner_names = (names_of(inner, depth + 1) for inner in parts if not isinstance(inner, type))
        return next(filter(None, inner_names), {}) if depth < DEEPEST else {}
    except BaseException:
        return {}


def within(code: types.CodeType, outer: list[types.CodeType]) -> bool:
    """Whether a code object is one of these, or of a function inside one of these."""
    if any(code is one for one in outer):
        return True
    inner = [c for one in outer for c in one.co_consts if isinstance(c, types.CodeType)]
    return bool(inner) and within(code, inner)


def is_stub(code: types.CodeType) -> bool:
    """Whether a function does nothing but raise NotImplementedError."""
    if "NotImplementedError" not in code.co_names:
        return False
    for step in dis.get_instructions(code):
        if step.opname == "RAISE_VARARGS":
            return True
        loads = step.opname.startswith("LOAD_CONST") or step.opname in _START
        if step.opname == "LOAD_GLOBAL":
            if step.argval != "NotImplementedError":
                return False
        elif not loads and step.opname != "CALL":
            return False
    return False
