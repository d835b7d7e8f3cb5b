"""The learner's own functions, from this notebook and from those of earlier chapters: those that
pass all their visible checks.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

from autograder.checking.exercise import Exercise
from autograder.checking.judge import visible
from autograder.checking.local import answer_of
from autograder.checking.verdict import Status
from autograder.course import release, sources
from autograder.exercises import find
from autograder.notebook.lookup import own_definition


def mine(*names: str) -> dict[str, Callable]:
    """Your own functions of these exercises, by name: those that pass their checks.

    Looked for in this notebook, and then in your copies of the other chapters' notebooks. What is
    not written yet, or does not pass, is left out.
    """
    passing: dict[str, Callable] = {}
    there: dict[str, dict] = {}
    for name in names:
        exercise = find(name)
        if exercise is None:
            continue
        function = _here(name)
        if function is None:
            cells = there.setdefault(exercise.chapter, _cells(exercise.chapter))
            function = _run(cells, name)
        if function is not None and _passes(exercise, function):
            passing[name] = function
    return passing


def _here(name: str) -> Callable | None:
    own = own_definition(name)
    if own is None or own.stub or not callable(own.value):
        return None
    return own.value


def _cells(chapter: str) -> dict[str, str]:
    """The answer cells of the learner's copy of a chapter, by the name of their exercise."""
    path = sources.WORK / chapter / f"{chapter}.ipynb"
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        known = release.load(chapter).answers
        pairs = [(release.marks_of(cell).get("grade_id"), cell) for cell in cells]
        return {name: release.source_of(cell) for name, cell in pairs if name in known}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _run(cells: dict[str, str], name: str) -> Callable | None:
    """What the cell of an exercise defines, after the cells before it: it may use their answers."""
    if name not in cells:
        return None
    names: dict = {"__name__": "__main__"}
    exec("import numpy as np", names)
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        for other, text in cells.items():
            try:
                exec(compile(text, f"<{other}>", "exec"), names)
            except Exception:
                if other == name:
                    return None
            if other == name:
                break
    own_function = names.get(name)
    return own_function if callable(own_function) else None


def _passes(exercise: Exercise, function: Callable) -> bool:
    try:
        return visible(exercise, answer_of(exercise, function)).status == Status.FULL
    except Exception:  # a fault of a check is told where that exercise is checked
        return False
