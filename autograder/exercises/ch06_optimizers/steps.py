"""Chapter 6: single steps of gradient descent, plain and with momentum."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch06_optimizers.common import (
    CHAPTER,
    SHAPES,
    compare_state,
    in_a_row,
    settings,
    whole,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.thoughts import first_wrong

# --- sgd_step -----------------------------------------------------------------------------


def sgd_cases(rng):
    cases = [
        (rng.normal(size=s), rng.normal(size=s), *settings(rng, (0.05, 0.6)))
        for s in ((2,), (3,), (2, 4), (4, 1, 3))
    ]
    return [*cases, (whole(rng, (3, 2)), whole(rng, (3, 2)), *settings(rng, (0.05, 0.6)))]


sgd_step = Exercise(
    chapter=CHAPTER,
    name="sgd_step",
    examples=[(np.array([3, 5]), np.array([2, -4]), 0.1)],
    cases=sgd_cases,
    points=2,
    hints=(
        "The gradient points to where the loss grows fastest. Which way do you want to go?",
        "How far: lr times the gradient, entry by entry. How do you get from w to there?",
        "w - lr * g, and not w -= lr * g, which would change the array of whoever called.",
    ),
    think="Downhill is against the gradient, lr times as far as the gradient is long.",
    forbid=READY_MADE["sgd_step"],
)


@sgd_step.check("works for arrays of any shape", points=1)
def sgd_shapes(answer, rng):
    for shape in ((1,), (5, 2), (2, 3, 1, 4)):
        args = (rng.normal(size=shape), rng.normal(size=shape), *settings(rng, (0.1, 0.9)))
        compare_with_model(sgd_step, args, answer(*args))


# --- momentum_step ------------------------------------------------------------------------


def momentum_args(rng, shape):
    arrays = [rng.normal(size=shape) for _ in range(3)]
    return (*arrays, *settings(rng, (0.05, 0.5), (0.6, 0.95)))


def momentum_cases(rng):
    whole_numbers = [whole(rng, (3, 2)) for _ in range(3)]
    rates = settings(rng, (0.05, 0.5), (0.6, 0.95))
    return [*(momentum_args(rng, shape) for shape in SHAPES), (*whole_numbers, *rates)]


VELOCITY = "The new v is beta times the old one, plus the gradient."

momentum_step = Exercise(
    chapter=CHAPTER,
    name="momentum_step",
    examples=[
        (np.array([1, 3]), np.array([2, -4]), np.array([4, 2]), 0.1, 0.5),
        (np.array([-1.8, 1.0]), np.array([-1.8, 40.0]), np.zeros(2), 0.02, 0.9),
    ],
    cases=momentum_cases,
    points=2,
    hints=(
        "Two lines: first the velocity, then the weights. Which of the two needs the other?",
        "The new velocity is beta times the old one plus the gradient. The weights then go lr "
        "times the new velocity, against it.",
        "v = beta * v + g, then return w - lr * v, v.",
    ),
    think=first_wrong([(1, VELOCITY), (0, "w goes lr times the new v, against it.")]),
    forbid=READY_MADE["momentum_step"],
)


@momentum_step.check("the velocity is right", points=1, think=VELOCITY)
def momentum_velocity(answer, rng):
    compare_state(momentum_step, answer, rng, momentum_args, 1, "v")


@momentum_step.check("four steps in a row", points=1)
def momentum_in_a_row(answer, rng):
    in_a_row(momentum_step, answer, momentum_args(rng, (2, 3)), (0, 2))
