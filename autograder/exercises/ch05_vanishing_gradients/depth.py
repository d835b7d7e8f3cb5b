"""Checks of chapter 5: gradients by layer, initial weights, clipping, dead neurons."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.gradient_doctor import Facts, factor_sentence, slopes
from autograder.checking.questions import compare_with_model
from autograder.checking.values import kind_of
from autograder.checking.wording import call_text
from autograder.exercises.ch05_vanishing_gradients.common import (
    CHAPTER,
    whole_numbers,
)
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
    "relu": (activations.relu, activations.relu_prime),
    "bent": (bent, bent_prime),
}


def deep(rng, n, sizes, name):
    """Samples, targets, a network and an activation with its slope."""
    X, Y = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))
    return X, Y, network(rng, sizes), *PAIRS[name]


def deep_of_whole_numbers(rng, n, sizes):
    """The same with inputs and targets in whole numbers."""
    X, Y = whole_numbers(rng, (n, sizes[0]), 5), whole_numbers(rng, (n, sizes[-1]), 5)
    return X, Y, network(rng, sizes), *PAIRS["bent"]


def norms_cases(rng):
    return [
        deep(rng, 4, [3, 2], "sigmoid"),
        deep(rng, 5, [2, 4, 3], "bent"),
        deep(rng, 3, [4, 5, 3, 2], "tanh"),
        deep(rng, 4, [2, 3, 4, 3, 5, 1], "bent"),
        deep(rng, 6, [3, 5, 4, 2], "relu"),
        deep_of_whole_numbers(rng, 5, [3, 4, 2]),
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
        facts = Facts([], {"samples": len(X), "outputs": Y.shape[1]}, square=True)
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
        (some_grads(rng, 5.0), float(rng.uniform(1.5, 3))),
        (some_grads(rng, 0.2), float(rng.uniform(8, 9))),
        ([20 * rng.normal(size=(4, 3))], float(rng.uniform(0.5, 2))),
        (some_grads(rng, 3.0), float(rng.uniform(0.1, 0.5))),
    ]


LONG = [np.array([[3.0, 0.0, 0.0]]), np.array([0.0, 4.0])]


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
    examples=[(LONG, 1.0), (LONG, 10.0)],
    discriminating=[(LONG[::-1], 1.0)],
)


def same_as(got, grads) -> bool:
    """Whether an answer gave the gradients back as they were."""
    if not isinstance(got, list | tuple) or len(got) != len(grads):
        return False
    pairs = zip(got, grads, strict=True)
    return all(np.shape(a) == b.shape and np.allclose(a, b) for a, b in pairs)


@clip_by_norm.check("what is short enough stays as it is", points=1)
def clip_leaves_short_ones(answer, rng):
    zeros = [np.zeros((2, 3)), np.zeros(3)]
    for grads in (some_grads(rng, 0.1), zeros):
        args = (grads, float(rng.uniform(5, 9)))
        compare_with_model(clip_by_norm, args, answer(*args))
    grads, most = some_grads(rng, 10.0), 1.0
    if same_as(answer(grads, most), grads):
        raise Mistake(
            f"{call_text('clip_by_norm', (grads, most))} came back as it was, and it is too long. "
            "How long are all its arrays together?",
            "values",
        )


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
        raise Mistake(f"{call}: the result has the length {length:.4g}; needed is {most:.4g}.")
    if not np.isclose(flat @ before, length * np.linalg.norm(before), rtol=1e-4):
        raise Mistake(f"{call}: the result points in another direction. Is it one factor?")
