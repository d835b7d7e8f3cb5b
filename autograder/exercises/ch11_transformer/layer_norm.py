"""Chapter 11: layer norm and its way back."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch11_transformer.common import CHAPTER, normal, whole
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import examined, parts_are_right
from autograder.exercises.shared.quiet import right_and_quiet
from autograder.exercises.shared.whole import or_cut_off

SHAPES = ((5,), (3, 4), (2, 3, 5), (4, 2))
EPSILONS = (1e-5, 0.1, 1e-3, 0.5)  # large ones show where eps stands

# --- layer_norm ---------------------------------------------------------------------------


def layer_norm_cases(rng):
    """Rows of every spread; the last arrays are whole numbers."""
    cases = []
    for shape, eps in zip(SHAPES, EPSILONS, strict=True):
        X, gamma, beta = normal(rng, shape, shape[-1:], shape[-1:])
        cases.append((2 * X + 1, gamma, beta, eps))
    return [*cases, (*whole(rng, (3, 4), (4,), (4,)), 0.25)]


def far_apart(rng, shape):
    """Numbers of which every row is spread so far that an eps of 1e-5 does not show."""
    while True:
        X = rng.normal(size=shape)
        if X.std(axis=-1).min() > 0.5:
            return 20 * X


def of_the_row(args, needed, got) -> str:
    """About mean and spread of what comes before gamma and beta."""
    X, gamma, beta, _ = args
    Z = (np.asarray(got, dtype=float) - beta) / gamma
    wide = float(np.var(Z, axis=-1).flat[0] / np.var((needed - beta) / gamma, axis=-1).flat[0])
    right = (needed - beta) / gamma
    ends = {"gamma": right + beta, "beta": gamma * right, "the sign of beta": gamma * right - beta}
    for what, values in ends.items():
        if np.allclose(got, values, rtol=1e-4, atol=1e-5):
            return f"Mean, variance and eps are right. What about {what}?"
    if not np.allclose(Z.mean(axis=-1), 0, atol=1e-6):
        return "Before gamma and beta the mean of each row should be 0. Which axis is a row?"
    n = X.shape[-1]
    if n > 2 and np.isclose(wide, (n - 1) / n, rtol=1e-2):
        return f"The spread is too small by √({n - 1}/{n}): by what is the variance divided?"
    return "Means are right, the spread is not. What stands under the root, and what beside it?"


layer_norm = Exercise(
    chapter=CHAPTER,
    name="layer_norm",
    cases=layer_norm_cases,
    points=2,
    hints=(
        "Mean and variance of each row by itself: along the last axis, and kept as a column.",
        "X.mean(axis=-1, keepdims=True) and X.var(axis=-1, keepdims=True); numpy's var divides by "
        "d, as is wanted here.",
        "gamma * (X - mean) / np.sqrt(variance + eps) + beta.",
    ),
    think=or_cut_off(of_the_row),
    forbid=READY_MADE["layer_norm"],
    atol=1e-5,
    discriminating=[(np.array([[1.0, 5.0, 9.0], [2.0, 4.0, 0.0], [7.0, 3.0, 5.0]]),
              np.array([1.0, 2.0, 3.0]), np.array([0.5, 0.0, -1.0]), 1e-5),
             (np.array([0.002, -0.001, 0.0005]), np.array([1.0, 2.0, -1.0]), np.zeros(3), 1e-3)],
)  # fmt: skip


@layer_norm.check("any leading shape: a row alone gets what it gets in company", points=1)
def layer_norm_of_shapes(answer, rng):
    for shape in ((6,), (1, 5), (4, 3), (2, 1, 3, 4)):
        X, (gamma, beta) = far_apart(rng, shape), normal(rng, shape[-1:], shape[-1:])
        compare_with_model(layer_norm, (X, gamma, beta, 1e-5), answer(X, gamma, beta, 1e-5))


@layer_norm.check("eps stands inside the root, beside a variance divided by d", points=1)
def layer_norm_of_small(answer, rng):
    for shape, eps in (((3, 4), 0.5), ((2, 3, 2), 0.3)):
        X, gamma, beta = normal(rng, shape, shape[-1:], shape[-1:])
        args = (0.3 * X, gamma, beta, eps)
        compare_with_model(layer_norm, args, answer(*args))


@layer_norm.check("a row of equal numbers becomes beta", points=1)
def layer_norm_of_equal(answer, rng):
    X, (gamma, beta) = far_apart(rng, (3, 4)), normal(rng, (4,), (4,))
    X[1] = float(rng.integers(2, 9))
    right_and_quiet(layer_norm, answer, (X, gamma, beta, 1e-5), "What is left under the root?")


# --- layer_norm_backward ------------------------------------------------------------------


BACK = ("dX", "dgamma", "dbeta")


def norm_backward_cases(rng):
    cases = []
    for shape, eps in zip(((2, 5), (3, 4), (2, 3, 5), (6,)), EPSILONS, strict=True):
        dY, X, gamma = normal(rng, shape, shape, shape[-1:])
        cases.append((dY, 2 * X + 1, gamma, eps))
    dY, X, gamma = whole(rng, (3, 4), (3, 4), (4,))
    return [*cases, (dY, X + np.arange(4), gamma, 0.25)]


def slipped_norm(dY, X, gamma, eps) -> dict[str, list[np.ndarray]]:
    """Gradients of known slips, by what is said about them."""
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    rows = tuple(range(X.ndim - 1))
    d = dY * gamma
    ends = [(dY * Z).sum(axis=rows), dY.sum(axis=rows)]

    def mean(a):
        return a.mean(axis=-1, keepdims=True)

    return {
        "The paths through mean and variance are missing: a number of the row moves both, and "
        "so all others.": [d / sigma, *ends],
        "The path through the mean is missing.": [(d - Z * mean(d * Z)) / sigma, *ends],
        "The path through the variance is missing.": [(d - mean(d)) / sigma, *ends],
        "gamma is missing on the way back to X.":
            [(dY - mean(dY) - Z * mean(dY * Z)) / sigma, *ends],
        "gamma is multiplied after the means were taken; it belongs to dY before.":
            [gamma * (dY - mean(dY) - Z * mean(dY * Z)) / sigma, *ends],
        "dX is not divided by the root.": [d - mean(d) - Z * mean(d * Z), *ends],
        "dgamma takes X as it came; what gamma meets is the normalized one.":
            [(d - mean(d) - Z * mean(d * Z)) / sigma, (dY * X).sum(axis=rows), ends[1]],
    }  # fmt: skip


layer_norm_backward = Exercise(
    chapter=CHAPTER,
    name="layer_norm_backward",
    cases=norm_backward_cases,
    points=0,
    hints=(
        "Compute Z = (X - mean) / σ again. Y = gamma Z + beta, so gamma and beta are quickly done: "
        "over which axes is summed, if the same gamma serves every row?",
        "With d = dY · gamma, dX has three parts: d itself, less its mean along the row (the path "
        "through the mean), less Z times the mean of d · Z (the path through the variance).",
        "(d - mean(d) - Z * mean(d * Z)) / σ, all means along the last axis with keepdims; "
        "dgamma = (dY * Z) and dbeta = dY, summed over range(X.ndim - 1).",
    ),
    think={
        "dX": "A number of a row moves its mean and its variance, and through them the whole row.",
        "dgamma": "gamma meets Z in every row: which derivative comes in, and over what is summed?",
        "dbeta": "beta is added in every row: over what is summed?",
        "": "Several are wrong. dX and dgamma both use the normalized row: how is it made?",
    },
    forbid=READY_MADE["layer_norm_backward"],
    atol=1e-5,
)


@layer_norm_backward.check("agrees with the slopes of the loss", points=3)
def norm_is_slope(answer, rng):
    for args in norm_backward_cases(rng):
        dY, X, gamma, eps = args
        got = answer(*args)
        beta = rng.normal(size=gamma.shape)
        counts = {"columns": X.shape[-1], "rows": X.size // X.shape[-1]}
        examined(
            layer_norm_backward, args,
            lambda p, dY=dY, eps=eps: float(np.sum(dY * _norm(p, eps))),
            [X, gamma, beta], list(got) if isinstance(got, tuple) else got,
            Facts(list(BACK), counts, variants=slipped_norm(*args)),
        )  # fmt: skip


def _norm(params, eps):
    X, gamma, beta = params
    Z = X - X.mean(axis=-1, keepdims=True)
    return gamma * Z / np.sqrt((Z * Z).mean(axis=-1, keepdims=True) + eps) + beta


@layer_norm_backward.check("dgamma and dbeta, summed over all leading axes", points=1)
def norm_ends(answer, rng):
    for shape in ((2, 3, 4), (3, 2, 2, 5)):
        args = (*normal(rng, shape, shape, shape[-1:]), 0.5)  # so large that it is missed
        parts_are_right(layer_norm_backward, args, answer(*args), BACK, BACK[1:])
