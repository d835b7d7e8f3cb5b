"""Runs one check, and says what is wrong, what was right and what to think about next."""

from __future__ import annotations

from functools import cache

from autograder.base import budget
from autograder.base.answers import Answer, CallFailed, Failure, FailureKind
from autograder.checking import slips
from autograder.checking.checks import PURITY, all_checks, purpose
from autograder.checking.contrast import right_parts
from autograder.checking.cut_off import of_cut_off, some_left
from autograder.checking.exercise import Check, Exercise, Mistake, thought_text
from autograder.checking.local import LocalAnswer
from autograder.checking.replay import NoSuchCall, announced, arguments, call_number
from autograder.checking.surroundings import undisturbed
from autograder.checking.verdict import CheckResult, Stage
from autograder.checking.wording import call_text, failure_text, on_the_way
from autograder.course import release, sources

STRANGE_VALUE = "something that its check cannot work with. Which type and shape were asked for?"
ALSO_CHANGED = " It also changed its argument."
THOUGHTFUL = {Stage.VALUES, Stage.GRADIENT}  # where it helps to think about the mathematics


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
        text = mistake_text(exercise, check, mistake)
        if mistake.stage == Stage.FINITE:
            text = f"{text} {_why_not_finite(answer, given, args)}".rstrip()
        text += also(check, answer)
        text += _again(exercise, check, answer, given, args)
        return CheckResult(check.name, check.points, 0.0, False, text, mistake.stage)
    except CallFailed as failed:
        args = failed.args or last_args(answer)
        texts = [failure_text(exercise.name, args, failed.failure), failed.more]
        text = " ".join(filter(None, texts)) + also(check, answer)
        text += _again(exercise, check, answer, given, args)
        given_up = untouched(exercise, failed.failure)
        stage = Stage.NOT_ATTEMPTED if given_up else Stage(failed.failure.kind)
        return CheckResult(check.name, check.points, 0.0, False, text, stage)
    except slips.STRANGE:
        of_the_answer = answer.made or gave_since(answer, given)
        if not (of_the_answer and _fit_for_the_model(exercise, check, seed)):
            raise
        args = last_args(answer)
        text = f"{call_text(exercise.name, args)} gave back {STRANGE_VALUE}"
        text += _again(exercise, check, answer, given, args)
        return CheckResult(check.name, check.points, 0.0, False, text, Stage.TYPE)
    return CheckResult(check.name, check.points, check.points, True)


def _why_not_finite(answer: Answer, given: int, args: tuple | None) -> str:
    """What numpy noted in the call that gave what is not finite, in plain words."""
    calls = answer.outcomes[given:]
    asked_so = [outcome for call, outcome in calls if args and call and call[0] is args[0]]
    outcomes = asked_so or [outcome for _, outcome in calls[-1:]]
    return on_the_way(outcomes[0].warned) if outcomes else ""


def _run(exercise: Exercise, check: Check, answer: Answer, seed: int | None) -> None:
    with undisturbed():
        check.run(answer, exercise.rng(purpose(check), seed))


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


def gave_since(answer: Answer, start: int) -> bool:
    """Whether the answer gave a value since its call number `start`."""
    return any(outcome.failure is None for _, outcome in answer.outcomes[start:])


def untouched(exercise: Exercise, failure: Failure) -> bool:
    """Whether a `raise` below some lines stands where the released cell has it: these lines were
    given, and nothing is written yet."""
    lines = _raising_lines(exercise.chapter, exercise.name)
    return failure.kind == FailureKind.LEFT_OVER and failure.line in lines


@cache
def _raising_lines(chapter: str, name: str) -> frozenset[int]:
    """The lines of an exercise's released cell that raise NotImplementedError."""
    path = sources.release_path(chapter)
    cell = release.load(chapter).answers.get(name) if path.is_file() else None
    lines = cell.source.splitlines() if cell else []
    return frozenset(n for n, line in enumerate(lines, 1) if "raise NotImplementedError" in line)


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
    if not 1 <= check <= len(checks):
        raise NoSuchCall(f"{exercise.name} has {len(checks)} checks")
    chosen = checks[check - 1]
    return arguments(exercise, chosen, purpose(chosen), number)


def also(check: Check, answer: Answer) -> str:
    """What else is wrong, whatever a check found."""
    return ALSO_CHANGED if check.id != PURITY and answer.spoiled else ""


def mistake_text(exercise: Exercise, check: Check, mistake: Mistake) -> str:
    """What is wrong, what was right, and the next thought: the check's own, or the exercise's."""
    case, thought, right = mistake.case, check.think, ""
    if mistake.stage in THOUGHTFUL and case is not None:
        thought = exercise.think if thought is None else thought
        if some_left(case.needed, case.got):
            thought = of_cut_off(case) or thought
        right = right_parts(exercise, case)
    next_thought = thought_text(thought, case) if mistake.stage in THOUGHTFUL else ""
    return " ".join(filter(None, [mistake.text, right, mistake.more, next_thought]))


def last_args(answer: Answer) -> tuple:
    return answer.outcomes[-1][0] if answer.outcomes else ()
