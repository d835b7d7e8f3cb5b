"""Notices that a function written in Python begins to run, by whatever name it was called.

From Python 3.12 on the interpreter itself tells (`sys.monitoring`), and nothing of the function is
touched. Where that is not to be had, before 3.12 or when every place of a monitoring tool is
taken, the function lends its code for a while to a stand-in that tells, of the same kind, so that
a generator function stays one. A generator tells when it is begun; `made_by` knows one that was
made and not begun. Runs inside the sandbox too, on the standard library alone.
"""

from __future__ import annotations

import inspect
import sys
import types
from collections.abc import Callable
from typing import Any

monitoring: Any = getattr(sys, "monitoring", None)
NAME = "autograder"
PLACES = (4, 3, 5, 2, 1, 0)  # of tools; the last ones are meant for debuggers and the like
KINDS = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR


class Watch:
    """One watched function: `notice` is called whenever it begins to run, and may raise."""

    def __init__(self, function: types.FunctionType, notice: Callable[[], None]):
        self.function = function
        self.notice = notice
        self.code = function.__code__  # that which runs when the function is called

    def runs_in(self, frame: types.FrameType) -> bool:
        """Whether it is this function's run: closures made in one place have the same code."""
        if not self.code.co_freevars:
            return True
        cells = zip(self.code.co_freevars, self.function.__closure__ or (), strict=True)
        own = frame.f_locals
        return all(own.get(name, cell) is _content(cell) for name, cell in cells)


_watches: dict[int, list[Watch]] = {}  # by the identity of the code that runs


def watch(function: types.FunctionType, notice: Callable[[], None]) -> Callable[[], None]:
    """Calls `notice` whenever the function begins to run; gives what ends that."""
    tool = _tool()
    begin = _watched_by_interpreter if tool is not None else _watched_by_stand_in
    return begin(Watch(function, notice))


def made_by(value: object) -> list[Watch]:
    """The watched functions whose generator this is."""
    code = value.gi_code if type(value) is types.GeneratorType else None
    return _watches.get(id(code), [])


def _content(cell: types.CellType):
    """What a cell holds; the cell itself while that is nothing."""
    try:
        return cell.cell_contents
    except ValueError:
        return cell


# --- from Python 3.12 on --------------------------------------------------------------------


def _tool() -> int | None:
    """Our place among the tools that monitor this process, taken if one is free."""
    if monitoring is None:
        return None
    names = {place: monitoring.get_tool(place) for place in PLACES}
    ours = next((place for place, name in names.items() if name == NAME), None)
    free = next((place for place, name in names.items() if name is None), None)
    if ours is None and free is not None:
        monitoring.use_tool_id(free, NAME)
        monitoring.register_callback(free, monitoring.events.PY_START, _started)
    return free if ours is None else ours


def _started(code: types.CodeType, offset: int) -> None:
    for one in tuple(_watches.get(id(code), ())):
        if one.runs_in(sys._getframe(1)):
            one.notice()


def _watched_by_interpreter(one: Watch) -> Callable[[], None]:
    _watches.setdefault(id(one.code), []).append(one)
    _tell_of(one.code, True)

    def end():
        if not _forget(one):
            _tell_of(one.code, False)
        if not _watches:
            _give_back()

    return end


def _tell_of(code: types.CodeType, wanted: bool) -> None:
    tool = _tool()
    if tool is not None:
        monitoring.set_local_events(tool, code, monitoring.events.PY_START if wanted else 0)


def _give_back() -> None:
    """Our place among the tools is free again."""
    tool = _tool()
    if tool is not None:
        monitoring.register_callback(tool, monitoring.events.PY_START, None)
        monitoring.free_tool_id(tool)


def _forget(one: Watch) -> bool:
    """Whether other watches on the same code are left."""
    left = [other for other in _watches.get(id(one.code), ()) if other is not one]
    if left:
        _watches[id(one.code)] = left
    else:
        _watches.pop(id(one.code), None)
    return bool(left)


# --- elsewhere ------------------------------------------------------------------------------


def _watched_by_stand_in(one: Watch) -> Callable[[], None]:
    function, code, named = one.function, one.function.__code__, one.function.__kwdefaults__
    stand_in = _STAND_INS.get(code.co_flags & KINDS)
    if stand_in is None:  # a coroutine: the names that it is known by are all that is watched
        return lambda: None
    original = types.FunctionType(
        code, function.__globals__, function.__name__, function.__defaults__, function.__closure__
    )
    original.__kwdefaults__ = named

    def go_on(*args, **kwargs):
        # not when it is begun after the end, nor when it does not begin, as the interpreter has it
        if one.code is function.__code__ and _takes(original, args, kwargs):
            one.notice()
        return original(*args, **kwargs)

    one.code = stand_in.__code__.replace(co_freevars=code.co_freevars)
    _watches.setdefault(id(one.code), []).append(one)
    function.__kwdefaults__ = {"_go_on": go_on}
    function.__code__ = one.code

    def end():
        _forget(one)
        function.__code__, function.__kwdefaults__ = code, named

    return end


def _call(*args, _go_on, **kwargs):
    return _go_on(*args, **kwargs)


def _generate(*args, _go_on, **kwargs):
    return (yield from _go_on(*args, **kwargs))


_STAND_INS = {0: _call, inspect.CO_GENERATOR: _generate}


def _takes(function: types.FunctionType, args: tuple, kwargs: dict) -> bool:
    """Whether a call with these arguments begins to run, and is no TypeError before that."""
    try:
        inspect.signature(function).bind(*args, **kwargs)
    except TypeError:
        return False
    return True
