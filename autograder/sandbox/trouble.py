"""What went wrong in a learner's cell or call, as plain data. Runs inside."""

from __future__ import annotations

import dis
import types

from .encode import Unsendable
from .operands import SEPARATOR, operands
from .own_code import is_stub, within
from .protocol import ProtocolError

MAX_FRAMES = 100_000
_TRACEBACK = BaseException.__dict__["__traceback__"]


def of_cell(error: BaseException, cell: str, cap: int) -> dict:
    """The failure of a cell. cell: its file name. cap: characters of the exception's text."""
    kind = type(error)  # `isinstance` would ask the error itself
    name = _name(kind)
    if issubclass(kind, SyntaxError) and isinstance(error, SyntaxError) and error.filename == cell:
        return _failure("exception", name, str(error.msg)[:cap], error.lineno)
    return _plain(error, cell, cap)


def of_call(error: BaseException, written: list[types.CodeType], names: dict, cap: int) -> dict:
    """The failure of a call of an answer.

    written: the answer's code, outermost first (see `own_code.codes`). names: of its notebook.
    """
    kind = type(error)
    file = written[0].co_filename if written else ""
    last, line = _places(error, file)
    if issubclass(kind, SystemExit):
        return _failure("crash", "exit")
    if not issubclass(kind, NotImplementedError) or last is None:
        return _plain(error, file, cap)
    code = last.tb_frame.f_code
    if within(code, written):
        stub = is_stub(code) or not _is_at_the_end(code, last.tb_lasti)
        return _failure("not attempted" if stub else "left over", _name(kind), "", line)
    if last.tb_frame.f_globals is names:
        return _failure("unwritten", code.co_name[:80], "", line)
    return _plain(error, file, cap)


def of_value(error: BaseException, cap: int) -> dict:
    """The failure of a call whose value cannot be sent."""
    if isinstance(error, Unsendable):
        return _failure("unsendable", str(error))
    if isinstance(error, ProtocolError):
        return _failure("limit", "", str(error))
    return _plain(error, "", cap)


def _plain(error: BaseException, file: str, cap: int) -> dict:
    """Any other exception: its text, and the operands at the deepest line within `file`."""
    line, text = _places(error, file)[1], _text(error, cap)
    if issubclass(type(error), MemoryError):
        return _failure("memory", _name(type(error)), text, line)
    operand_text = operands(_TRACEBACK.__get__(error), file) if line else ""
    return _failure(
        "exception",
        _name(type(error)),
        f"{text}{SEPARATOR}{operand_text}" if operand_text else text,
        line,
    )


def _name(kind: type) -> str:
    """The name of the class, or of the first above it that is not Python's own business: 3.13 tells
    of a bracket that was never closed by an _IncompleteInputError, which is a SyntaxError."""
    names = [type.__dict__["__name__"].__get__(k) for k in type.__dict__["__mro__"].__get__(kind)]
    return next((name for name in names if not name.startswith("_")), names[0])[:80]


def _is_at_the_end(code: types.CodeType, offset: int) -> bool:
    """Whether the instruction there is the last one of a function."""
    return all(step.offset <= offset for step in dis.get_instructions(code))


def _failure(kind: str, name: str, message: str = "", line: int | None = None) -> dict:
    return {"kind": kind, "type": name, "message": message, "line": line}


def _text(error: BaseException, cap: int) -> str:
    try:
        return str(error)[:cap]
    except BaseException:  # a __str__ of the learner's own
        return ""


def _places(error: BaseException, file: str) -> tuple[types.TracebackType | None, int | None]:
    """Where it was raised, and the deepest line within `file`."""
    trace, last, line = _TRACEBACK.__get__(error), None, None
    for _ in range(MAX_FRAMES):
        if trace is None:
            break
        last = trace
        if trace.tb_frame.f_code.co_filename == file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return last, line
