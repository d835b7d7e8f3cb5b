"""Grades one notebook: its cells run in the sandbox, the checks run here."""

from __future__ import annotations

import dataclasses
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from autograder import exercises
from autograder.base.answers import Answer
from autograder.checking import judge
from autograder.checking.definition_notes import CellRun, defined_names, note
from autograder.checking.exercise import Exercise, Verdict
from autograder.checking.feedback import verdict_html
from autograder.intake import Intake
from autograder.sandbox import Limits, Sandbox, SandboxUnavailable, Session

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
    known = exercises.load(intake.chapter)
    verdicts = {verdict.exercise: verdict for verdict in kept}
    todo = [exercise for exercise in known.values() if exercise.name not in verdicts]
    walk = Walk(intake, sandbox, faults if faults is not None else [])
    verdicts |= walk.visible(todo)
    if seed_of is not None:
        verdicts |= walk.hidden(todo, verdicts, seed_of)
    return [verdicts[name] for name in known if name in verdicts]


class Walk:
    """The way through one notebook: its cells run in order, and calls of an exercise are answered
    where its check stands, or after the last cell that defines it if that comes later.
    """

    def __init__(self, intake: Intake, sandbox: Sandbox, faults: list[str]):
        self.intake = intake
        self.sandbox = sandbox
        self.faults = faults
        self.stops = dict(intake.stops)

    def visible(self, todo: Sequence[Exercise]) -> dict[str, Verdict]:
        """Verdicts on the visible examples."""
        found: dict[str, Verdict] = {}
        with self._session(todo) as session:
            if session is None:
                return {exercise.name: fault(exercise) for exercise in todo}
            found |= self._each(lambda e: judge.visible(e, answer_of(session, e)), todo)
            later = self._defined_later(todo, session)
            runs = cell_runs(self.intake, session)
        with self._session(later) as session:
            if session is not None:
                found |= self._each(lambda e: judge.visible(e, answer_of(session, e)), later)
        return {name: self._explained(verdict, runs) for name, verdict in found.items()}

    def hidden(
        self, todo: Sequence[Exercise], seen: dict[str, Verdict], seed_of: Callable[[str], int]
    ) -> dict[str, Verdict]:
        """What the hidden examples leave of these verdicts."""
        begun = [e for e in todo if any(result.passed for result in seen[e.name].results)]
        with self._session(begun) as session:
            if session is None:
                return {exercise.name: fault(exercise) for exercise in begun}
            return self._each(
                lambda e: judge.hidden(e, answer_of(session, e), seed_of(e.name), seen[e.name]),
                begun,
            )

    def _defined_later(self, todo: Sequence[Exercise], session: Session) -> list[Exercise]:
        """Exercises that a cell below their check defines once more: their place is there."""
        try:
            session.finish()
        except Exception:
            self.faults.append(traceback.format_exc())
        later = []
        for exercise in todo:
            last = max((i for i, n in session.defined.items() if exercise.name in n), default=-1)
            if last >= self.stops.get(exercise.name, len(self.intake.cells)):
                self.stops[exercise.name] = last + 1
                later.append(exercise)
        return later

    @contextmanager
    def _session(self, todo: Sequence[Exercise]) -> Iterator[Session | None]:
        """A session of the notebook's cells, or None where there is nothing to do or it fails."""
        if not todo:
            yield None
            return
        try:
            session = self.sandbox.open(self.intake.cells, stops=self.stops)
        except SandboxUnavailable:
            raise
        except Exception:
            self.faults.append(traceback.format_exc())
            yield None
            return
        try:
            yield session
        finally:
            session.close()

    def _each(
        self, judged: Callable[[Exercise], Verdict], todo: Sequence[Exercise]
    ) -> dict[str, Verdict]:
        """A verdict on each exercise, in the order of their places in the notebook."""
        found = {}
        for exercise in sorted(todo, key=lambda e: self.stops.get(e.name, len(self.intake.cells))):
            try:
                found[exercise.name] = checked(judged(exercise))
            except Exception:
                self.faults.append(f"{exercise.id}: {traceback.format_exc()}")
                found[exercise.name] = fault(exercise)
        return found

    def _explained(self, verdict: Verdict, runs: list[CellRun]) -> Verdict:
        """The verdict with a word on what was judged, or on why nothing was."""
        name, known = verdict.exercise, exercises.load(self.intake.chapter)
        told = dataclasses.replace(verdict, note=note(name, runs, known))
        if verdict.status != "missing":
            return told
        for cell, run in zip(self.intake.cells, runs, strict=True):
            if run.failure is not None and name in (cell.label, *defined_names(cell.source)):
                return judge.not_there(known[name], run.failure)
        return told


def answer_of(session: Session, exercise: Exercise) -> Answer:
    limits = Limits(**exercise.limits)
    return session.answer(exercise.name, exercise.forbidden, limits, exercise.objects)


def cell_runs(intake: Intake, session: Session) -> list[CellRun]:
    """The notebook's cells as they ran."""
    failures = session.failures
    return [
        CellRun(
            f"cell {cell.number}" if cell.number else "the course's cell",
            cell.source if cell.number else "",
            session.defined.get(index, ()),
            failures.get(index),
        )
        for index, cell in enumerate(intake.cells)
    ]


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
