"""What the exercises of chapter 6 share: numbers to begin with, and steps in a row."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Mistake
from autograder.checking.questions import compare_with_model, needed
from autograder.checking.values import got_text
from autograder.checking.wording import call_text
from autograder.exercises.shared.called import told_with_call

CHAPTER = "ch06_optimizers"
SHAPES = ((3,), (2, 4), (2, 4), (4, 1, 3))  # one twice: what is kept between calls shows


def settings(rng, *ranges):
    """A number from each of the ranges (low, high)."""
    return [float(rng.uniform(low, high)) for low, high in ranges]


def random_learning_rate(rng):
    """An eps that can be seen."""
    return float(rng.uniform(0.05, 0.3))


def squares(rng, shape):
    """A running size of squares: positive."""
    return rng.uniform(0.3, 4.0, size=shape)


def whole(rng, shape, least=-9):
    """Whole numbers from `least` to 9, none of them 0."""
    return rng.choice([n for n in range(least, 10) if n], size=shape)


def in_a_row(exercise, answer, args, places, steps=4, counted=None):
    """Feeds what came back into the next call, and compares every one with the model.

    places: where in the arguments each returned value goes. counted: place of the step's number.
    """
    args, rng = list(args), np.random.default_rng(len(args))
    for number in range(1, steps + 1):
        if counted is not None:
            args[counted] = number
        got = answer(*args)
        compare_with_model(exercise, tuple(args), got)
        for place, value in zip(places, got, strict=True):
            args[place] = np.asarray(value)
        args[1] = rng.normal(size=args[1].shape)


def compare_item(exercise, args, got, index, name):
    """Compares one of the values that came back with the model's."""
    need = needed(exercise, args)
    if not isinstance(got, list | tuple) or len(got) != len(need):
        call = call_text(exercise.name, args)
        raise Mistake(f"{call}: needed {len(need)} values, {got_text(got)}", "type")
    with told_with_call(exercise, args):
        compare(need[index], got[index], exercise.rtol, exercise.atol, f"{name}: ")


def compare_state(exercise, answer, rng, draw, index, name):
    """Compares what is kept from step to step, for arguments draw(rng, shape)."""
    for shape in ((2,), (3, 5)):
        args = draw(rng, shape)
        compare_item(exercise, args, answer(*args), index, name)


def first_step(exercise, answer, rng, moves, zeros):
    """The first step from zeros, for gradients of very different sizes.

    moves(w, g, states) -> the arguments. zeros: how many states of zeros there are.
    """
    for size in (1e-3, 1.0, 1e3):
        g = size * rng.choice([-1.0, 1.0], size=5) * rng.uniform(1, 2, size=5)
        args = moves(rng.normal(size=5), g, [np.zeros(5)] * zeros)
        compare_item(exercise, args, answer(*args), 0, "w")
