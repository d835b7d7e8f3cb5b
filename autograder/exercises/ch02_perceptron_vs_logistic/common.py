"""What the exercises of chapter 2 share: samples, and how a gradient is judged by slopes."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Mistake
from autograder.checking.gradient_doctor import examine
from autograder.checking.judge import compare_with_model
from autograder.exercises.shared.called import told_with_call

CHAPTER = "ch02_perceptron_vs_logistic"
NAMES = ("dw", "db")


def drawn(rng, n, d):
    """X, w, b in which the bias matters: the border runs through the middle of the samples."""
    w = rng.normal(size=d)
    w *= 1.5 / np.linalg.norm(w)
    aside = rng.choice([-2.0, 2.0])
    X = rng.normal(size=(n, d)) + aside * w / (w @ w)
    return X, w, float(rng.uniform(-0.4, 0.4) - aside)


def classes(rng, n):
    """Both classes, in any order."""
    return rng.permutation(np.arange(n) % 2)


def predict_cases(rng):
    simple = (np.array([[2.0, 1.0], [0.0, 3.0], [1.0, 1.0]]), np.array([1.0, -1.0]), 0.5)
    return [simple, *(drawn(rng, n, d) for n, d in ((5, 2), (7, 3), (12, 4)))]


def loss_case(rng, n, d, l2):
    X, w, b = drawn(rng, n, d)
    return w, b, X, classes(rng, n), l2


def by_slopes(exercise, args, got, loss, facts):
    """(dw, db) against central differences of loss(w, b); right in kind and shape first."""
    try:
        compare_with_model(exercise, args, got)
    except Mistake as mistake:
        if mistake.stage != "values":
            raise
    w, b, pair = args[0], np.array([args[1]]), [got[0], np.reshape(got[1], 1)]
    with told_with_call(exercise, args):
        examine(lambda p: loss(p[0], p[1][0]), [w, b], pair, facts)


def counts(X):
    return {"samples": X.shape[0], "features": X.shape[1]}
