"""Checks of chapter 5: gradients by layer, initial weights, clipping, dead neurons."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import is_number, kind_of
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.gradient_doctor import Facts, factor_sentence, slopes
from autograder.checking.judge import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.ch05_vanishing_gradients.common import CHAPTER, away_from_zero
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import bent, network
from nnlab import activations
from nnlab.mlp import mlp_loss


def bent_prime(z):
    """Slope of `bent`: 1 / (1 + |z|)²."""
    return 1 / (1 + np.abs(np.asarray(z, dtype=float))) ** 2


# --- gradient_norms -----------------------------------------------------------------------

PAIRS = {
    "sigmoid": (activations.sigmoid, activations.sigmoid_prime),
    "tanh": (activations.tanh, activations.tanh_prime),
    "bent": (bent, bent_prime),
}


def deep(rng, n, sizes, name):
    """Samples, targets, a network and an activation with its slope."""
    X, Y = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))
    return X, Y, network(rng, sizes), *PAIRS[name]


def norms_cases(rng):
    return [
        deep(rng, 4, [3, 2], "sigmoid"),
        deep(rng, 5, [2, 4, 3], "bent"),
        deep(rng, 3, [4, 5, 3, 2], "tanh"),
        deep(rng, 4, [2, 3, 4, 3, 5, 1], "bent"),
    ]


gradient_norms = Exercise(
    chapter=CHAPTER,
    name="gradient_norms",
    cases=norms_cases,
    points=3,
    hints=(
        "It is mlp_gradients of chapter 4 with another f. Keep two lists on the way forward: the "
        "outputs, and the weighted sums, since f_prime wants to know the sums.",
        "At the output delta = (sums[-1] - Y) / len(X). One layer back: "
        "delta @ W.T * f_prime(sums of that layer).",
        "dW of a layer is (its inputs).T @ delta, and np.linalg.norm(dW) is its length. You meet "
        "the last layer first, so turn the list around at the end.",
    ),
    think="Which inputs and which delta make dW of this layer, and what is its length?",
    forbid=READY_MADE["gradient_norms"],
    atol=1e-7,
)


@gradient_norms.check("agrees with the slopes of the loss", points=2)
def norms_are_of_slopes(answer, rng):
    for args in (deep(rng, 5, [3, 4, 2], "bent"), deep(rng, 2, [4, 3, 5, 1], "tanh")):
        X, Y, params, f, _ = args
        flat = [array for pair in params for array in pair]

        def loss(p, X=X, Y=Y, f=f):
            return mlp_loss(X, Y, list(zip(p[::2], p[1::2], strict=True)), f)

        right = np.array([np.linalg.norm(s) for s in slopes(loss, flat)[0][::2]])
        got = answer(*args)
        same = np.shape(got) == right.shape and not np.allclose(right, got, rtol=1e-3)
        facts = Facts([], {"samples": len(X), "outputs": Y.shape[1]})
        sentence = factor_sentence(right, np.asarray(got, dtype=float), facts) if same else None
        if sentence:
            call = call_text("gradient_norms", args)
            raise Mistake(f"{call}: all norms are {sentence}", "gradient")
        compare_with_model(gradient_norms, args, got)


@gradient_norms.check("works for one sample and for layers of one", points=1)
def norms_of_one(answer, rng):
    shapes = ((1, [3, 4, 2], "tanh"), (4, [3, 1, 2], "bent"), (3, [1, 2, 1], "sigmoid"))
    for n, sizes, name in shapes:
        args = deep(rng, n, sizes, name)
        compare_with_model(gradient_norms, args, answer(*args))


# --- clip_by_norm -------------------------------------------------------------------------


def some_grads(rng, size=1.0):
    """Three arrays of unequal shapes and lengths."""
    shapes, sizes = ((3, 2), (2,), (2, 4)), (1.0, 0.3, 2.0)
    return [size * s * rng.normal(size=shape) for shape, s in zip(shapes, sizes, strict=True)]


def clip_cases(rng):
    return [
        ([np.array([3.0, 0.0]), np.array([[4.0, 0.0, 0.0]])], 1.0),
        (some_grads(rng, 5.0), float(rng.uniform(1.5, 3))),
        (some_grads(rng, 0.2), float(rng.uniform(8, 9))),
        ([20 * rng.normal(size=(4, 3))], float(rng.uniform(0.5, 2))),
        (some_grads(rng, 3.0), float(rng.uniform(0.1, 0.5))),
    ]


clip_by_norm = Exercise(
    chapter=CHAPTER,
    name="clip_by_norm",
    cases=clip_cases,
    points=2,
    hints=(
        "One number first: the length of all arrays together, as if their entries stood in a "
        "single long list.",
        "Add up np.sum(g**2) over the arrays, then take the root, once. The same factor then "
        "goes to every array.",
        "factor = max_norm / norm where norm > max_norm, otherwise 1; return "
        "[g * factor for g in grads].",
    ),
    think="How long are all the arrays together, and by which one factor are they too long?",
    forbid=READY_MADE["clip_by_norm"],
)


@clip_by_norm.check("what is short enough stays as it is", points=1)
def clip_leaves_short_ones(answer, rng):
    zeros = [np.zeros((2, 3)), np.zeros(3)]
    for args in ((some_grads(rng, 0.1), float(rng.uniform(5, 9))), (zeros, 1.0)):
        compare_with_model(clip_by_norm, args, answer(*args))


@clip_by_norm.check("the direction stays, the length becomes max_norm", points=1)
def clip_keeps_the_direction(answer, rng):
    grads, most = some_grads(rng, 10.0), float(rng.uniform(0.5, 2))
    got, call = answer(grads, most), call_text("clip_by_norm", (grads, most))
    if not isinstance(got, list | tuple) or [np.shape(g) for g in got] != [g.shape for g in grads]:
        raise Mistake(f"{call}: needed a list of arrays like grads, got {kind_of(got)}.", "shape")
    flat = np.concatenate([np.ravel(g) for g in got])
    before = np.concatenate([g.ravel() for g in grads])
    length = float(np.linalg.norm(flat))
    if not np.isclose(length, most, rtol=1e-4):
        raise Mistake(f"{call}: the result has the length {length:.4g}. {clip_by_norm.think}")
    if not np.isclose(flat @ before, length * np.linalg.norm(before), rtol=1e-4):
        raise Mistake(f"{call}: the result points in another direction. {clip_by_norm.think}")


# --- dead_fraction ------------------------------------------------------------------------


def sleepy(rng, n, d, h, dead):
    """A layer in which the first `dead` neurons never fire, shuffled; the others sometimes do."""
    X, W = rng.normal(size=(n, d)), rng.normal(size=(d, h))
    b = -np.quantile(X @ W, rng.uniform(0.3, 0.7, size=h), axis=0).diagonal().copy()
    b += 0.1
    b[:dead] = -np.max(X @ W, axis=0)[:dead] - rng.uniform(0.1, 1, size=dead)
    order = rng.permutation(h)
    return X, W[:, order], b[order]


def dead_cases(rng):
    X = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
    W = np.array([[1.0, -1.0, -1.0, 2.0, -1.0], [1.0, 1.0, 1.0, -3.0, 2.0]])
    return [
        (X, W, np.array([-1.5, -3.0, -2.0, 4.0, 0.0])),
        sleepy(rng, 5, 3, 8, int(rng.integers(1, 4))),
        sleepy(rng, 6, 4, 7, int(rng.integers(4, 7))),
        sleepy(rng, 4, 2, 10, int(rng.integers(2, 8))),
    ]


dead_fraction = Exercise(
    chapter=CHAPTER,
    name="dead_fraction",
    cases=dead_cases,
    points=2,
    hints=(
        "The weighted sums first, one row a sample, one column a neuron. What is true of the "
        "column of a dead neuron?",
        "`silent = Z <= 0` is a table of True and False. `silent.all(axis=0)` asks each column "
        "whether all of it is True.",
        "The mean of True and False is the share of True: np.mean(silent.all(axis=0)).",
    ),
    think="For each neuron, that is, each column of X @ W + b: is there a sample above 0?",
)


@dead_fraction.check("a neuron that is exactly 0 for all samples is dead", points=1)
def dead_at_zero(answer, rng):
    X, W = away_from_zero(rng, (4, 3)), away_from_zero(rng, (3, 5))
    W[:, rng.choice(5, size=int(rng.integers(1, 5)), replace=False)] = 0.0
    args = (X, W, np.zeros(5))
    compare_with_model(dead_fraction, args, answer(*args))


@dead_fraction.check("one sample, one neuron, a plain number", points=1)
def dead_of_one(answer, rng):
    sign = float(rng.choice([-1.0, 1.0]))
    shapes = [sleepy(rng, 1, 3, 6, int(rng.integers(1, 6))), sleepy(rng, 4, 3, 1, 1)]
    shapes.append((rng.normal(size=(5, 2)), np.zeros((2, 1)), np.array([sign])))
    shapes.append((rng.normal(size=(5, 2)), np.zeros((2, 1)), np.array([-sign])))
    for args in shapes:
        got = answer(*args)
        if not is_number(got):
            call = call_text("dead_fraction", args)
            raise Mistake(f"{call}: needed one number, got {kind_of(got)}.", "type")
        compare_with_model(dead_fraction, args, got)
