"""Chapter 2: mini-batches, and training logistic regression."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare, number
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.judge import compare_with_model
from autograder.exercises.ch02_perceptron_vs_logistic.common import CHAPTER, classes
from autograder.exercises.shared.batches import batches_told, shaped_pairs
from autograder.exercises.shared.equivalents import READY_MADE

# --- minibatches --------------------------------------------------------------------------


def batch_cases(rng):
    def draw(n, d, size):
        chance = np.random.default_rng(int(rng.integers(2**31)))
        return rng.normal(size=(n, d)), rng.normal(size=n), size, chance

    return [draw(4, 2, 2), draw(17, 3, 5), draw(24, 2, 6), draw(13, 4, 1), draw(14, 3, 20)]


minibatches = Exercise(
    chapter=CHAPTER,
    name="minibatches",
    cases=batch_cases,
    points=3,
    hints=(
        "Shuffle the numbers of the rows, and not the rows: the same order then serves X and y.",
        "order = rng.permutation(len(X)). The first batch takes order[0:size], the next "
        "order[size:2*size], and a slice that reaches beyond the end stops by itself.",
        "[(X[c], y[c]) for c in (order[i : i + size] for i in range(0, len(X), size))]",
    ),
    think="Is every sample in exactly one batch, together with its own y?",
    forbid=READY_MADE["minibatches"],
    use=batches_told,
)


@minibatches.check("keeps every sample with its own target", points=1)
def batches_keep_pairs(answer, rng):
    """y holds the number of the row, X ten times that number."""
    for n, size in ((15, 4), (8, 8), (5, 2)):
        y = rng.permutation(n).astype(float)
        batches = answer(10 * y[:, None] + np.array([0.0, 1.0]), y, size, rng)
        pairs = shaped_pairs(batches, (2,), ())
        seen = sum(len(yb) for _, yb in pairs)
        if seen != n:
            raise Mistake(f"{n} samples went in, and {seen} came out in the batches.")
        for Xb, yb in pairs:
            needed = 10 * yb[:, None] + np.array([0.0, 1.0])
            compare(needed, Xb, where="rows of a batch against its y: ")


@minibatches.check("takes targets with several columns", points=1)
def batches_of_tables(answer, rng):
    X, Y = rng.normal(size=(7, 3)), rng.normal(size=(7, 2))
    shapes = [Yb.shape for _, Yb in shaped_pairs(answer(X, Y, 3, rng), (3,), (2,))]
    if shapes != [(3, 2), (3, 2), (1, 2)]:
        raise Mistake(f"With Y of shape (7, 2) and size 3 the batches of Y have shapes {shapes}.")


# --- fit_logistic -------------------------------------------------------------------------


def fit_logistic_cases(rng):
    X, y = np.array([[1.0, 2.0], [-1.0, 0.0], [0.5, -3.0]]), np.array([1, 0, 1])

    def draw(n, d, lr, steps, l2):
        return rng.normal(size=(n, d)) + 0.5, classes(rng, n), lr, steps, l2

    return [(X, y, 1.0, 1, 0.0), draw(5, 2, 0.5, 3, 0.0), draw(7, 3, 1.0, 8, 0.1),
            draw(9, 2, 0.3, 25, 0.05)]  # fmt: skip


fit_logistic = Exercise(
    chapter=CHAPTER,
    name="fit_logistic",
    cases=fit_logistic_cases,
    points=3,
    hints=(
        "The loss of w = 0 and b = 0 first. Then, as often as `steps` says: gradient, step, loss.",
        "A step goes against the gradient, by lr times its size: w - lr * dw, and b - lr * db. "
        "Both derivatives are taken at the same place, before either moves.",
        "In the loop: dw, db = logistic_gradient(w, b, X, y, l2), then w, b = w - lr * dw, "
        "b - lr * db, then losses.append(logistic_loss(w, b, X, y, l2)).",
    ),
    think="Follow one step by hand: the loss before, the gradient there, the step, the loss after.",
    forbid=READY_MADE["fit_logistic"],
)


@fit_logistic.check("begins at zeros: no steps, a loss of log 2", points=1)
def fit_logistic_nothing(answer, rng):
    args = (rng.normal(size=(5, 3)), classes(rng, 5), 0.5, 0, 0.2)
    compare_with_model(fit_logistic, args, answer(*args))


@fit_logistic.check("goes downhill", points=1)
def fit_logistic_downhill(answer, rng):
    args = (rng.normal(size=(8, 2)), classes(rng, 8), 0.2, 10, 0.1)
    got = answer(*args)
    compare_with_model(fit_logistic, args, got)
    losses = np.asarray(got[2])
    if not np.all(np.diff(losses) < 0):
        raise Mistake(f"With lr = 0.2 the loss went from {number(losses[0])} up.")
