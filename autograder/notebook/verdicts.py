"""The verdict on a learner's own definition in a notebook, and the call that failed last."""

from __future__ import annotations

import dataclasses
from contextlib import nullcontext

from autograder.base.answers import Failure, FailureKind
from autograder.base.text import one_line
from autograder.checking import tools
from autograder.checking.checks import max_points
from autograder.checking.exercise import Exercise
from autograder.checking.judge import not_there, visible
from autograder.checking.local import answer_of
from autograder.checking.replay import NoSuchCall
from autograder.checking.running import example
from autograder.checking.verdict import Status, Verdict
from autograder.checking.wording import listed
from autograder.notebook.lookup import NotThereYet, own_definition, tracker

_failed_calls: dict[str, tuple[int, int]] = {}  # the check and its call that failed last


def verdict_on(exercise: Exercise, value: object) -> Verdict:
    """The verdict on what stands under the exercise's name: a function, a class, or neither."""
    return _judged(exercise, value) if callable(value) else _missing(exercise, value)


def not_usable(exercise: Exercise, failure: Failure) -> Verdict:
    """The verdict on an exercise that a cell uses and that is not defined or not written yet."""
    undefined = failure.kind == FailureKind.UNDEFINED
    return _missing(exercise) if undefined else not_there(exercise, failure)


def arguments(exercise: Exercise, check: int | None, call: int | None) -> tuple:
    """The arguments of a call of a check; without numbers, of the last check here that failed."""
    if check is None or call is None:
        if exercise.id not in _failed_calls:
            raise NotThereYet(
                f"no check of {exercise.name} has failed here yet: run check({exercise.name})."
            )
        check, call = _failed_calls[exercise.id]
    try:
        return example(exercise, int(check), int(call))
    except NoSuchCall as reason:
        raise NotThereYet(f"there is no such call: {reason}.") from None


def _judged(exercise: Exercise, function) -> Verdict:
    """The verdict on the visible examples; a fault of a check is owned up to."""
    tracked = tracker()
    try:
        judged = answer_of(exercise, function)
        with tracked.judging(exercise.name) if tracked else nullcontext():
            verdict = visible(exercise, judged)
        if judged.failed:
            _failed_calls[exercise.id] = judged.failed
        return _noted(verdict, _on_tools(tools.replaced()))
    except KeyboardInterrupt:
        text = "You stopped it before it came back. Is there a loop that never ends?"
        return Verdict(exercise.name, 0.0, max_points(exercise), Status.TIMEOUT, text)
    except Exception as error:
        text = (
            f"A check of {exercise.name} stopped with {type(error).__name__}: {error}. "
            "That is a fault of the course. Please tell whoever gave it to you."
        )
        return Verdict(exercise.name, None, max_points(exercise), Status.GRADER_FAULT, text)


def _on_tools(replaced: list[str]) -> str:
    """What is to be said about functions of Python or numpy that the notebook has replaced."""
    if not replaced:
        return ""
    names = listed([one_line(name.removeprefix("builtins."), 60) for name in replaced[:3]])
    return (
        f"This notebook has put something else in the place of {names}. "
        "Restart the kernel if that is not meant."
    )


def _missing(exercise: Exercise, value: object = ...) -> Verdict:
    """The verdict where there is nothing to call: the cell that was meant to define it failed, or
    it never ran, or the name stands for something else.
    """
    tracked, own = tracker(), own_definition(exercise.name)
    failure = tracked.failed(exercise.name) if tracked and own is None else None
    if own is not None and own.stub:
        failure = Failure(FailureKind.NOT_ATTEMPTED)
    if failure is not None:
        return not_there(exercise, failure)
    kind = "" if value is ... else type(value).__name__
    return _noted(not_there(exercise, Failure(FailureKind.UNDEFINED, message=kind)))


def _noted(verdict: Verdict, otherwise: str = "") -> Verdict:
    """The verdict with a word on which definition was judged, in a notebook; else with another."""
    tracked = tracker()
    note = tracked.note(verdict.exercise) if tracked else verdict.note
    return dataclasses.replace(verdict, note=note or otherwise)
