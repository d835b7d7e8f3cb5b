"""Chapter 7: losses for targets that are numbers."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch07_losses.common import CHAPTER, pairs, repeated
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import examined
from autograder.exercises.shared.thoughts import of_a_mean
from nnlab import losses

BY_HAND = (np.array([[1, 3, 0], [6, 4, 2]]), np.array([[1, 0, 3], [0, 4, 2]]))
BUSES = [np.array([3.0, 3.0, 3.0, 3.0]), np.array([0.0, 0.0, 0.0, 10.0])]  # of the chapter
ON_TIME = np.zeros(4)
NUDGED = (np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0, 0.0], [0.0, 4.0]]))

# --- mse ----------------------------------------------------------------------------------

mse = Exercise(
    chapter=CHAPTER,
    name="mse",
    examples=[BY_HAND, *((misses, ON_TIME) for misses in BUSES), NUDGED],
    cases=pairs,
    points=2,
    hints=(
        "Begin with the misses, Y_hat - Y, an array. What is done to each of them?",
        "Square every miss. Then one number: the mean over all entries of the array, whatever "
        "its shape.",
        "np.mean((Y_hat - Y) ** 2), and without an axis.",
    ),
    think=of_a_mean(lambda args: "Square every miss, Y_hat - Y, and then take the mean of all."),
    forbid=READY_MADE["mse"],
)


@mse.check("is a mean: the same data twice, the same loss", points=1)
def mse_is_a_mean(answer, rng):
    """Predictions too high by more than 1, most of them, as a variance would not see."""
    repeated(mse, answer, (rng.normal(2, 0.5, size=(3, 5)), rng.normal(0, 0.5, size=(3, 5))))


@mse.check("works for one sample and one output", points=1)
def mse_of_one(answer, rng):
    for shape in ((1, 4), (5, 1), (1,)):
        args = (rng.normal(size=shape), rng.normal(size=shape))
        compare_with_model(mse, args, answer(*args))


# --- mse_grad -----------------------------------------------------------------------------

mse_grad = Exercise(
    chapter=CHAPTER,
    name="mse_grad",
    examples=[BY_HAND, NUDGED],
    cases=pairs,
    points=1,
    hints=(
        "One prediction sits in one term of the sum only: (ŷ - y)² / n. What is the slope of that?",
        "2 (ŷ - y) / n for every entry. n is the number that the mean divides by: not the rows, "
        "all entries.",
        "2 * (Y_hat - Y) / Y.size.",
    ),
    think="Nudge one prediction: how does its own square move, and what is the mean divided by?",
    forbid=READY_MADE["mse_grad"],
    atol=1e-7,
)


@mse_grad.check("agrees with the slopes of the loss", points=2)
def mse_grad_is_slope(answer, rng):
    for args in pairs(rng):
        Y_hat, Y = args
        facts = Facts(
            ["The derivative by Y_hat"],
            {"entries": Y.size, "samples": len(Y), "outputs": Y.shape[-1]},
            variants={"This is the loss's own square: its slope is asked.": [(Y_hat - Y) ** 2]},
            square=True,
        )
        examined(
            mse_grad, args, lambda p, Y=Y: losses.mse(p[0], Y), [Y_hat], [answer(*args)], facts
        )


@mse_grad.check("is zero where the prediction is right", points=1)
def mse_grad_at_the_target(answer, rng):
    Y = rng.normal(size=(2, 3))
    Y_hat = Y + rng.permuted([[0.0, 0.0, 1.0], [0.0, 1.0, 1.0]], axis=1) * rng.normal(size=(2, 3))
    compare_with_model(mse_grad, (Y_hat, Y), answer(Y_hat, Y))


# --- huber --------------------------------------------------------------------------------


def huber_cases(rng):
    """Near and far misses to both sides, and delta on both sides of 1; whole numbers at last."""
    cases = []
    for shape, delta in (((2, 3), 1.0), ((4,), 0.5), ((5, 2), 2.5), ((3, 4), 1.5)):
        Y = rng.normal(size=shape)
        misses = delta * rng.uniform(0.2, 0.9, size=shape)
        misses.flat[::2] = delta * rng.uniform(1.5, 4, size=misses.flat[::2].shape)
        signs = np.resize([-1.0, -1.0, 1.0, 1.0], shape) * rng.choice([-1.0, 1.0])
        cases.append((Y + misses * signs, Y, delta))
    Y, misses = rng.integers(-9, 10, size=(4, 2)), rng.permutation([-7, -4, -2, -1, 1, 3, 5, 8])
    return [*cases, (Y + misses.reshape(4, 2), Y, 2)]


def of_huber(args) -> str:
    Y_hat, Y, delta = args
    near = np.abs(Y_hat - Y) <= delta
    if near.all():
        return "All these misses are at most delta: half a square for each of them."
    if not near.any():
        return "All these misses are larger than delta: the straight formula for each of them."
    return "Take one miss below delta and one above on paper: which formula does each get?"


huber = Exercise(
    chapter=CHAPTER,
    name="huber",
    examples=[
        (np.array([0.5, 3.0]), np.array([0, 0]), 1),
        *((misses, ON_TIME, 1.0) for misses in BUSES),
    ],
    cases=huber_cases,
    points=2,
    hints=(
        "Two formulas, and the size of the miss decides which one counts. Begin with "
        "np.abs(Y_hat - Y).",
        "np.where(size <= delta, near, far) chooses entry by entry. near is half a square; far is "
        "a straight line with slope delta that meets it at delta.",
        "near = size**2 / 2, far = delta * (size - delta / 2), and then the mean of what np.where "
        "chose.",
    ),
    think=of_a_mean(of_huber),
    forbid=READY_MADE["huber"],
    discriminating=[
        (np.array([3.0]), np.array([0.0]), 2.0),
        (np.array([-3.0, 1.0]), np.zeros(2), 2.0),
        (np.array([3.0, 0.5, 0.0, 0.1]), np.zeros(4), 1.0),
    ],
)


@huber.check("the two pieces meet without a jump", points=1)
def huber_is_continuous(answer, rng):
    delta = float(rng.uniform(1.2, 3))
    for factor in (1.001, 1.0, 0.999):
        args = (np.array([delta * factor, -delta * factor, 0.0]), np.zeros(3), delta)
        compare_with_model(huber, args, answer(*args))


@huber.check("is half the squared error when delta is large", points=1)
def huber_of_a_large_delta(answer, rng):
    Y, signs = rng.normal(size=(1, 4)), rng.choice([-1.0, 1.0], size=(1, 4))
    args = (Y + signs * rng.uniform(1.5, 4, size=(1, 4)), Y, 1e3)
    compare_with_model(huber, args, answer(*args))


@huber.check("is a mean: the same data twice, the same loss", points=1)
def huber_is_a_mean(answer, rng):
    repeated(huber, answer, huber_cases(rng)[2])
