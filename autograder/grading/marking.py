"""Grades one notebook: its cells run in the sandbox, the checks run here."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence

from autograder import exercises
from autograder.base import budget
from autograder.base.answers import Answer
from autograder.checking import judge
from autograder.checking.exercise import Exercise, Verdict
from autograder.checking.feedback import verdict_html
from autograder.grading import limits as allowed
from autograder.intake import Intake
from autograder.sandbox import Sandbox, SandboxUnavailable, Session

OUR_FAULT = "The grader failed on this exercise. That is not your fault, and costs nothing."


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
    exercises_of = exercises.load(intake.chapter)
    verdicts = {verdict.exercise: verdict for verdict in kept}
    todo = [exercise for exercise in exercises_of.values() if exercise.name not in verdicts]
    noted = faults if faults is not None else []

    def visible(exercise: Exercise, session: Session) -> Verdict:
        seen = judge.visible(exercise, answer_of(session, exercise))
        return _why_missing(exercise, seen, session, intake) if seen.status == "missing" else seen

    def hidden(exercise: Exercise, session: Session) -> Verdict:
        assert seed_of is not None
        seen, answer = verdicts[exercise.name], answer_of(session, exercise)
        return judge.hidden(exercise, answer, seed_of(exercise.name), seen)

    verdicts |= _each(visible, todo, intake, sandbox, noted)
    if seed_of is not None:
        begun = [e for e in todo if any(result.passed for result in verdicts[e.name].results)]
        verdicts |= _each(hidden, begun, intake, sandbox, noted)
    return [verdicts[name] for name in exercises_of if name in verdicts]


def answer_of(session: Session, exercise: Exercise) -> Answer:
    """The answer to an exercise, within the exercise's limits."""
    limits = allowed.of(exercise)
    return session.answer(exercise.name, exercise.forbidden, limits, exercise.objects)


def _within_budget(
    judged: Callable[[Exercise, Session], Verdict], exercise: Exercise, session: Session
) -> Verdict:
    """A verdict, unless what came back is too much work for the grader."""
    limits = allowed.of(exercise)
    try:
        with budget.own_work(limits.judging, limits.judging_memory):
            return judged(exercise, session)
    except (budget.OverBudget, MemoryError):
        session.drop()
        return judge.too_much(exercise)


def _each(
    judged: Callable[[Exercise, Session], Verdict],
    todo: Sequence[Exercise],
    intake: Intake,
    sandbox: Sandbox,
    faults: list[str],
) -> dict[str, Verdict]:
    """One pass over these exercises, in one session of the notebook's cells."""
    if not todo:
        return {}
    try:
        session = sandbox.open(intake.cells)
    except SandboxUnavailable:
        raise
    except Exception:
        faults.append(traceback.format_exc())
        return {exercise.name: fault(exercise) for exercise in todo}
    found = {}
    try:
        for exercise in todo:
            try:
                found[exercise.name] = checked(_within_budget(judged, exercise, session))
            except Exception:
                faults.append(f"{exercise.id}: {traceback.format_exc()}")
                found[exercise.name] = fault(exercise)
    finally:
        session.close()
    return found


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
