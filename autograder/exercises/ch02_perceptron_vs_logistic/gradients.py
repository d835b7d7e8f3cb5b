"""Chapter 2: the gradient of linear regression, and one that has to be mended."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.ch02_perceptron_vs_logistic.common import (
    CHAPTER,
    NAMES,
    SAMPLES,
    by_slopes,
    classes,
    counts,
    random_problem,
    whole_loss_cases,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.whole import or_cut_off, whole_numbers
from nnlab import linear
from nnlab.activations import sigmoid
from nnlab.gradcheck import numerical_gradient

# --- linear_gradient ----------------------------------------------------------------------


def linear_cases(rng):
    def draw(n, d):
        return rng.normal(size=d), float(rng.normal()), rng.normal(size=(n, d)), rng.normal(size=n)

    samples = (rng.normal(size=3), 0.5, whole_numbers(rng, (5, 3)), rng.normal(size=5))
    weights = (whole_numbers(rng, 2), 1, rng.normal(size=(6, 2)), rng.normal(size=6))
    targets = (rng.normal(size=2), 0.5, rng.normal(size=(4, 2)), whole_numbers(rng, 4))
    return [draw(5, 3), draw(7, 2), draw(4, 3), samples, weights, targets]


linear_gradient = Exercise(
    chapter=CHAPTER,
    name="linear_gradient",
    cases=linear_cases,
    examples=[(np.array([1.0, 0.0]), 0.5, SAMPLES, np.array([1.0, 2.0, 2.0]))],
    points=0,
    hints=(
        "One sample: (z - y)² has the slope 2 (z - y) by z. Which slope has z by w, and by b?",
        "error = X @ w + b - y. X.T @ error adds up error · x over the samples. Then the 2 of "
        "the square, and the mean.",
        "2 * X.T @ error / N, and 2 * np.mean(error).",
    ),
    think=or_cut_off(
        {
            "dw": "What has a sample's error to do with its inputs, and which factors are there?",
            "db": "The bias has the input 1 in every sample. What is left of the formula for it?",
        }
    ),
    forbid=READY_MADE["linear_gradient"],
)


def examine_linear(answer, args):
    w, b, X, y = args
    N, signs = len(y), np.sign(linear.scores(X, w, b) - y)
    facts = Facts(NAMES, counts(X), {}, {
        "This is the gradient of the absolute error: every miss counts alike, large or small.":
            [X.T @ signs / N, np.array([np.mean(signs)])],
    }, square=True)  # fmt: skip
    by_slopes(
        linear_gradient, args, answer(*args), lambda w, b: linear.linear_loss(w, b, X, y), facts
    )


@linear_gradient.check("is the slope of the mean squared error", points=3)
def linear_slopes(answer, rng):
    for args in linear_gradient.all_cases(rng):
        examine_linear(answer, args)


@linear_gradient.check("works for one sample, and for one feature", points=1)
def linear_gradient_of_one(answer, rng):
    for n, d in ((1, 3), (4, 1)):
        args = (rng.normal(size=d), 0.5, rng.normal(size=(n, d)), rng.normal(size=n))
        compare_with_model(linear_gradient, args, answer(*args))


@linear_gradient.check("vanishes where the line is the best one", points=1)
def linear_gradient_at_the_best(answer, rng):
    X, y = rng.normal(size=(9, 3)), rng.normal(size=9)
    *w, b = np.linalg.lstsq(np.column_stack([X, np.ones(9)]), y, rcond=None)[0]
    away = np.array(w) + rng.uniform(0.1, 0.5, size=3)
    compare_with_model(linear_gradient, (away, float(b), X, y), answer(away, float(b), X, y))
    got = answer(np.array(w), float(b), X, y)
    compare((np.zeros(3), 0.0), got, where="at the best line there is: ")


# --- fixed_signed_gradient ----------------------------------------------------------------


def signed_case(rng, n, d, l2, bias=True):
    X, w, b = random_problem(rng, n, d)
    return w, b if bias else 0.0, X, 2 * classes(rng, n) - 1, l2


def signed_cases(rng):
    sizes = ((5, 3, 0.25), (7, 2, 0.5), (4, 3, 0.1))
    samples, weights = ((w, b, X, 2 * y - 1, l2) for w, b, X, y, l2 in whole_loss_cases(rng))
    drawn_cases = [signed_case(rng, *size) for size in sizes]
    return [signed_case(rng, 6, 2, 0.0, bias=False), *drawn_cases, samples, weights]


def signed_loss(w, b, X, s, l2):
    """Mean of log(1 + e^(-s z)), plus l2 Σ w²."""
    return float(np.mean(np.logaddexp(0, -s * linear.scores(X, w, b))) + l2 * np.sum(w**2))


fixed_signed_gradient = Exercise(
    chapter=CHAPTER,
    name="fixed_signed_gradient",
    cases=signed_cases,
    points=0,
    hints=(
        "Take the bugs one at a time. With b = 0 and l2 = 0 compare dw with its slopes; then "
        "make b 1; then look at db.",
        "Three lines have to change: one leaves something out of z, one goes uphill, one adds up "
        "where the loss is a mean.",
        "z = X @ w + b; error = -s * sigmoid(-s * z); db = error.mean(). The line with dw is fine.",
    ),
    think=or_cut_off(
        {
            "dw": "Set b to 0, and l2 to 0. Is dw right then? If so, who knows nothing of which?",
            "db": "Set b to 0. Is db right then? If not, by which factor, and which sign?",
        }
    ),
    forbid=READY_MADE["fixed_signed_gradient"],
)


def signed_slopes(answer, args):
    """Both derivatives by the slopes of the loss, with the planted bugs' own sentences."""
    w, _, X, s, l2 = args
    blind = -s * sigmoid(-s * (X @ w))
    facts = Facts(NAMES, counts(X), {"the regularization": [2 * l2 * w, np.zeros(1)]}, {
        "The bias is missing from z: the gradient is that of b = 0.":
            [X.T @ blind / len(s) + 2 * l2 * w, np.array([np.mean(blind)])],
    })  # fmt: skip
    by_slopes(
        fixed_signed_gradient, args, answer(*args), lambda w, b: signed_loss(w, b, X, s, l2), facts
    )


@fixed_signed_gradient.check("dw is right where the bias is 0", points=2)
def signed_direction(answer, rng):
    for args in (signed_case(rng, 6, 2, 0.0, bias=False), signed_case(rng, 5, 3, 0.2, bias=False)):
        got, call = answer(*args), call_text("fixed_signed_gradient", args)
        try:
            dw = got[0]
        except (TypeError, IndexError, KeyError):
            compare_with_model(fixed_signed_gradient, args, got)
            raise
        slopes = numerical_gradient(lambda v, args=args: signed_loss(v, *args[1:]), args[0])
        compare(slopes, dw, 1e-4, 1e-6, f"{call}: in dw, ")


@fixed_signed_gradient.check("both are right, with any bias and regularization", points=2)
def signed_whole(answer, rng):
    for args in signed_cases(rng):
        signed_slopes(answer, args)
