"""A cell of a chapter that shows what the learner's functions do stopped: in plain words, why.

It is known by its tags, which JupyterLab sends along with a cell. A cell of the learner's own keeps
Python's traceback.
"""

from __future__ import annotations

import ast
import dataclasses
import linecache
import traceback
from types import TracebackType

from autograder.base.answers import Failure
from autograder.checking.wording import listed, stopped_text
from autograder.exercises import find
from autograder.notebook import memory
from autograder.notebook.definitions import Tracker

SHOWS, MEANT = {"show", "demo"}, "on-purpose"
REST = "(%tb in a cell of your own shows Python's traceback.)"


def in_plain_words(
    shell, tracker: Tracker, error: BaseException, trace: TracebackType
) -> tuple[str, str]:
    """What stopped, in a few words, and why: one of the learner's functions, or the cell with what
    they gave; two empty texts where it is no such cell, or where none of them can be the reason.
    """
    codes = [f.f_code for f, _ in traceback.walk_tb(trace) if f.f_globals is shell.user_ns]
    if not codes or not shows(shell):
        return "", ""
    if isinstance(error, NameError) and (run := _made_by(error.name or "", tracker)):
        why = (
            f"{error.name} comes from {run}, which stopped. Once that runs through, run this again."
        )
        return f"{error.name} is missing", why
    if answer := _stopped_answer(shell, tracker, error, codes[0].co_filename):
        name, said = answer
        more = "" if solved(name) else f" check({name}) says more."
        return f"{name} stopped", f"{said}{more} {REST}"
    own = tracker.definitions.own
    doubtful = [n for n in named(codes[0].co_filename) if n in own and not solved(n)]
    if not doubtful:
        return "", ""
    said = _said("This cell", tracker.failure(error), place=False)
    checks = f"{listed([f'check({n})' for n in doubtful])} tell{'s' * (len(doubtful) == 1)}"
    why = f"{said} It works with what {listed(doubtful)} gave. Is that right? {checks}. {REST}"
    return "this cell stopped", why


def in_a_demo(shell, tracker: Tracker, error: BaseException) -> str:
    """Which of the learner's functions stopped and why, for a demo that asked it; or ""."""
    answer = _stopped_answer(shell, tracker, error)
    return answer[1] if answer else ""


def _stopped_answer(
    shell, tracker: Tracker, error: BaseException, cell: str = ""
) -> tuple[str, str] | None:
    """The deepest answer of the learner's that was being asked, and why it stopped; None where it
    was not the answer that stopped but code of this cell, which the answer had called.
    """
    frames = [f for f, _ in traceback.walk_tb(error.__traceback__) if f.f_globals is shell.user_ns]
    called = [(f.f_code.co_qualname.partition(".")[0], f.f_code.co_filename) for f in frames]
    asked = [(name, file) for name, file in called if name in tracker.definitions.own]
    if not asked or frames[-1].f_code.co_filename == cell:
        return None
    name, file = asked[-1]
    return name, _said(f"Your {name}", tracker.failure(error, file))


def _said(what: str, failure: Failure | None, place: bool = True) -> str:
    """What stopped, where, and in plain words why."""
    if failure is None:
        return f"{what} stopped."
    return stopped_text(what, failure if place else dataclasses.replace(failure, line=None))


def _made_by(name: str, tracker: Tracker) -> str:
    """What the last cell is called that was to make this name and stopped; "" where none did."""
    stopped = [run for run in tracker.runs if run.failure and name in _names(run.source, ast.Store)]
    return stopped[-1].where if stopped else ""


def shows(shell) -> bool:
    """Whether the cell that runs shows something, and is not meant to fail."""
    message = shell.get_parent() if hasattr(shell, "get_parent") else {}
    tags = set(message.get("metadata", {}).get("tags", ()))
    return bool(tags & SHOWS) and MEANT not in tags


def solved(name: str) -> bool:
    exercise = find(name)
    return exercise is not None and "solved" in memory.entry(exercise.id)


def named(file: str) -> list[str]:
    """The names that a cell uses, in their order."""
    return _names("".join(linecache.getlines(file)), ast.Load)


def _names(source: str, use: type[ast.expr_context]) -> list[str]:
    """The names that this code uses so; none where it cannot be read."""
    try:
        nodes = ast.walk(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return list(
        dict.fromkeys(n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, use))
    )
