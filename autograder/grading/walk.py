"""The way through one notebook: its cells run in order, and each exercise is judged at its place.

That is where its check stands, or after the last cell that defines it if that comes later: so a
notebook that is run from top to bottom shows the same verdicts as the grader.
"""

from __future__ import annotations

import dataclasses
import traceback
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from autograder import exercises
from autograder.base import budget
from autograder.base.answers import Answer
from autograder.checking import judge
from autograder.checking.checks import max_points
from autograder.checking.definition_notes import CellRun, affordable, failed, further_down, note
from autograder.checking.exercise import Exercise
from autograder.checking.verdict import Status, Verdict
from autograder.grading import limits as allowed
from autograder.intake import Intake
from autograder.sandbox import Sandbox, SandboxUnavailable, Session

OUR_FAULT = "The grader failed on this exercise. That is not your fault, and costs nothing."


class Walk:
    """One notebook in one sandbox.

    faults: gets the traceback of each fault of the grader.
    stops: how many cells have run at the place of each exercise, where that is known already;
        else `visible` finds those that are later than the check.
    """

    def __init__(
        self,
        intake: Intake,
        sandbox: Sandbox,
        faults: list[str],
        stops: dict[str, int] | None = None,
    ):
        self.intake = intake
        self.sandbox = sandbox
        self.faults = faults
        self.stops = dict(stops or intake.stops)
        self.made: dict[str, dict] = {}  # by exercise, what its answer made in the visible part

    def visible(self, todo: Sequence[Exercise]) -> dict[str, Verdict]:
        """Verdicts on the visible examples."""
        verdicts: dict[str, Verdict] = {}
        with self._session(todo) as session:
            if session is None:
                return {exercise.name: fault(exercise) for exercise in todo}
            verdicts |= self._each(session, todo, self._seen)
            later = self._defined_later(todo, session)
            runs = cell_runs(self.intake, session)
        with self._session(later) as session:
            if session is not None:
                verdicts |= self._each(session, later, self._seen)
        return self._all_explained(verdicts, runs)

    def hidden(
        self, todo: Sequence[Exercise], seen: dict[str, Verdict], seed_of: Callable[[str], int]
    ) -> dict[str, Verdict]:
        """What the hidden examples leave of these verdicts."""
        begun = [e for e in todo if any(result.passed for result in seen[e.name].results)]
        with self._session(begun) as session:
            if session is None:
                return {exercise.name: fault(exercise) for exercise in begun}

            def judged(exercise: Exercise, answer: Answer) -> Verdict:
                name = exercise.name
                answer.made = self.made.get(name, {})
                return judge.hidden(exercise, answer, seed_of(name), seen[name])

            return self._each(session, begun, judged, lambda e: judge.spoiled(seen[e.name]))

    def _seen(self, exercise: Exercise, answer: Answer) -> Verdict:
        self.made[exercise.name] = answer.made
        return judge.visible(exercise, answer)

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
        self,
        session: Session,
        todo: Sequence[Exercise],
        judged: Callable[[Exercise, Answer], Verdict],
        too_much: Callable[[Exercise], Verdict] = judge.too_much,
    ) -> dict[str, Verdict]:
        """A verdict on each exercise, in the order of their places in the notebook.

        too_much: the verdict where what came back is too much work for the grader.
        """
        verdicts = {}
        for exercise in sorted(todo, key=lambda e: self.stops.get(e.name, len(self.intake.cells))):
            name = exercise.name
            try:
                limits = allowed.of(exercise)
                answer = session.answer(name, exercise.forbidden, limits, exercise.objects)
                with budget.own_work(limits.judging, limits.judging_memory), _unwarned():
                    verdicts[name] = checked(judged(exercise, answer))
            except (budget.OverBudget, MemoryError):
                session.drop()
                verdicts[name] = too_much(exercise)
            except Exception:
                self.faults.append(f"{exercise.id}: {traceback.format_exc()}")
                verdicts[name] = fault(exercise)
        return verdicts

    def _all_explained(
        self, verdicts: dict[str, Verdict], runs: list[CellRun]
    ) -> dict[str, Verdict]:
        """Each verdict with a word on its definition; without where that is too much to read."""
        try:
            with budget.reading():
                return {name: self._explained(verdict, runs) for name, verdict in verdicts.items()}
        except (budget.OverBudget, MemoryError):
            return verdicts

    def _explained(self, verdict: Verdict, runs: list[CellRun]) -> Verdict:
        """The verdict with a word on what was judged, or on why nothing was."""
        name, known = verdict.exercise, exercises.load(self.intake.chapter)
        failure = failed(name, runs) if verdict.status == Status.MISSING else None
        if failure is not None:
            return judge.not_there(known[name], failure)
        place = self.stops.get(name, len(runs))
        missed = further_down(verdict.message, runs[:place], runs[place:])
        return dataclasses.replace(verdict, note=missed or note(name, runs, known))


@contextmanager
def _unwarned() -> Iterator[None]:
    """What numpy warns of is an odd value that came back: none of the instructor's business."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def cell_runs(intake: Intake, session: Session) -> list[CellRun]:
    """The notebook's cells as they ran."""
    failures = session.failures
    own = [cell.source if cell.number else "" for cell in intake.cells]
    return [
        CellRun(
            f"cell {cell.number}" if cell.number else "the course's cell",
            source,
            session.defined.get(index, ()),
            failures.get(index),
            cell.label,
            parsed=parsed,
        )
        for index, (cell, source, parsed) in enumerate(
            zip(intake.cells, own, affordable(own), strict=True)
        )
    ]


def checked(verdict: Verdict) -> Verdict:
    """The verdict, if its points are a builtin float within its bounds."""
    points = verdict.points
    if type(points) is not float or not 0.0 <= points <= verdict.max_points:
        raise ValueError(f"{verdict.exercise}: points are {points!r} of {verdict.max_points}")
    return verdict


def fault(exercise: Exercise) -> Verdict:
    total = max_points(exercise)
    return Verdict(exercise.name, None, total, Status.GRADER_FAULT, OUR_FAULT)
