"""Grades one notebook: its cells run in the sandbox, the checks run here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from autograder import exercises
from autograder.checking import judge
from autograder.checking.exercise import Verdict
from autograder.checking.feedback import verdict_html
from autograder.grading.walk import Walk, fault
from autograder.intake import Intake
from autograder.sandbox import Sandbox


def grade_notebook(
    intake: Intake,
    sandbox: Sandbox,
    seed_of: Callable[[str], int] | None,
    faults: list[str] | None = None,
    kept: Sequence[Verdict] = (),
) -> list[Verdict]:
    """Verdicts on every exercise of a notebook, in the chapter's order.

    All visible examples of all exercises come first: they fix every word that the student
    reads. The hidden ones run after that, in another process, and only cost points.

    seed_of: seed of the hidden inputs by exercise name; None: visible examples only.
    faults: gets the traceback of each fault of the grader; such a verdict has the status
        "grader fault" and no points.
    kept: verdicts that stand already; what they are about is not judged again.
    Raises SandboxUnavailable when nothing may be run at all.
    """
    known = exercises.load(intake.chapter)
    verdicts = {verdict.exercise: verdict for verdict in kept}
    todo = [exercise for exercise in known.values() if exercise.name not in verdicts]
    walk = Walk(intake, sandbox, faults if faults is not None else [])
    verdicts |= walk.visible(todo)
    if seed_of is not None:
        verdicts |= walk.hidden(todo, verdicts, seed_of)
    return [verdicts[name] for name in known if name in verdicts]


def faults_for(chapter: str) -> list[Verdict]:
    """Verdicts where the grader failed on the whole notebook."""
    return [fault(exercise) for exercise in exercises.load(chapter).values()]


def nothing(chapter: str, status: str, message: str) -> list[Verdict]:
    """Verdicts for a notebook that could not be read: no points, and the reason why."""
    return [
        Verdict(exercise.name, 0.0, judge.max_points(exercise), status, message)
        for exercise in exercises.load(chapter).values()
    ]


def with_verdicts(notebook: dict, verdicts: list[Verdict]) -> dict:
    """The cleaned notebook with each verdict as the output of its test cell.

    nbgrader reads the points from `text/plain`: one builtin float. A fault of the grader
    shows its message and no points.
    """
    by_test = {f"test_{verdict.exercise}": verdict for verdict in verdicts}

    def told(cell: dict) -> dict:
        marks = cell["metadata"].get("nbgrader", {})
        verdict = by_test.get(marks.get("grade_id")) if marks.get("grade") else None
        return cell | {"outputs": [output(verdict)], "execution_count": 1} if verdict else cell

    return notebook | {"cells": [told(cell) for cell in notebook["cells"]]}


def output(verdict: Verdict) -> dict:
    """A verdict as the output of a cell."""
    data = {"text/html": verdict_html(verdict)}
    if verdict.points is None:
        return {"output_type": "display_data", "data": data, "metadata": {}}
    data["text/plain"] = repr(float(verdict.points))
    return {"output_type": "execute_result", "execution_count": 1, "data": data, "metadata": {}}
