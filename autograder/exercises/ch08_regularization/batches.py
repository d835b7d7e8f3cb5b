"""Chapter 8: batch normalization, there and back."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise
from autograder.checking.gradient_doctor import Facts
from autograder.checking.questions import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.ch08_regularization.common import (
    BATCHES,
    CHAPTER,
    EPS,
    batch,
    scale,
    whole_batch,
)
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import examined, parts_are_right
from autograder.exercises.shared.whole import or_cut_off, whole_numbers
from nnlab import normalization

# --- batch_norm ---------------------------------------------------------------------------

NEARLY_ONE = (np.array([[1, 4], [3, 4]]), np.array([1, 2]), np.array([0, 5]), 1e-5)


def norm_cases(rng):
    """Plain first, then with gamma and beta; the last two hold whole numbers."""
    plain = (batch(rng, 5, 3), np.ones(3), np.zeros(3), 1e-5)
    cases = [
        (batch(rng, n, d), scale(rng, d), scale(rng, d), eps)
        for (n, d), eps in zip(BATCHES, EPS, strict=True)
    ]
    samples = (whole_batch(rng, 6, 4), scale(rng, 4), scale(rng, 4), 0.25)
    vectors = (batch(rng, 4, 3), whole_numbers(rng, 3), whole_numbers(rng, 3), 0.1)
    return [plain, *cases, samples, vectors]


def of_norm(args, needed, got) -> str:
    _, gamma, beta, _ = args
    if np.all(gamma == 1) and not np.any(beta):
        return (
            "Here gamma is 1 and beta 0: the mean over the samples of each column should come out "
            "as 0, and its variance as nearly 1."
        )
    return "Take one column by itself: its mean, its variance, and then which gamma, which beta?"


batch_norm = Exercise(
    chapter=CHAPTER,
    name="batch_norm",
    examples=[NEARLY_ONE],
    cases=norm_cases,
    points=2,
    hints=(
        "Each column is a feature and is treated by itself: X.mean(axis=0) has one number a "
        "feature.",
        "Subtract the mean, divide by np.sqrt(X.var(axis=0) + eps). gamma and beta have one "
        "number a feature as well, so they multiply and add without any reshaping.",
        "gamma * (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps) + beta.",
    ),
    think=or_cut_off(of_norm),
    forbid=READY_MADE["batch_norm"],
)


@batch_norm.check("features do not know of each other", points=1)
def features_apart(answer, rng):
    """The same column beside others gives the same."""
    X, gamma, beta, eps = batch(rng, 5, 3), scale(rng, 3), scale(rng, 3), 0.01
    for factor in (1.0, 50.0):
        args = (X * [1, factor, 1], gamma, beta, eps)
        compare_with_model(batch_norm, args, answer(*args))


@batch_norm.check("a feature that is the same for all samples becomes its beta", points=1)
def constant_feature(answer, rng):
    X, gamma, beta = batch(rng, 6, 2), scale(rng, 2), scale(rng, 2)
    X[:, int(rng.integers(2))] = rng.uniform(1, 4)
    args = (X, gamma, beta, 0.01)
    compare_with_model(batch_norm, args, answer(*args))


# --- batch_norm_backward ------------------------------------------------------------------

BACK = ("dX", "dgamma", "dbeta")


def back_cases(rng):
    """The last two hold whole numbers."""

    def draw(n, d, eps):
        return rng.normal(size=(n, d)), batch(rng, n, d), scale(rng, d), eps

    samples = (rng.normal(size=(5, 2)), whole_batch(rng, 5, 2), scale(rng, 2), 0.25)
    vectors = (whole_numbers(rng, (4, 3)), batch(rng, 4, 3), whole_numbers(rng, 3), 0.1)
    cases = [draw(n, d, eps) for (n, d), eps in zip(BATCHES, EPS, strict=True)]
    return [*cases, samples, vectors]


batch_norm_backward = Exercise(
    chapter=CHAPTER,
    name="batch_norm_backward",
    cases=back_cases,
    points=1,
    hints=(
        "Begin at the output: Y = gamma·Z + beta, with Z the normalized X. dbeta and dgamma are "
        "sums over the samples, and dZ = gamma·dY.",
        "From Z to X there are three paths: directly, through the mean, through the variance. "
        "The first gives dZ / sigma. The other two take off what all samples have in common: "
        "the mean of dZ, and Z times the mean of dZ·Z.",
        "dX = gamma / sigma * (dY - dY.mean(axis=0) - Z * (dY * Z).mean(axis=0)), with "
        "sigma = np.sqrt(X.var(axis=0) + eps) and Z = (X - X.mean(axis=0)) / sigma.",
    ),
    think={
        "dX": "Nudge one sample: what moves besides its own output, and by how much?",
        "dgamma": "gamma multiplies Z in every sample. What does each of them add?",
        "dbeta": "beta is added in every sample. How does the loss move with all of them?",
        "": "Several are wrong. dX and dgamma both use the normalized Z: how is it made?",
    },
    forbid=READY_MADE["batch_norm_backward"],
    atol=1e-7,
)


def without_a_path(args) -> dict[str, list[np.ndarray]]:
    """Sentence -> (dX, dgamma, dbeta) where something is left out."""
    dY, X, gamma, eps = args
    sigma = np.sqrt(X.var(axis=0) + eps)
    Z = (X - X.mean(axis=0)) / sigma
    mean, spread = dY.mean(axis=0), Z * (dY * Z).mean(axis=0)
    right = [(dY * Z).sum(axis=0), dY.sum(axis=0)]
    begin = "dgamma and dbeta are right. In dX "
    return {
        begin + "the path through the variance is missing: a sample further out makes the "
        "feature wider, and moves all the others with it.": [gamma / sigma * (dY - mean), *right],
        begin + "the path through the mean is missing: a larger sample raises the mean, and "
        "lowers all the others.": [gamma / sigma * (dY - spread), *right],
        begin + "both paths through the statistics are missing, the mean's and the variance's. "
        "As if they were given, and not made of these samples.": [gamma / sigma * dY, *right],
        begin + "gamma is forgotten.": [(dY - mean - spread) / sigma, *right],
        begin + "the division by √(variance + eps) is missing.": [
            gamma * (dY - mean - spread), *right,
        ],
        begin + "the sum over the samples stands where their mean should, so it is off by N.": [
            gamma / sigma * (dY - len(X) * (mean + spread)), *right,
        ],
        "In dX dgamma and dbeta are means over the samples; they are sums: gamma and beta move "
        "every sample.": [gamma / sigma * (dY - mean - spread), *(r / len(X) for r in right)],
        "X stands in dgamma where the normalized Z should.": [
            gamma / sigma * (dY - mean - spread), (dY * X).sum(axis=0), right[1],
        ],
    }  # fmt: skip


def projected(dY, parts, eps) -> float:
    """A loss by whose outputs the derivative is dY. parts: X, gamma, beta."""
    X, gamma, beta = parts
    return float(np.sum(dY * normalization.batch_norm(X, gamma, beta, eps)))


@batch_norm_backward.check("agrees with the slopes of the loss", points=3)
def norm_slopes(answer, rng):
    for args in back_cases(rng):
        dY, X, gamma, eps = args
        beta = rng.normal(size=len(gamma))
        facts = Facts(
            list(BACK),
            {"samples": len(X), "features": X.shape[1]},
            variants=without_a_path(args),
        )
        got = answer(*args)
        parts = list(got) if isinstance(got, tuple) else got
        examined(
            batch_norm_backward, args,
            lambda p, dY=dY, eps=eps: projected(dY, p, eps),
            [X, gamma, beta], parts, facts,
        )  # fmt: skip


@batch_norm_backward.check("dgamma and dbeta are right", points=1)
def vectors_back(answer, rng):
    for args in back_cases(rng):
        parts_are_right(batch_norm_backward, args, answer(*args), BACK, BACK[1:])


@batch_norm_backward.check("all samples moved alike move nothing", points=1)
def moved_alike(answer, rng):
    """Of every feature dX adds up to 0, since its mean is taken off; and not because it is 0."""
    args = back_cases(rng)[2]
    got = answer(*args)
    parts_are_right(batch_norm_backward, args, got, BACK, BACK[:1])
    where = f"{call_text('batch_norm_backward', args)}, dX added up over the samples: "
    compare(np.zeros(args[1].shape[1]), np.sum(got[0], axis=0), atol=1e-4, where=where)
