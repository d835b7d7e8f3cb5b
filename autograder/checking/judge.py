"""Judges an answer by the checks of its exercise: what it earned and why.

The visible examples come first, in the notebook and when grading: they fix every word that the
student reads. When grading, those checks that hold run once more on examples drawn from a secret
seed, in a process of their own. That may cost points; it says nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

from autograder.base.answers import Answer, Failure, FailureKind
from autograder.checking.checks import PURITY, PURITY_POINTS, all_checks, max_points
from autograder.checking.exercise import Exercise
from autograder.checking.recognition import recognize
from autograder.checking.running import ALSO_CHANGED, gave_since, run_check
from autograder.checking.verdict import CheckResult, Stage, Status, Verdict
from autograder.checking.wording import failure_text

TOO_MUCH = "more than can be checked. Which type and shape were asked for?"
UNSEEN = "passes the visible examples, and fails on others. Is a case left out?"
# Of a class, whose given constructor always answers: every check met an unwritten part.
STILL_OPEN = {Stage.NOT_ATTEMPTED, Stage.ATTEMPTED, Stage.NOT_REACHED}
FATAL = {
    FailureKind.UNDEFINED: Status.MISSING,
    FailureKind.NOT_ATTEMPTED: Status.NOT_ATTEMPTED,
}
STATUS = {
    FailureKind.TIMEOUT: Status.TIMEOUT,
    FailureKind.CRASH: Status.CRASHED,
    FailureKind.MEMORY: Status.CRASHED,
    FailureKind.FORBIDDEN_CALL: Status.FORBIDDEN_CALL,
}


def judge(
    exercise: Exercise,
    answer: Answer,
    seed: int | None = None,
    fresh: Callable[[], Answer] | None = None,
) -> Verdict:
    """The verdict on an answer: on the visible examples and, where there is a `seed`, on hidden
    ones too.

    fresh: gives the same answer in another process, for the hidden examples. A grader of several
        exercises asks `visible` for all of them before it asks `hidden` for any.
    """
    seen = visible(exercise, answer)
    if seed is None:
        return seen
    again = fresh() if fresh else answer
    again.made = answer.made
    return hidden(exercise, again, seed, seen)


def visible(exercise: Exercise, answer: Answer) -> Verdict:
    """The verdict on the visible examples: every word that a student may read."""
    results: list[CheckResult] = []
    for check in all_checks(exercise):
        if check.id == PURITY and not all(result.passed for result in results):
            results.append(CheckResult(PURITY, PURITY_POINTS, 0.0, False, "", Stage.NOT_REACHED))
            continue
        result = run_check(exercise, check, answer, None)
        if result.stage in FATAL and not answered(answer):
            return not_there(exercise, _why(answer, FailureKind(result.stage)))
        results.append(result)
    if exercise.objects and {result.stage for result in results} <= STILL_OPEN:
        return not_there(exercise, Failure(FailureKind.NOT_ATTEMPTED))
    total = max_points(exercise)
    if all(result.passed for result in results):
        return Verdict(exercise.name, total, total, Status.FULL, "", tuple(results))
    return _in_words(exercise, results, answer)


def hidden(exercise: Exercise, answer: Answer, seed: int, seen: Verdict) -> Verdict:
    """What is left of the points of `seen` after the hidden examples of `seed`.

    Of what the answer does on them nothing is told but which checks it fails: a process that
    has seen them could put the hidden inputs into its words.
    """
    if not any(result.passed for result in seen.results):
        return seen
    return _without(seen, frozenset(failures(exercise, answer, seed, seen)))


def spoiled(seen: Verdict) -> Verdict:
    """What is left of `seen` where the hidden examples brought no verdict: nothing."""
    return _without(seen, frozenset(result.name for result in seen.results))


def _without(seen: Verdict, failed: frozenset[str]) -> Verdict:
    """The verdict without the points of the checks that failed, in general words."""
    results = [
        CheckResult(result.name, result.points, 0.0, False, UNSEEN, Stage.VALUES)
        if result.passed and result.name in failed
        else result
        for result in seen.results
    ]
    earned = float(sum(result.earned for result in results))
    status, message = seen.status, seen.message
    if failed and status in (Status.FULL, Status.PARTIAL):
        status = Status.PARTIAL if earned else Status.WRONG
        message = message or UNSEEN
    return dataclasses.replace(
        seen, points=earned, status=status, message=message, results=tuple(results)
    )


def failures(exercise: Exercise, answer: Answer, seed: int, seen: Verdict) -> Iterator[str]:
    """Names of the checks that fail on hidden examples, of those that hold on visible ones."""
    unasked = {result.name for result in seen.results if not result.passed}
    broken = False
    for check in all_checks(exercise):
        if check.name in unasked:
            continue
        if (check.id == PURITY and broken) or not run_check(exercise, check, answer, seed).passed:
            broken = True
            yield check.name


def answered(answer: Answer) -> bool:
    """Whether any call gave a value: then the answer is begun, though a part may be missing."""
    return gave_since(answer, 0)


def _why(answer: Answer, kind: FailureKind) -> Failure:
    """Why there is nothing to call: of an undefined name, what stands in its place, if any."""
    failures = (outcome.failure for _, outcome in reversed(answer.outcomes))
    last = next((failure for failure in failures if failure and failure.kind == kind), None)
    return Failure(kind, message=last.message if last else "")


def _most_specific(failed: list[CheckResult]) -> CheckResult:
    """The first that failed; of wrong values a later one that has found out how they are wrong."""
    diagnoses = (result for result in failed if result.stage == Stage.GRADIENT)
    return next(diagnoses, failed[0]) if failed[0].stage == Stage.VALUES else failed[0]


def _in_words(exercise: Exercise, results: list[CheckResult], answer: Answer) -> Verdict:
    """The verdict on an answer of which something failed: the slip it makes, if one is known."""
    failed = _most_specific([result for result in results if not result.passed])
    earned = float(sum(result.earned for result in results))
    status = Status.PARTIAL if earned else Status.WRONG
    if failed.stage in STATUS:
        status = STATUS[FailureKind(failed.stage)]
    explanation = recognize(exercise, answer) if status in (Status.PARTIAL, Status.WRONG) else None
    message, name = (
        (explanation.message, explanation.name) if explanation else (failed.message, None)
    )
    if explanation and answer.spoiled and not explanation.changes:
        message += ALSO_CHANGED
    total = max_points(exercise)
    return Verdict(exercise.name, earned, total, status, message, tuple(results), name)


def _nothing(exercise: Exercise, status: Status, message: str) -> Verdict:
    return Verdict(exercise.name, 0.0, max_points(exercise), status, message)


def too_much(exercise: Exercise) -> Verdict:
    """The verdict where what came back kept the grader busy for too long, or was too large."""
    text = f"{exercise.name} gave back {TOO_MUCH}"
    return _nothing(exercise, Status.WRONG, text)


def not_there(exercise: Exercise, failure: Failure) -> Verdict:
    """The verdict where there is no function to call; `failure` says why."""
    status = FATAL.get(failure.kind, STATUS.get(failure.kind, Status.MISSING))
    return _nothing(exercise, status, failure_text(exercise.name, (), failure))
