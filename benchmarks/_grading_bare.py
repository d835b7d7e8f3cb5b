"""The floors under grading: the same answers called on the same cases in one process, without
sandbox, judging and pages; and the sandbox's two processes, which are asked nothing."""

from __future__ import annotations

import contextlib
import copy
import io
import time
import warnings

import numpy as np

from autograder import exercises
from autograder.base.answers import Answer, CallFailed, Outcome
from autograder.checking import judge
from autograder.course import filling, release, sources
from autograder.sandbox import Sandbox
from autograder.sandbox.session import Cell


class Timed(Answer):
    """Calls a function as it is, and adds up the time that it takes."""

    def __init__(self, function, name: str):
        super().__init__(name)
        self.function = function
        self.seconds = 0.0

    def call(self, args: tuple) -> Outcome:
        args = tuple(map(of_its_own, args))
        start = time.perf_counter()
        value = self.function(*args)
        self.seconds += time.perf_counter() - start
        return Outcome(value)


def of_its_own(arg):
    """Of a generator a copy: drawing from it would move on that of the next call."""
    return copy.deepcopy(arg) if isinstance(arg, np.random.Generator) else arg


def cells(chapter: str) -> list[str]:
    """What the notebook of a chapter runs with the model answers in it, when it is graded."""
    notebook = filling.filled(release.load(chapter), filling.model_answers(chapter))
    shown = [
        cell
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
        and not release.NOT_RUN & set(cell["metadata"].get("tags", []))
        and not cell["metadata"].get("nbgrader", {}).get("grade")
    ]
    return [release.source_of(cell) for cell in shown]


def seconds(chapter: str) -> float:
    """Running the cells once, and every call that the visible and the hidden checks make."""
    names = {name: lambda *args, **more: None for name in ("check", "hint", "solution", "progress")}
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        start = time.perf_counter()
        for source in cells(chapter):
            with contextlib.suppress(Exception):  # cells that want the course's own tools
                exec(source, names)
        spent = time.perf_counter() - start
        with np.errstate(all="ignore"):
            return spent + sum(_calls(exercise) for exercise in exercises.load(chapter).values())


def _calls(exercise) -> float:
    """Of an exercise whose objects are worked with in the check, the whole check counts."""
    answer = Timed(sources.model(exercise.chapter, exercise.name), exercise.name)
    start = time.perf_counter()
    with contextlib.suppress(CallFailed):
        judge.judge(exercise, answer, seed=1)
    return time.perf_counter() - start if exercise.objects else answer.seconds


def processes(chapter: str, times: int = 20) -> list[float]:
    """Seconds of two processes of the sandbox, begun and ended, that only run the cells."""
    todo, spent = [Cell("", source) for source in cells(chapter)], []
    with Sandbox() as sandbox:
        for _ in range(times):
            start = time.perf_counter()
            for _ in range(2):
                session = sandbox.open(todo)
                session.finish()
                session.close()
            spent.append(time.perf_counter() - start)
    return spent
