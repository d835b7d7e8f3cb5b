"""Chapter 2: mini-batches, and training logistic regression."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.values import number
from autograder.exercises.ch02_perceptron_vs_logistic.common import CHAPTER, FEW, classes
from autograder.exercises.shared.batches import batches_told, shaped_pairs, shuffled
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.whole import or_cut_off, whole_numbers

# --- minibatches --------------------------------------------------------------------------


def batch_cases(rng):
    def draw(n, d, size):
        chance = np.random.default_rng(int(rng.integers(2**31)))
        return rng.normal(size=(n, d)), rng.normal(size=n), size, chance

    whole = whole_numbers(rng, (45, 2), most=400), whole_numbers(rng, 45, most=400), 4
    return [
        draw(5, 2, 2),
        draw(47, 3, 5),
        draw(54, 2, 6),
        draw(43, 4, 1),
        draw(44, 3, 50),
        (*whole, np.random.default_rng(int(rng.integers(2**31)))),
    ]


minibatches = Exercise(
    chapter=CHAPTER,
    name="minibatches",
    cases=batch_cases,
    examples=[(np.arange(7.0)[:, None], np.arange(7.0), 3, np.random.default_rng(seed=1))],
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
    """y holds different numbers in any order, X ten times those numbers."""
    for n, size in ((45, 4), (48, 48), (41, 2)):
        y = rng.permutation(n) + float(rng.uniform(0, 9))
        X = 10 * y[:, None] + np.array([0.0, 1.0])
        pairs = shaped_pairs(answer(X, y, size, rng), (2,), ())
        seen = sum(len(yb) for _, yb in pairs)
        if seen != n:
            raise Mistake(f"{n} samples went in, and {seen} came out in the batches.")
        for Xb, yb in pairs:
            needed = 10 * yb[:, None] + np.array([0.0, 1.0])
            compare(needed, Xb, where="rows of a batch against its y: ")
        shuffled(pairs, X)


@minibatches.check("takes targets with several columns", points=1)
def batches_of_tables(answer, rng):
    X = rng.normal(size=(43, 3))
    Y = X[:, :2] + 1.0
    pairs = shaped_pairs(answer(X, Y, 20, rng), (3,), (2,))
    shapes = [Yb.shape for _, Yb in pairs]
    if shapes != [(20, 2), (20, 2), (3, 2)]:
        raise Mistake(f"With Y of shape (43, 2) and size 20 the batches of Y have shapes {shapes}.")
    for Xb, Yb in pairs:
        compare(Xb[:, :2] + 1.0, Yb, where="rows of a batch of Y against its X: ")
    shuffled(pairs, X)


# --- fit_logistic -------------------------------------------------------------------------


def fit_logistic_cases(rng):
    def draw(n, d, lr, steps, l2):
        return rng.normal(size=(n, d)) + 0.5, classes(rng, n), lr, steps, l2

    return [
        draw(5, 2, 0.5, 3, 0.0),
        draw(7, 3, 1.0, 8, 0.1),
        draw(9, 2, 0.3, 25, 0.05),
        (whole_numbers(rng, (6, 3), most=2), classes(rng, 6), 0.25, 2, 0.1),
    ]


fit_logistic = Exercise(
    chapter=CHAPTER,
    name="fit_logistic",
    cases=fit_logistic_cases,
    examples=[(*FEW[:2], 1.0, 1, 0.0)],
    points=3,
    hints=(
        "The loss of w = 0 and b = 0 first. Then, as often as `steps` says: gradient, step, loss.",
        "A step goes against the gradient, by lr times its size: w - lr * dw, and b - lr * db. "
        "Both derivatives are taken at the same place, before either moves.",
        "In the loop: dw, db = logistic_gradient(w, b, X, y, l2), then w, b = w - lr * dw, "
        "b - lr * db, then losses.append(logistic_loss(w, b, X, y, l2)).",
    ),
    think={
        "losses": "Which loss stands first, and which one after each step?",
        "": or_cut_off(
            "Follow one step by hand: both derivatives at the same place, and then lr times each."
        ),
    },
    forbid=READY_MADE["fit_logistic"],
)


@fit_logistic.check(
    "begins at zeros: no steps, a loss of log 2",
    points=1,
    think="What are w, b and the loss before the first step?",
)
def fit_logistic_nothing(answer, rng):
    """One step is asked for on two draws: on one of them a wrong one may be right by chance."""
    for steps in (0, 1, 1):
        args = (rng.normal(size=(5, 3)), classes(rng, 5), 0.5, steps, 0.2)
        compare_with_model(fit_logistic, args, answer(*args))


@fit_logistic.check("goes downhill", points=1)
def fit_logistic_downhill(answer, rng):
    args = (rng.normal(size=(8, 2)), classes(rng, 8), 0.2, 10, 0.1)
    got = answer(*args)
    compare_with_model(fit_logistic, args, got)
    losses = np.asarray(got[2])
    if not np.all(np.diff(losses) < 0):
        raise Mistake(f"With lr = 0.2 the loss went from {number(losses[0])} up.")
