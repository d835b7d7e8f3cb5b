"""The checks of an exercise: right values, its own, and that nothing is changed or kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from autograder.base.answers import Answer, CallFailed, FailureKind, MachineryFailed
from autograder.checking import slips
from autograder.checking.contrast import contrast
from autograder.checking.cut_off import cut_off
from autograder.checking.exercise import Check, Exercise, Mistake
from autograder.checking.questions import Question, expect, questions_of
from autograder.checking.wording import call_text

VALUES = "gives the right values"
PURITY = "leaves its inputs alone and keeps nothing between calls"
PURITY_POINTS = 1
GO_ON = {FailureKind.EXCEPTION, FailureKind.UNSENDABLE}  # after these the next call may do better


def all_checks(exercise: Exercise) -> list[Check]:
    """Every check of an exercise in order: values first, its own, purity last.

    An exercise whose own checks say it all, row by row, is worth 0 points for values.
    """
    values = Check(VALUES, exercise.points, partial(check_values, exercise))
    purity = Check(PURITY, PURITY_POINTS, partial(check_purity, exercise))
    return [*([values] if exercise.points else []), *exercise.checks, purity]


def max_points(exercise: Exercise) -> float:
    return float(sum(check.points for check in all_checks(exercise)))


def purpose(check: Check) -> str:
    """Names the stream of random numbers of a check; the values check has the public cases."""
    return "values" if check.id in (VALUES, PURITY) else check.id


def check_values(exercise: Exercise, answer: Answer, rng) -> None:
    """Every case gives what the model answer gives: type, shape, finite, values.

    The first that does not is told, and what was right; nothing is asked after a call that a
    process or a limit ended.
    """
    questions = questions_of(exercise, rng)
    expect(exercise, answer, [question.args for question in questions])
    right, wrong, failures = [], [], []
    tried: Callable[[tuple], bool] | None = partial(_is_right_on, exercise, answer)
    for question in questions:
        try:
            question.compare(exercise.use(answer, *question.args))
            right.append(question.args)
        except (Mistake, CallFailed) as failed:
            failures.append(failed)
            wrong.append(question.args)
            if isinstance(failed, CallFailed) and failed.failure.kind not in GO_ON:
                tried = None
                break
    if failures:
        failures[0].more = contrast(exercise, right, wrong, tried)
        raise with_the_others(failures[0], failures[1:])


def _is_right_on(exercise: Exercise, answer: Answer, args: tuple) -> bool:
    """Whether an answer is right for made-up arguments too; nobody is told that it was asked."""
    question, before = Question(exercise, args), len(answer.outcomes)
    if not _fits(question):
        return False
    try:
        question.compare(exercise.use(answer, *args))
    except (Mistake, CallFailed, *slips.STRANGE):
        return False
    finally:
        del answer.outcomes[before:]
    return True


def _fits(question: Question) -> bool:
    """Whether the model answer can work with arguments that no exercise has drawn."""
    try:
        return question.needed is not None
    except (MachineryFailed, *slips.STRANGE):
        return False


def with_the_others(first: Mistake | CallFailed, others: list) -> Mistake | CallFailed:
    """The first failure, and of its case whether the others have fractions cut off as well."""
    if isinstance(first, Mistake) and first.case is not None:
        cases = [getattr(other, "case", None) for other in others]
        alike = all(case is not None and cut_off(case.needed, case.got) for case in cases)
        first.case = replace(first.case, cut_off_elsewhere=alike)
    return first


def check_purity(exercise: Exercise, answer: Answer, rng) -> None:
    """Calls once more, in the reverse order, give the same; and none so far changed an argument."""
    leave_arguments_alone(exercise, answer)
    questions = questions_of(exercise, rng)[::-1]
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
