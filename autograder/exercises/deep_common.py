"""What the exercises of chapter 5 share: its name, shapes to draw, and calls without warnings."""

from __future__ import annotations

import numpy as np

from autograder.exercise import Answer, Exercise, Mistake
from autograder.judge import compare_with_model
from autograder.wording import call_text

CHAPTER = "ch05_vanishing_gradients"
SHAPES = ((4,), (2, 3), (2, 1, 3))


def away_from_zero(rng, shape, low=0.2, high=3.0):
    """Numbers of both signs, none of them near 0; the first is negative, the second positive."""
    size = rng.uniform(low, high, size=shape)
    signs = rng.choice([-1.0, 1.0], size=shape)
    signs.flat[:2] = -1.0, 1.0
    return size * signs


def quietly(exercise: Exercise, answer: Answer, args: tuple) -> None:
    """One call that has to be right, and must not warn on the way."""
    compare_with_model(exercise, args, answer(*args))
    _, outcome = answer.outcomes[-1]
    if outcome.warned:
        raise Mistake(
            f"{call_text(exercise.name, args)} is right, and numpy warned on the way "
            f"({outcome.warned[0]}). Which exponential became too large for a float?"
        )


def large_numbers(rng):
    """Up to ±1000, both ends included."""
    return np.concatenate([[-1000.0, 1000.0], rng.uniform(-1000, 1000, size=5)])
