"""Runs the checks of an exercise against an answer and says what it earned and why.

In the notebook the checks run on the visible examples (`seed=None`). When grading they run
on examples drawn from a secret seed; what the student then reads comes from the visible
examples alone, so that nothing of a hidden call gets out.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from autograder.base.answers import Answer, CallFailed, Failure
from autograder.checking import slips
from autograder.checking.exercise import Check, CheckResult, Exercise, Mistake, Verdict
from autograder.checking.local import LocalAnswer
from autograder.checking.questions import asked, compare_with_model, expect, needed
from autograder.checking.wording import call_text, failure_text
from autograder.course import sources

__all__ = ["compare_with_model", "judge", "needed"]

VALUES = "gives the right values"
CLEAN = "leaves its inputs alone and keeps nothing between calls"
CLEAN_POINTS = 1
NOT_REACHED = "not reached"
STRANGE_VALUE = "something that its check cannot work with. Which type and shape were asked for?"
UNSEEN = {
    "": "passes the visible examples, and fails on others. Is a case left out?",
    "timeout": "took longer than it may on examples that you have not seen.",
}
# Of a class, whose given constructor always answers: every check met an unwritten part.
STILL_OPEN = {"not attempted", "attempted", NOT_REACHED}
FATAL = {"undefined": "missing", "not attempted": "not attempted"}
STATUS = {"timeout": "timeout", "crash": "crashed", "memory": "crashed", "lean": "leans"}


def all_checks(exercise: Exercise) -> list[Check]:
    """Every check of an exercise in order: values first, its own, cleanliness last.

    An exercise whose own checks say it all, row by row, is worth 0 points for values.
    """

    def values(answer, rng):
        check_values(exercise, answer, rng)

    def clean(answer, rng):
        check_clean(exercise, answer, rng)

    first = [Check(VALUES, exercise.points, values)] if exercise.points else []
    return [*first, *exercise.checks, Check(CLEAN, CLEAN_POINTS, clean)]


def max_points(exercise: Exercise) -> float:
    return float(sum(check.points for check in all_checks(exercise)))


def check_values(exercise: Exercise, answer: Answer, rng) -> None:
    """Every case gives what the model answer gives: type, shape, finite, values."""
    questions = asked(exercise, rng)
    expect(exercise, answer, [question.args for question in questions])
    for question in questions:
        got = exercise.use(answer, *question.args)
        question.compare(got)


def check_clean(exercise: Exercise, answer: Answer, rng) -> None:
    """Calls once more, in the reverse order, give the same; and none so far changed an argument."""
    leave_arguments_alone(exercise, answer)
    questions = asked(exercise, rng)[::-1]
    expect(exercise, answer, [question.args for question in questions])
    for question in questions:
        got = exercise.use(answer, *question.args)
        leave_arguments_alone(exercise, answer)
        question.compare(got)


def leave_arguments_alone(exercise: Exercise, answer: Answer) -> None:
    """Raises Mistake when a call, in whichever check, changed what it was given."""
    if answer.spoiled:
        args, position = answer.spoiled
        raise Mistake(
            f"{call_text(exercise.name, args)} changed its argument number {position + 1}. "
            "Whoever called still needs it: work on a copy."
        )


def run_check(exercise: Exercise, check: Check, answer: Answer, seed: int | None) -> CheckResult:
    """One check on the visible examples, or on those of `seed`."""
    try:
        check.run(answer, exercise.rng(purpose(check), seed))
    except Mistake as mistake:
        also = " It also changed its argument." if check.name != CLEAN and answer.spoiled else ""
        text = mistake.text + also
        return CheckResult(check.name, check.points, 0.0, False, text, mistake.stage)
    except CallFailed as failed:
        text = failure_text(exercise.name, last_args(answer), failed.failure)
        return CheckResult(check.name, check.points, 0.0, False, text, failed.failure.kind)
    except slips.STRANGE:
        if not _fit_for_the_model(exercise, check, seed):
            raise
        text = f"{call_text(exercise.name, last_args(answer))} gave back {STRANGE_VALUE}"
        return CheckResult(check.name, check.points, 0.0, False, text, "type")
    return CheckResult(check.name, check.points, check.points, True)


def _fit_for_the_model(exercise: Exercise, check: Check, seed: int | None) -> bool:
    """Whether the model answer passes: then what stopped the check came from the answer."""
    model = LocalAnswer(sources.model(exercise.chapter, exercise.name), exercise.name)
    try:
        check.run(model, exercise.rng(purpose(check), seed))
    except Exception:
        return False
    return True


def purpose(check: Check) -> str:
    """Names the stream of random numbers of a check; the values check has the public cases."""
    return "values" if check.name in (VALUES, CLEAN) else check.name


def last_args(answer: Answer) -> tuple:
    return answer.outcomes[-1][0] if answer.outcomes else ()


def judge(
    exercise: Exercise,
    answer: Answer,
    seed: int | None = None,
    fresh: Callable[[], Answer] | None = None,
) -> Verdict:
    """The verdict on an answer: on the visible examples, or on the hidden ones of `seed`.

    fresh: gives the same answer in a process that has seen no hidden example. What the student
        reads comes from there: a process that has seen them could keep the hidden inputs and
        put them into the text of an exception of its own.
    """
    results: list[CheckResult] = []
    for check in all_checks(exercise):
        if check.hidden_only and seed is None:
            continue
        if check.name == CLEAN and not all(result.passed for result in results):
            results.append(CheckResult(CLEAN, CLEAN_POINTS, 0.0, False, "", NOT_REACHED))
            continue
        result = run_check(exercise, check, answer, seed)
        if result.stage in FATAL and not answered(answer):
            return not_there(exercise, Failure(result.stage))
        results.append(result)
    if exercise.objects and {result.stage for result in results} <= STILL_OPEN:
        return not_there(exercise, Failure("not attempted"))
    total = max_points(exercise)
    if all(result.passed for result in results):
        return Verdict(exercise.name, total, total, "full", "", tuple(results))
    teller = fresh() if fresh and seed is not None else answer
    if seed is not None:
        checks = {check.name: check for check in all_checks(exercise)}
        results = [_told(exercise, checks[result.name], result, teller) for result in results]
    return _in_words(exercise, results, teller)


def answered(answer: Answer) -> bool:
    """Whether any call gave a value: then the answer is begun, though a part may be missing."""
    return any(outcome.failure is None for _, outcome in answer.outcomes)


def _told(exercise: Exercise, check: Check, result: CheckResult, teller: Answer) -> CheckResult:
    """A hidden result in the words that the visible examples give, or in general ones."""
    if result.passed or result.stage == NOT_REACHED:
        return result
    message = UNSEEN.get(result.stage, UNSEEN[""])
    if not check.hidden_only:
        if check.name == CLEAN:  # it knows of the calls of all checks
            for earlier in (c for c in all_checks(exercise)[:-1] if not c.hidden_only):
                run_check(exercise, earlier, teller, None)
        seen = run_check(exercise, check, teller, None)
        message = message if seen.passed else seen.message
    return dataclasses.replace(result, message=message)


def _in_words(exercise: Exercise, results: list[CheckResult], teller: Answer) -> Verdict:
    """The verdict on an answer of which something failed: the slip it makes, if one is known."""
    failed = next(result for result in results if not result.passed)
    earned = float(sum(result.earned for result in results))
    status = STATUS.get(failed.stage, "partial" if earned else "wrong")
    slip = slips.recognize(exercise, teller) if status in ("partial", "wrong") else None
    message = slip.message if slip else failed.message
    name = slip.name if slip else None
    total = max_points(exercise)
    return Verdict(exercise.name, earned, total, status, message, tuple(results), name)


def _nothing(exercise: Exercise, status: str, message: str) -> Verdict:
    return Verdict(exercise.name, 0.0, max_points(exercise), status, message)


def not_there(exercise: Exercise, failure: Failure) -> Verdict:
    """The verdict where there is no function to call; `failure` says why."""
    status = FATAL.get(failure.kind, STATUS.get(failure.kind, "missing"))
    return _nothing(exercise, status, failure_text(exercise.name, (), failure))
