"""Chapter 8: batch normalization without a batch: running statistics, and predicting with them."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch08_regularization.common import (
    BATCHES,
    CHAPTER,
    EPS,
    batch,
    scale,
    whole_batch,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import parts_are_right
from autograder.exercises.shared.whole import or_cut_off, whole_numbers

# --- update_running -----------------------------------------------------------------------

RUNNING = ("mean", "var")
ONE_FEATURE = (np.array([0]), np.array([1]), np.array([[1], [3]]), 0.5)


def running_cases(rng):
    """The last three hold whole numbers."""

    def draw(n, d, momentum):
        return rng.normal(size=d), rng.uniform(0.5, 3, size=d), batch(rng, n, d), momentum

    cases = [draw(5, 3, 0.1), draw(2, 4, 0.3), draw(7, 2, 0.75), draw(4, 1, 0.01)]
    mean, var, X, momentum = draw(6, 4, 0.4)
    samples = (mean, var, whole_batch(rng, 6, 4), momentum)
    means = (whole_numbers(rng, 4), var, X, momentum)
    return [*cases, samples, means, (mean, rng.integers(1, 9, size=4), X, momentum)]


update_running = Exercise(
    chapter=CHAPTER,
    name="update_running",
    examples=[ONE_FEATURE],
    cases=running_cases,
    points=1,
    hints=(
        "Two running values, and the same step for both: a share of the old one is kept, the "
        "rest comes from the batch. Which of the two shares is momentum here?",
        "(1 - momentum) * mean + momentum * X.mean(axis=0), and the same with the variance. It "
        "divides by N - 1 here, and numpy's var divides by N unless it is told.",
        "X.var(axis=0, ddof=1) divides by N - 1. Return the two new values; do not write into "
        "the old ones.",
    ),
    think=or_cut_off(
        {
            "mean": "What share of the old mean stays, and what share of the new one comes in?",
            "var": "The same shares as for the mean. The batch's variance is taken around the "
            "batch's own mean: what does it divide by?",
        }
    ),
    forbid=READY_MADE["update_running"],
)


@update_running.check("mean is right", points=1)
def running_mean(answer, rng):
    for args in running_cases(rng):
        parts_are_right(update_running, args, answer(*args), RUNNING, ["mean"])


@update_running.check("var is right", points=1)
def running_variance(answer, rng):
    for args in running_cases(rng):
        parts_are_right(update_running, args, answer(*args), RUNNING, ["var"])


@update_running.check("momentum 1 takes the batch alone, momentum 0 nothing of it", points=1)
def ends_of_momentum(answer, rng):
    mean, var, X, _ = running_cases(rng)[0]
    for momentum in (1.0, 0.0):
        args = (mean, var, X, momentum)
        compare_with_model(update_running, args, answer(*args))


# --- batch_norm_predict -------------------------------------------------------------------

ONE_SAMPLE = (np.array([[4, 1]]), np.array([2, 1]), np.array([0, 1]), np.array([1, 1]),
              np.array([8, 3]), 1)  # fmt: skip


def predict_case(rng, n: int, d: int, eps: float):
    """Remembered values that are not those of this batch."""
    X, mean = batch(rng, n, d), rng.normal(size=d)
    return X, scale(rng, d), scale(rng, d), mean, rng.uniform(0.5, 3, size=d), eps


def predict_cases(rng):
    """Each argument is whole numbers once."""
    cases = [predict_case(rng, n, d, e) for (n, d), e in zip(BATCHES, EPS, strict=True)]
    X, gamma, beta, mean, var, eps = predict_case(rng, 5, 3, 0.2)
    whole = [whole_numbers(rng, 3) for _ in range(3)]
    return [
        *cases,
        (whole_numbers(rng, (5, 3)), gamma, beta, mean, var, eps),
        (X, whole[0], whole[1], mean, var, eps),
        (X, gamma, beta, whole[2], rng.integers(1, 9, size=3), eps),
    ]


def of_predicting(args, needed, got) -> str:
    """Which half of the formula is wrong: what comes before gamma and beta, or these."""
    X, gamma, beta, mean, var, eps = args
    Z = (X - mean) / np.sqrt(var + eps)
    ends = {
        "gamma": Z + beta, "beta": gamma * Z, "the sign of beta": gamma * Z - beta,
        "gamma and beta": Z, "where beta is added": gamma * (Z + beta),
    }  # fmt: skip
    for what, values in ends.items():
        if np.allclose(got, values, rtol=1e-4, atol=1e-6):
            return f"Mean, variance and eps are right. What about {what}?"
    return "Which mean and which variance are meant, and where does eps stand?"


batch_norm_predict = Exercise(
    chapter=CHAPTER,
    name="batch_norm_predict",
    examples=[ONE_SAMPLE],
    cases=predict_cases,
    points=2,
    hints=(
        "The same formula as batch_norm, with one difference: where do mean and variance come "
        "from?",
        "Subtract mean and divide by np.sqrt(var + eps), both as they were given; nothing is "
        "computed from X.",
        "gamma * (X - mean) / np.sqrt(var + eps) + beta.",
    ),
    think=or_cut_off(of_predicting),
    forbid=READY_MADE["batch_norm_predict"],
)


@batch_norm_predict.check("a sample alone gets what it gets in company", points=2)
def alone(answer, rng):
    X, *rest = predict_case(rng, 4, 3, 0.3)
    for rows in (X, X[:1], X[2:3]):
        args = (rows, *rest)
        compare_with_model(batch_norm_predict, args, answer(*args))
