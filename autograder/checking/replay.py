"""The arguments of one call of a visible check, to be had again: `example("layer", 1, 2)`.

A call is known by its check and its place in it, for visible checks draw the same each time. So a
message from anywhere, a notebook, the command line or a graded page, can name it.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence

from autograder.base.answers import Answer
from autograder.checking.exercise import Check, Exercise, ask
from autograder.checking.questions import Model
from autograder.checking.wording import call_text
from autograder.course import sources

SHORTENED = "an array of shape"


class NoSuchCall(Exception):
    """A check has no call at this place."""


def call_number(answer: Answer, given: int, args: tuple | None) -> int:
    """Which call of a check had these arguments, from 1 on; else the last one. 0: there is none.

    given: number of calls before this check.
    """
    calls = [call for call, _ in answer.outcomes[given:]]
    for number, call in enumerate(calls, 1):
        if args and len(call) == len(args) and all(a is b for a, b in zip(call, args, strict=True)):
            return number
    return len(calls)


def announced(exercise: Exercise, call: tuple[int, int], args: tuple | None) -> str:
    """How to get arguments that the message shows by their shape alone; "" where it shows them.

    call: numbers of the check and of its call.
    """
    shown = args is None or SHORTENED not in call_text(exercise.name, args)
    if shown or exercise.objects or exercise.use is not ask:
        return ""
    return f' These arguments: example("{exercise.name}", {call[0]}, {call[1]}).'


def arguments(exercise: Exercise, check: Check, purpose: str, number: int) -> tuple:
    """The arguments of a call of a check on the visible examples, fresh. number: from 1 on."""
    recorder = Recorder(sources.model(exercise.chapter, exercise.name), exercise.name)
    check.run(recorder, exercise.rng(purpose))
    if not 1 <= number <= len(recorder.calls):
        raise NoSuchCall(f"{check.name!r} makes {len(recorder.calls)} calls")
    return recorder.calls[number - 1]


class Recorder(Model):
    """The model answer, and copies of what it was asked."""

    def __init__(self, function, name: str):
        super().__init__(function, name)
        self.calls: list[tuple] = []

    def call(self, args: Sequence):
        self.calls.append(tuple(a if callable(a) else copy.deepcopy(a) for a in args))
        return super().call(tuple(args))
