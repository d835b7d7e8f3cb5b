"""Chapter 6: single steps of the optimizers that keep a step size for each weight."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.exercises.ch06_optimizers.common import (
    CHAPTER,
    SHAPES,
    compare_item,
    compare_state,
    first_step,
    in_a_row,
    random_learning_rate,
    settings,
    squares,
    whole,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.thoughts import first_wrong

# --- adagrad_step -------------------------------------------------------------------------


def adagrad_args(rng, shape):
    w, g = rng.normal(size=shape), rng.normal(size=shape)
    return w, g, squares(rng, shape), *settings(rng, (0.1, 0.9)), random_learning_rate(rng)


def adagrad_cases(rng):
    w, g, s = whole(rng, (3, 2)), whole(rng, (3, 2)), whole(rng, (3, 2), least=1)
    cases = [adagrad_args(rng, shape) for shape in SHAPES]
    return [*cases, (w, g, s, *settings(rng, (0.1, 0.9)), random_learning_rate(rng))]


SUM = "s is a sum: the square of each gradient is added to what was there."

adagrad_step = Exercise(
    chapter=CHAPTER,
    name="adagrad_step",
    examples=[
        (np.array([1, 2]), np.array([3, -4]), np.array([16, 0]), 0.5, 0.0),
        (np.zeros(1), np.ones(1), np.zeros(1), 0.1, 1e-10),
    ],
    cases=adagrad_cases,
    points=2,
    hints=(
        "Every weight has a sum of its own: what has to be added to it in this step?",
        "s grows by g². The step is lr · g divided by the root of the new s; eps keeps the "
        "division away from 0 and stands outside of the root.",
        "s = s + g**2, then return w - lr * g / (np.sqrt(s) + eps), s.",
    ),
    think=first_wrong([(1, SUM), (0, "The step is lr · g over √s + eps, with the new s.")]),
    forbid=READY_MADE["adagrad_step"],
)


@adagrad_step.check("the sum of squares is right", points=1, think=SUM)
def adagrad_sum(answer, rng):
    compare_state(adagrad_step, answer, rng, adagrad_args, 1, "s")


@adagrad_step.check("the first step is about lr long, whatever the gradient", points=1)
def adagrad_first(answer, rng):
    lr = float(rng.uniform(0.2, 0.8))
    first_step(adagrad_step, answer, rng, lambda w, g, zeros: (w, g, *zeros, lr, 1e-12), 1)


@adagrad_step.check("four steps in a row", points=1)
def adagrad_in_a_row(answer, rng):
    in_a_row(adagrad_step, answer, adagrad_args(rng, (2, 3)), (0, 2))


# --- rmsprop_step -------------------------------------------------------------------------


def rmsprop_args(rng, shape):
    w, g = rng.normal(size=shape), rng.normal(size=shape)
    return (
        w,
        g,
        squares(rng, shape),
        *settings(rng, (0.1, 0.9), (0.6, 0.95)),
        random_learning_rate(rng),
    )


def rmsprop_cases(rng):
    w, g, s = whole(rng, (3, 2)), whole(rng, (3, 2)), whole(rng, (3, 2), least=1)
    cases = [rmsprop_args(rng, shape) for shape in SHAPES]
    return [*cases, (w, g, s, *settings(rng, (0.1, 0.9), (0.6, 0.95)), random_learning_rate(rng))]


MEAN = "Two shares that add up to 1 make the new s: beta of the old one, the rest of g²."

rmsprop_step = Exercise(
    chapter=CHAPTER,
    name="rmsprop_step",
    examples=[(np.array([1, 2]), np.array([4, -2]), np.array([2, 4]), 0.3, 0.5, 0.0)],
    cases=rmsprop_cases,
    points=2,
    hints=(
        "Only one line differs from adagrad_step: s forgets a little with every step.",
        "The new s is made of two shares that add up to 1: beta of the old s, and the rest of "
        "g². The step is that of AdaGrad.",
        "s = beta * s + (1 - beta) * g**2, then return w - lr * g / (np.sqrt(s) + eps), s.",
    ),
    think=first_wrong([(1, MEAN), (0, "The step is that of AdaGrad, with the new s.")]),
    forbid=READY_MADE["rmsprop_step"],
)


@rmsprop_step.check("the running mean is right", points=1, think=MEAN)
def rmsprop_mean(answer, rng):
    compare_state(rmsprop_step, answer, rng, rmsprop_args, 1, "s")


@rmsprop_step.check("four steps in a row", points=1)
def rmsprop_in_a_row(answer, rng):
    in_a_row(rmsprop_step, answer, rmsprop_args(rng, (2, 3)), (0, 2))


# --- adadelta_step ------------------------------------------------------------------------


def adadelta_args(rng, shape):
    w, g = rng.normal(size=shape), rng.normal(size=shape)
    s, d = squares(rng, shape), squares(rng, shape)
    return w, g, s, d, *settings(rng, (0.6, 0.95)), random_learning_rate(rng)


def adadelta_cases(rng):
    w, g = whole(rng, (3, 2)), whole(rng, (3, 2))
    s, d = whole(rng, (3, 2), least=1), whole(rng, (3, 2), least=1)
    cases = [adadelta_args(rng, shape) for shape in SHAPES]
    return [*cases, (w, g, s, d, *settings(rng, (0.6, 0.95)), random_learning_rate(rng))]


MEAN_OF_GRADIENTS = "s is a running mean: rho of the old one, and the rest of g²."
MEAN_OF_STEPS = "d learns of this step: rho of the old d, and the rest of step²."

adadelta_step = Exercise(
    chapter=CHAPTER,
    name="adadelta_step",
    examples=[
        (np.array([1, 3]), np.array([2, -1]), np.array([14, 7]), np.array([9, 16]), 0.5, 0.0),
        (np.array([-1.8, 1.0]), np.array([-1.8, 40.0]), np.zeros(2), np.zeros(2), 0.9, 1e-6),
    ],
    cases=adadelta_cases,
    points=2,
    hints=(
        "Four lines in this order: s, step, d, w. Each needs something of the one before.",
        "s as in rmsprop_step. The step takes the place of lr · g / √s: what was lr is now the "
        "root of d + eps, with the d of before this step. Then d learns of this step.",
        "step = g * np.sqrt(d + eps) / np.sqrt(s + eps), then d = rho * d + (1 - rho) * step**2, "
        "and w - step comes back first.",
    ),
    think=first_wrong(
        [
            (1, MEAN_OF_GRADIENTS),
            (0, "The step is g times √(old d + eps) over √(new s + eps)."),
            (2, MEAN_OF_STEPS),
        ]
    ),
    forbid=READY_MADE["adadelta_step"],
)


@adadelta_step.check("s is right", points=1, think=MEAN_OF_GRADIENTS)
def adadelta_gradients(answer, rng):
    compare_state(adadelta_step, answer, rng, adadelta_args, 1, "s")


@adadelta_step.check("d is right", points=1, think=MEAN_OF_STEPS)
def adadelta_steps(answer, rng):
    compare_state(adadelta_step, answer, rng, adadelta_args, 2, "d")


@adadelta_step.check("four steps in a row, from zeros", points=1)
def adadelta_in_a_row(answer, rng):
    w, g, s, d, rho, eps = adadelta_args(rng, (2, 3))
    in_a_row(adadelta_step, answer, (w, g, 0 * s, 0 * d, rho, eps), (0, 2, 3))


# --- adam_step ----------------------------------------------------------------------------


def adam_args(rng, shape, t):
    w, g, m = (rng.normal(size=shape) for _ in range(3))
    rates = settings(rng, (0.1, 0.9), (0.6, 0.8), (0.85, 0.97))
    return w, g, m, squares(rng, shape), t, *rates, random_learning_rate(rng)


def adam_cases(rng):
    cases = [adam_args(rng, s, t) for s, t in zip(SHAPES, (1, 2, 5, 40), strict=True)]
    w, g, m, v = (whole(rng, (3, 2), least) for least in (-9, -9, -9, 1))
    return [*cases, (w, g, m, v, *adam_args(rng, (1,), 3)[4:])]


adam_step = Exercise(
    chapter=CHAPTER,
    name="adam_step",
    examples=[
        (
            np.array([1, 2]),
            np.array([4, -2]),
            np.array([2, 6]),
            np.array([16, 20]),
            1,
            0.1,
            0.5,
            0.75,
            0.0,
        ),
        (
            np.zeros(4),
            np.array([0.001, -1.0, 50.0, -1e6]),
            np.zeros(4),
            np.zeros(4),
            1,
            0.1,
            0.9,
            0.999,
            1e-8,
        ),
    ],
    cases=adam_cases,
    points=2,
    hints=(
        "Two running means, of the gradient and of its square. Both began at zero, so they are "
        "too small at first, and by how much is known.",
        "m is divided by 1 - beta1^t and v by 1 - beta2^t, into names of their own, for m and v "
        "go back without correction. Then the step of RMSProp with m̂ in the place of g.",
        "m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t), then "
        "return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v.",
    ),
    think=first_wrong(
        [
            (1, "m is a running mean: beta1 of the old one, and the rest of g."),
            (2, "v is a running mean: beta2 of the old one, and the rest of g²."),
            (0, "Follow one entry on paper: m̂, v̂ with this t, then the step."),
        ]
    ),
    forbid=READY_MADE["adam_step"],
)


@adam_step.check("m and v are right, uncorrected", points=1)
def adam_means(answer, rng):
    for shape, t in (((2,), 1), ((3, 5), 4)):
        args = adam_args(rng, shape, t)
        got = answer(*args)
        compare_item(adam_step, args, got, 1, "m")
        compare_item(adam_step, args, got, 2, "v")


@adam_step.check("the first step is about lr long, whatever the gradient", points=1)
def adam_first(answer, rng):
    lr = float(rng.uniform(0.2, 0.8))
    rates = (lr, 0.9, 0.999, 1e-12)
    first_step(adam_step, answer, rng, lambda w, g, zeros: (w, g, *zeros, 1, *rates), 2)


@adam_step.check("four steps in a row, from zeros", points=1)
def adam_in_a_row(answer, rng):
    w, g, m, v, *rest = adam_args(rng, (2, 3), 1)
    in_a_row(adam_step, answer, (w, g, 0 * m, 0 * v, *rest), (0, 2, 3), counted=4)
