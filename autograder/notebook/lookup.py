"""Which exercise a call of check, hint or solution is about, and what is judged as its answer."""

from __future__ import annotations

import ast
import inspect
import linecache
import sys
from types import FrameType

from autograder.checking.exercise import Exercise
from autograder.course import sources
from autograder.exercises import find, load
from autograder.notebook.definitions import Tracker, track
from autograder.sandbox.definitions import Definition


class NotThereYet(Exception):
    """A check that does not pass fails its cell, in one line and without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return [f"✗ {self}"]


def shell():
    """The notebook's IPython shell, or None in a terminal."""
    ipython = sys.modules.get("IPython")
    running = ipython.get_ipython() if ipython else None
    return running if getattr(running, "kernel", None) else None


def tracker() -> Tracker | None:
    """What the notebook's shell has run, or None in a terminal."""
    notebook_shell = shell()
    return None if notebook_shell is None else track(notebook_shell)


def own_definition(name: str) -> Definition | None:
    """The learner's own last definition of an exercise in this notebook, if there is one."""
    tracked = tracker()
    return tracked.definitions.own.get(name) if tracked else None


def look_up(answer) -> tuple[object | None, Exercise]:
    """The function (or class) that is judged, and its exercise; a clear error where there is
    none. What the exercise's name stands for where that is no function, `...` where it is unknown.

    By the name in the brackets, whatever it stands for by now: of a notebook that is the
    learner's own last definition.
    """
    frame = _caller()
    names = _names(frame)
    written = _written_name(frame)
    name = answer if isinstance(answer, str) and find(written) is None else written
    exercise = find(name) if name else None
    if exercise is not None:
        own = own_definition(exercise.name)
        if own is not None:
            return own.value, exercise
        if isinstance(answer, str) or not callable(answer):
            return names.get(exercise.name, ...), exercise
    if isinstance(answer, str):
        raise NotThereYet(f"there is no exercise called {answer!r}. {_known()}")
    candidates = [getattr(answer, "__name__", "")]
    candidates += [name for name, value in names.items() if value is answer]
    for name in candidates:
        exercise = find(name)
        if exercise is not None and callable(answer):
            return answer, exercise
    if answer is ...:  # none was given
        raise NotThereYet(
            "the brackets are empty. Write the name of your function in them, as in "
            f"check(sigmoid). {_known()}"
        )
    raise NotThereYet(
        f"check needs the function that you wrote, got {type(answer).__name__}. {_known()}"
    )


def _caller() -> FrameType | None:
    """The frame of whoever called into this room."""
    frame = inspect.currentframe()
    room = __name__.rpartition(".")[0] + "."
    while frame is not None and frame.f_globals.get("__name__", "").startswith(room):
        frame = frame.f_back
    return frame


def _names(frame: FrameType | None) -> dict:
    """The names of the notebook, or of whoever called in a terminal."""
    notebook_shell = shell()
    if notebook_shell is not None:
        return notebook_shell.user_ns
    return {} if frame is None else {**frame.f_globals, **frame.f_locals}


def _written_name(frame: FrameType | None) -> str:
    """The name that stands in the brackets of the call that `frame` is in, or ""."""
    try:
        body = ast.parse(_written(frame)).body if frame is not None else []
    except (SyntaxError, ValueError, IndexError):
        return ""
    call = body[0].value if body and isinstance(body[0], ast.Expr) else None
    first = call.args[0] if isinstance(call, ast.Call) and call.args else None
    return first.id if isinstance(first, ast.Name) else ""


def _written(frame: FrameType) -> str:
    """The text of the expression that `frame` is computing."""
    places = list(frame.f_code.co_positions())
    first, last, left, right = places[frame.f_lasti // 2]
    if first is None or last is None or left is None or right is None:
        return ""
    lines = [
        line.encode() for line in linecache.getlines(frame.f_code.co_filename)[first - 1 : last]
    ]
    lines[-1] = lines[-1][:right]
    lines[0] = lines[0][left:]
    return b"".join(lines).decode()


def _known() -> str:
    names = [name for chapter in sources.chapters() for name in load(chapter)]
    return f"Exercises: {', '.join(names)}."
