"""Runs the checks of an exercise against an answer and says what it earned and why.

The visible examples come first, in the notebook and when grading: they fix every word that the
student reads. When grading, those checks that hold run once more on examples drawn from a secret
seed, in a process of their own. That may cost points; it says nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from functools import cache

from autograder.base import budget
from autograder.base.answers import Answer, CallFailed, Failure
from autograder.checking import slips
from autograder.checking.contrast import contrast, right_parts
from autograder.checking.exercise import (
    Check,
    CheckResult,
    Exercise,
    Mistake,
    Verdict,
    thought_text,
)
from autograder.checking.local import LocalAnswer
from autograder.checking.questions import asked, compare_with_model, expect, needed
from autograder.checking.recognition import recognize
from autograder.checking.replay import NoSuchCall, announced, arguments, call_number
from autograder.checking.surroundings import undisturbed
from autograder.checking.wording import call_text, failure_text
from autograder.course import release, sources

__all__ = ["compare_with_model", "judge", "needed"]

VALUES = "gives the right values"
CLEAN = "leaves its inputs alone and keeps nothing between calls"
CLEAN_POINTS = 1
NOT_REACHED = "not reached"
STRANGE_VALUE = "something that its check cannot work with. Which type and shape were asked for?"
TOO_MUCH = "more than can be checked. Which type and shape were asked for?"
ALSO_CHANGED = " It also changed its argument."
GO_ON = {"exception", "unsendable"}  # failures after which the next call may do better
THOUGHTFUL = {"values", "gradient"}  # stages at which it helps to think about the mathematics
UNSEEN = "passes the visible examples, and fails on others. Is a case left out?"
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
    """Every case gives what the model answer gives: type, shape, finite, values.

    The first that does not is told, and what was right; nothing is asked after a call that a
    process or a limit ended.
    """
    questions = asked(exercise, rng)
    expect(exercise, answer, [question.args for question in questions])
    right, wrong, told = [], [], None
    for question in questions:
        try:
            question.compare(exercise.use(answer, *question.args))
            right.append(question.args)
        except (Mistake, CallFailed) as failed:
            told = told or failed
            wrong.append(question.args)
            if isinstance(failed, CallFailed) and failed.failure.kind not in GO_ON:
                break
    if told is not None:
        told.more = contrast(exercise, right, wrong)
        raise told


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
    """One check on the visible examples, or on those of `seed`.

    A check that stops with anything but a Mistake or a CallFailed is a fault of the grader, and
    raises, unless it stopped at what this answer gave back: the model answer passes it.
    """
    given = len(answer.outcomes)
    try:
        _run(exercise, check, answer, seed)
    except Mistake as mistake:
        args = mistake.case.args if mistake.case else None
        text = mistake_text(exercise, check, mistake) + also(check, answer)
        text += _again(exercise, check, answer, given, args)
        return CheckResult(check.name, check.points, 0.0, False, text, mistake.stage)
    except CallFailed as failed:
        args = failed.args or last_args(answer)
        told = [failure_text(exercise.name, args, failed.failure), failed.more]
        text = " ".join(filter(None, told)) + also(check, answer)
        text += _again(exercise, check, answer, given, args)
        stage = "not attempted" if untouched(exercise, failed.failure) else failed.failure.kind
        return CheckResult(check.name, check.points, 0.0, False, text, stage)
    except slips.STRANGE:
        if not (_gave(answer, given) and _fit_for_the_model(exercise, check, seed)):
            raise
        args = last_args(answer)
        text = f"{call_text(exercise.name, args)} gave back {STRANGE_VALUE}"
        text += _again(exercise, check, answer, given, args)
        return CheckResult(check.name, check.points, 0.0, False, text, "type")
    return CheckResult(check.name, check.points, check.points, True)


def untouched(exercise: Exercise, failure: Failure) -> bool:
    """Whether a `raise` below some lines stands where the released cell has it: these lines were
    given, and nothing is written yet."""
    lines = _raising_lines(exercise.chapter, exercise.name)
    return failure.kind == "left over" and failure.line in lines


@cache
def _raising_lines(chapter: str, name: str) -> frozenset[int]:
    """The lines of an exercise's released cell that raise NotImplementedError."""
    path = sources.release_path(chapter)
    cell = release.load(chapter).answers.get(name) if path.is_file() else None
    lines = cell.source.splitlines() if cell else []
    return frozenset(n for n, line in enumerate(lines, 1) if "raise NotImplementedError" in line)


def _run(exercise: Exercise, check: Check, answer: Answer, seed: int | None) -> None:
    with undisturbed():
        check.run(answer, exercise.rng(purpose(check), seed))


def _gave(answer: Answer, start: int) -> bool:
    """Whether the answer gave a value since its call number `start`."""
    return any(outcome.failure is None for _, outcome in answer.outcomes[start:])


def _again(exercise: Exercise, check: Check, answer: Answer, given: int, args: tuple | None) -> str:
    """Notes the call that failed; says how to get arguments that a message cannot show."""
    number = [one.name for one in all_checks(exercise)].index(check.name) + 1
    call = number, call_number(answer, given, args)
    if call[1] and answer.failed is None:
        answer.failed = call
    return announced(exercise, call, args) if call[1] else ""


def example(exercise: Exercise, check: int, number: int) -> tuple:
    """The arguments of a call of a visible check; both are counted from 1. NoSuchCall else."""
    checks = all_checks(exercise)
    if not 1 <= check <= len(checks) or checks[check - 1].hidden_only:
        raise NoSuchCall(f"{exercise.name} has {len(checks)} checks")
    chosen = checks[check - 1]
    return arguments(exercise, chosen, purpose(chosen), number)


