"""What the exercises of chapter 2 share: samples, and how a gradient is judged by slopes."""

from __future__ import annotations

import numpy as np

from autograder.checking.cut_off import cut_off
from autograder.checking.exercise import Mistake
from autograder.checking.gradient_doctor import examine
from autograder.checking.questions import compare_with_model, needed
from autograder.exercises.shared.called import told_with_call
from autograder.exercises.shared.whole import whole_numbers

CHAPTER = "ch02_perceptron_vs_logistic"
NAMES = ("dw", "db")


def random_problem(rng, n, d):
    """X, w, b in which the bias matters: the border runs through the middle of the samples."""
    w = rng.normal(size=d)
    w *= 1.5 / np.linalg.norm(w)
    aside = rng.choice([-2.0, 2.0])
    X = rng.normal(size=(n, d)) + aside * w / (w @ w)
    return X, w, float(rng.uniform(-0.4, 0.4) - aside)


def classes(rng, n):
    """Both classes, in any order."""
    return rng.permutation(np.arange(n) % 2)


CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
SAMPLES = np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 1.0]])
ALL_HALF = np.zeros(2), 0.0, SAMPLES, np.array([1, 0, 1]), 0.0  # every p is ½
FEW = np.array([[1.0, 2.0], [-1.0, 0.0], [0.5, -3.0]]), np.array([1, 0, 1])
AND = CORNERS, np.array([1.0, 1.0]), -1.5


def predict_cases(rng):
    return [
        *(random_problem(rng, n, d) for n, d in ((5, 2), (7, 3), (12, 4))),
        *whole_predict_cases(rng),
    ]


def whole_predict_cases(rng):
    """Samples, then weights, that are whole numbers."""
    return [
        (whole_numbers(rng, (6, 3)), rng.normal(size=3), float(rng.normal())),
        (rng.normal(size=(7, 2)), whole_numbers(rng, 2), int(rng.integers(1, 4))),
    ]


def whole_loss_cases(rng):
    """(w, b, X, y, l2) with samples, then with weights, that are whole numbers."""
    samples = rng.normal(size=3), float(rng.normal()), whole_numbers(rng, (5, 3), most=3)
    weights = whole_numbers(rng, 2, most=2), -1, rng.normal(size=(6, 2))
    return [(*samples, classes(rng, 5), 0.0), (*weights, classes(rng, 6), 0.25)]


def far(rng, d: int, most: float = 990.0):
    """(w, b, X): sums of both signs, between 700 and `most` in size, about half of them each."""
    w = rng.uniform(0.5, 1.0, size=d)
    sums = rng.uniform(700, most, size=6) * rng.permutation([1, -1, 1, -1, 1, -1])
    return w, 0.0, np.outer(sums, w) / (w @ w)


def loss_case(rng, n, d, l2):
    X, w, b = random_problem(rng, n, d)
    return w, b, X, classes(rng, n), l2


def by_slopes(exercise, args, got, loss, facts):
    """(dw, db) against central differences of loss(w, b); right in kind and shape first."""
    try:
        compare_with_model(exercise, args, got)
    except Mistake as mistake:
        if mistake.stage != "values" or cut_off(needed(exercise, args), got):
            raise
    w, b, pair = args[0], np.array([args[1]]), [got[0], np.reshape(got[1], 1)]
    with told_with_call(exercise, args, got=got):
        examine(lambda p: loss(p[0], p[1][0]), [w, b], pair, facts)


def counts(X):
    return {"samples": X.shape[0], "features": X.shape[1]}
