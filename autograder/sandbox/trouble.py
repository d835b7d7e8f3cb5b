"""What went wrong in a learner's cell or call, as plain data. Runs inside."""

from __future__ import annotations

import types

from .encode import Unsendable
from .operands import SEPARATOR, operands
from .protocol import ProtocolError

MAX_FRAMES = 100_000
_TRACEBACK = BaseException.__dict__["__traceback__"]


def describe(error: BaseException, cell: str, cap: int) -> dict:
    """The failure an exception stands for.

    cell: file name of the answer's cell; lines are told within it. cap: characters of the text.
    """
    kind = type(error)  # `isinstance` would ask the error itself
    if issubclass(kind, Unsendable):
        return _failure("unsendable", str(error))
    if issubclass(kind, ProtocolError):
        return _failure("limit", "", str(error))
    name, text = type.__dict__["__name__"].__get__(kind)[:80], _text(error, cap)
    files, line = _places(_TRACEBACK.__get__(error), cell)
    if issubclass(kind, SyntaxError) and isinstance(error, SyntaxError) and error.filename == cell:
        return _failure("exception", name, str(error.msg)[:cap], error.lineno)
    if issubclass(kind, MemoryError):
        return _failure("memory", name, text, line)
    if issubclass(kind, NotImplementedError) and files == cell:
        return _failure("not attempted", name, text, line)
    found = operands(_TRACEBACK.__get__(error), cell)
    return _failure("exception", name, f"{text}{SEPARATOR}{found}" if found else text, line)


def _failure(kind: str, name: str, message: str = "", line: int | None = None) -> dict:
    return {"kind": kind, "type": name, "message": message, "line": line}


def _text(error: BaseException, cap: int) -> str:
    try:
        return str(error)[:cap]
    except BaseException:  # a __str__ of the learner's own
        return ""


def _places(trace: types.TracebackType | None, cell: str) -> tuple[str, int | None]:
    """File of the deepest frame, and the deepest line within `cell`."""
    deepest, line = "", None
    for _ in range(MAX_FRAMES):
        if trace is None:
            break
        deepest = trace.tb_frame.f_code.co_filename
        if deepest == cell:
            line = trace.tb_lineno
        trace = trace.tb_next
    return deepest, line
