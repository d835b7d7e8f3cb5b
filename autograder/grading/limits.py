"""The limits of an exercise: its own, and for what may come back, what right answers need."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache

import numpy as np

from autograder import exercises
from autograder.base.answers import Outcome
from autograder.checking.exercise import Exercise
from autograder.checking.questions import Model
from autograder.course import sources
from autograder.sandbox import Limits
from autograder.sandbox.encode import Encoder
from autograder.sandbox.limits import GIVEN, MIB

TIMES = 16  # as much as the model answer's largest result: other right answers are wordier
LEAST = {"header": MIB // 16, "result": MIB // 16, "items": 2000}
MOST = {"header": 4 * MIB, "result": 4 * MIB, "items": 200_000}


def of(exercise: Exercise) -> Limits:
    """The limits for answers to an exercise."""
    known = LEAST.keys() <= exercise.limits.keys()
    sizes = {} if known else dict(_sizes(exercise.chapter, exercise.name))
    return Limits(**{**sizes, **exercise.limits})


@cache
def _sizes(chapter: str, name: str) -> tuple[tuple[str, int], ...]:
    """Bytes and counts that may come back, by what the model answer gives on visible examples."""
    exercise = exercises.load(chapter)[name]
    if exercise.objects:  # what it makes stays inside
        return tuple(LEAST.items())
    model = _Measured(sources.model(chapter, name), name)
    for args in exercise.public_cases():
        exercise.use(model, *args)
    sizes = {"header": model.bytes, "result": model.bytes, "items": model.items}
    return tuple((key, min(MOST[key], LEAST[key] + TIMES * sizes[key])) for key in LEAST)


class _Measured(Model):
    """The model answer; remembers how large what goes in and comes out is, written as numbers."""

    def __init__(self, function: Callable, name: str):
        super().__init__(function, name)
        self.bytes = self.items = 0

    def call(self, args: tuple) -> Outcome:
        outcome = super().call(args)
        for value in (outcome.value, args):
            encoder = Encoder(GIVEN, lambda value: {"function": 0})
            text = json.dumps(encoder.encode(value))
            size = sum(map(len, encoder.blobs))
            self.bytes = max(self.bytes, len(text) + size)
            self.items = max(self.items, len(text) // 4 + size // np.dtype(float).itemsize)
        return outcome
