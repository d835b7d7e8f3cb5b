"""Grades one notebook: its cells run in the sandbox, the checks run here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from autograder import exercises
from autograder.checking.checks import max_points
from autograder.checking.feedback import verdict_html
from autograder.checking.verdict import Status, Verdict
from autograder.course.grade_ids import id_of_test
from autograder.course.release import marks_of
from autograder.grading.walk import Walk, fault
from autograder.intake import Intake
from autograder.sandbox import Sandbox


@dataclass
class Fixed:
    """What is fixed of a notebook before its first hidden call. It stands in a second try:
    nothing that has run after a hidden call speaks to a student.

    stops: how many cells have run at the place of each exercise; empty before the first try.
    last: whether there is no further try, and hidden calls begin whatever failed before.
    """

    verdicts: dict[str, Verdict] = field(default_factory=dict)
    stops: dict[str, int] = field(default_factory=dict)
    last: bool = True


def grade_notebook(
    intake: Intake,
    sandbox: Sandbox,
    seed_of: Callable[[str], int] | None,
    faults: list[str] | None = None,
    cached: Sequence[Verdict] = (),
    fixed: Fixed | None = None,
) -> list[Verdict]:
    """Verdicts on every exercise of a notebook, in the chapter's order.

    All visible examples of all exercises come first: they fix every word that the student
    reads. The hidden ones run after that, in another process, and only cost points.

    seed_of: seed of the hidden inputs by exercise name; None: visible examples only.
    faults: gets the traceback of each fault of the grader; such a verdict has the status
        "grader fault" and no points.
    cached: verdicts that stand already; what they are about is not judged again.
    fixed: what an earlier try has fixed; gets what this one does.
    Raises SandboxUnavailable when nothing may be run at all.
    """
    known = exercises.load(intake.chapter)
    fixed = fixed or Fixed()
    faults = [] if faults is None else faults
    verdicts = {verdict.exercise: verdict for verdict in cached}
    todo = [exercise for exercise in known.values() if exercise.name not in verdicts]
    walk = Walk(intake, sandbox, faults, fixed.stops)
    verdicts |= fixed.verdicts
    verdicts |= walk.visible([exercise for exercise in todo if exercise.name not in fixed.verdicts])
    fixed.stops = walk.stops
    fixed.verdicts = {e.name: verdicts[e.name] for e in todo if verdicts[e.name].points is not None}
    if seed_of is not None and (fixed.last or not faults):
        verdicts |= walk.hidden(todo, verdicts, seed_of)
    return [verdicts[name] for name in known if name in verdicts]


def faults_for(chapter: str) -> list[Verdict]:
    """Verdicts where the grader failed on the whole notebook."""
    return [fault(exercise) for exercise in exercises.load(chapter).values()]


def nothing(chapter: str, status: Status, message: str) -> list[Verdict]:
    """Verdicts for a notebook that could not be read: no points, and the reason why."""
    return [
        Verdict(exercise.name, 0.0, max_points(exercise), status, message)
        for exercise in exercises.load(chapter).values()
    ]


def with_verdicts(notebook: dict, verdicts: list[Verdict]) -> dict:
    """The cleaned notebook with each verdict as the output of its test cell.

    nbgrader reads the points from `text/plain`: one builtin float. A fault of the grader
    shows its message and no points.
    """
    by_test = {id_of_test(verdict.exercise): verdict for verdict in verdicts}

    def with_output(cell: dict) -> dict:
        marks = marks_of(cell)
        verdict = by_test.get(marks.get("grade_id", "")) if marks.get("grade") else None
        return cell | {"outputs": [output(verdict)], "execution_count": 1} if verdict else cell

    return notebook | {"cells": [with_output(cell) for cell in notebook["cells"]]}


def output(verdict: Verdict) -> dict:
    """A verdict as the output of a cell."""
    data = {"text/html": verdict_html(verdict)}
    if verdict.points is None:
        return {"output_type": "display_data", "data": data, "metadata": {}}
    data["text/plain"] = repr(float(verdict.points))
    return {"output_type": "execute_result", "execution_count": 1, "data": data, "metadata": {}}
