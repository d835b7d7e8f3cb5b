"""Grades one notebook: its cells run in the sandbox, the checks run here."""

from __future__ import annotations

import dataclasses
import traceback
from collections.abc import Callable, Sequence

from autograder import exercises
from autograder.base.answers import Answer
from autograder.checking import judge
from autograder.checking.exercise import Exercise, Verdict
from autograder.checking.feedback import verdict_html
from autograder.intake import Intake
from autograder.sandbox import Limits, Sandbox, SandboxUnavailable

TELLING = 2.0  # seconds to find words for what is wrong
OUR_FAULT = "The grader failed on this exercise. That is not your fault, and costs nothing."


def grade_notebook(
    intake: Intake,
    sandbox: Sandbox,
    seed_of: Callable[[str], int],
    faults: list[str] | None = None,
    kept: Sequence[Verdict] = (),
) -> list[Verdict]:
    """Verdicts on every exercise of a notebook, in the chapter's order.

    seed_of: seed of the hidden inputs by exercise name.
    faults: gets the traceback of each fault of the grader; such a verdict has the status
        "grader fault" and no points.
    kept: verdicts that stand already; what they are about is not judged again.
    Raises SandboxUnavailable when nothing may be run at all.
    """
    todo = exercises.load(intake.chapter).values()
    known = {verdict.exercise: verdict for verdict in kept}
    noted = faults if faults is not None else []
    try:
        session = sandbox.open(intake.cells)
    except SandboxUnavailable:
        raise
    except Exception:
        noted.append(traceback.format_exc())
        return [known.get(e.name) or fault(e) for e in todo]
    try:
        return [
            known.get(e.name) or _verdict(e, session, intake, seed_of(e.name), noted) for e in todo
        ]
    finally:
        session.close()


def _verdict(exercise: Exercise, session, intake: Intake, seed: int, faults: list) -> Verdict:
    try:
        limits = Limits(**exercise.limits)
        short = dataclasses.replace(limits, wall=min(limits.wall, TELLING))

        def answer(limits: Limits) -> Answer:
            return session.answer(exercise.name, exercise.forbidden, limits, exercise.objects)

        def fresh() -> Answer:
            session.drop()
            return answer(short)

        verdict = judge.judge(exercise, answer(limits), seed, fresh)
        if verdict.status == "missing":
            verdict = _why_missing(exercise, verdict, session, intake)
        return checked(verdict)
    except Exception:
        faults.append(f"{exercise.id}: {traceback.format_exc()}")
        return fault(exercise)


def _why_missing(exercise: Exercise, verdict: Verdict, session, intake: Intake) -> Verdict:
    """Tells a cell that failed (a syntax error, a loop) from one that is not there."""
    for index, failure in sorted(session.failures.items()):
        if intake.cells[index].label == exercise.name:
            return judge.not_there(exercise, failure)
    return verdict


def checked(verdict: Verdict) -> Verdict:
    """The verdict, if its points are a builtin float within its bounds."""
    points = verdict.points
    if type(points) is not float or not 0.0 <= points <= verdict.max_points:
        raise ValueError(f"{verdict.exercise}: points are {points!r} of {verdict.max_points}")
    return verdict


def fault(exercise: Exercise) -> Verdict:
    total = judge.max_points(exercise)
    return Verdict(exercise.name, None, total, "grader fault", OUR_FAULT)


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