def also(check: Check, answer: Answer) -> str:
    """What else is wrong, whatever a check found."""
    return ALSO_CHANGED if check.name != CLEAN and answer.spoiled else ""


def mistake_text(exercise: Exercise, check: Check, mistake: Mistake) -> str:
    """What is wrong, what was right, and the next thought: the check's own, or the exercise's."""
    case, thought, right = mistake.case, check.think, ""
    if mistake.stage in THOUGHTFUL and case is not None:
        thought = exercise.think if thought is None else thought
        right = right_parts(exercise, case)
    next_thought = thought_text(thought, case) if mistake.stage in THOUGHTFUL else ""
    return " ".join(filter(None, [mistake.text, right, mistake.more, next_thought]))


def _fit_for_the_model(exercise: Exercise, check: Check, seed: int | None) -> bool:
    """Whether the model answer passes: then what stopped the check came from the answer."""
    model = LocalAnswer(
        sources.model(exercise.chapter, exercise.name), exercise.name, objects=exercise.objects
    )
    try:
        with budget.trusted():
            _run(exercise, check, model, seed)
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
    """The verdict on an answer: on the visible examples and, where there is a `seed`, on hidden
    ones too.

    fresh: gives the same answer in another process, for the hidden examples. A grader of several
        exercises asks `visible` for all of them before it asks `hidden` for any.
    """
    seen = visible(exercise, answer)
    if seed is None:
        return seen
    return hidden(exercise, fresh() if fresh else answer, seed, seen)


def visible(exercise: Exercise, answer: Answer) -> Verdict:
    """The verdict on the visible examples: every word that a student may read."""
    results: list[CheckResult] = []
    for check in all_checks(exercise):
        if check.hidden_only:
            continue
        if check.name == CLEAN and not all(result.passed for result in results):
            results.append(CheckResult(CLEAN, CLEAN_POINTS, 0.0, False, "", NOT_REACHED))
            continue
        result = run_check(exercise, check, answer, None)
        if result.stage in FATAL and not answered(answer):
            return not_there(exercise, Failure(result.stage))
        results.append(result)
    if exercise.objects and {result.stage for result in results} <= STILL_OPEN:
        return not_there(exercise, Failure("not attempted"))
    total = max_points(exercise)
    if all(result.passed for result in results):
        return Verdict(exercise.name, total, total, "full", "", tuple(results))
    return _in_words(exercise, results, answer)


def hidden(exercise: Exercise, answer: Answer, seed: int, seen: Verdict) -> Verdict:
    """What is left of the points of `seen` after the hidden examples of `seed`.

    Of what the answer does on them nothing is told but which checks it fails: a process that
    has seen them could put the hidden inputs into its words.
    """
    if not any(result.passed for result in seen.results):
        return seen
    return _without(exercise, seen, frozenset(failures(exercise, answer, seed, seen)))


def spoiled(exercise: Exercise, seen: Verdict) -> Verdict:
    """What is left of `seen` where the hidden examples brought no verdict: nothing."""
    return _without(exercise, seen, frozenset(check.name for check in all_checks(exercise)))


def _without(exercise: Exercise, seen: Verdict, failed: frozenset[str]) -> Verdict:
    """The verdict without the points of the checks that failed, in general words."""
    before = {result.name: result for result in seen.results}
    results = []
    for check in all_checks(exercise):
        if check.name in failed and (check.hidden_only or before[check.name].passed):
            results.append(CheckResult(check.name, check.points, 0.0, False, UNSEEN, "values"))
        elif check.hidden_only:
            results.append(CheckResult(check.name, check.points, check.points, True))
        else:
            results.append(before[check.name])
    earned = float(sum(result.earned for result in results))
    status, message = seen.status, seen.message
    if failed and status in ("full", "partial"):
        status = "partial" if earned else "wrong"
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
        if (check.name == CLEAN and broken) or not run_check(exercise, check, answer, seed).passed:
            broken = True
            yield check.name


def answered(answer: Answer) -> bool:
    """Whether any call gave a value: then the answer is begun, though a part may be missing."""
    return _gave(answer, 0)


def _in_words(exercise: Exercise, results: list[CheckResult], answer: Answer) -> Verdict:
    """The verdict on an answer of which something failed: the slip it makes, if one is known."""
    failed = next(result for result in results if not result.passed)
    earned = float(sum(result.earned for result in results))
    status = STATUS.get(failed.stage, "partial" if earned else "wrong")
    found = recognize(exercise, answer) if status in ("partial", "wrong") else None
    message, name = (found.message, found.name) if found else (failed.message, None)
    if found and answer.spoiled and not found.changes:
        message += ALSO_CHANGED
    total = max_points(exercise)
    return Verdict(exercise.name, earned, total, status, message, tuple(results), name)


def _nothing(exercise: Exercise, status: str, message: str) -> Verdict:
    return Verdict(exercise.name, 0.0, max_points(exercise), status, message)


def too_much(exercise: Exercise) -> Verdict:
    """The verdict where what came back kept the grader busy for too long, or was too large."""
    text = f"{exercise.name} gave back {TOO_MUCH}"
    return _nothing(exercise, "wrong", text)


def not_there(exercise: Exercise, failure: Failure) -> Verdict:
    """The verdict where there is no function to call; `failure` says why."""
    status = FATAL.get(failure.kind, STATUS.get(failure.kind, "missing"))
    return _nothing(exercise, status, failure_text(exercise.name, (), failure))
