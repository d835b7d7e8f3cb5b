"""Perceptron and logistic regression on the same samples, with more and more wrong labels."""

from typing import Any

import numpy as np

from nnlab import linear
from nnlab.datasets import blobs
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

SAMPLES, EPOCHS, SHOWN = 60, 30, 6
PERCENT = range(0, 41, 5)  # of the labels that are wrong


def clean() -> tuple[np.ndarray, np.ndarray]:
    """Two clouds with a gap between them."""
    rng = np.random.default_rng(11)
    X, y = blobs(SAMPLES, rng, centers=((-1.3, -0.7), (1.1, 0.9)), noise=0.55)
    return np.round(X, 2), y


def labels(y: np.ndarray, percent: int) -> np.ndarray:
    """The classes with so many percent of them turned around; more percent add to fewer."""
    order = np.random.default_rng(2).permutation(len(y))
    turned = np.zeros(len(y), dtype=bool)
    turned[order[: round(percent / 100 * len(y))]] = True
    return np.where(turned, 1 - y, y)


def side_by_side(percent: int = 0) -> Explorable:
    """Move the share of wrong labels; both neurons are trained on what it gives."""
    X, y = clean()
    return Explorable(
        name="side_by_side",
        title="Perceptron and logistic regression on the same samples",
        controls=(
            Range("percent", "wrong labels", "wrong labels", 0, PERCENT[-1], PERCENT.step, percent,
                  digits=0, unit=" %"),
        ),
        data={"samples": numbers(X, 2), "levels": [trained(X, y, p) for p in PERCENT]},
        script="gallery/side_by_side.js",
        size=(760, 440),
        lines=3,
        note=f"The perceptron's line after each of its last {SHOWN} epochs of {EPOCHS}, the very "
        "last one thick. Logistic regression: 300 steps on all samples, learning rate 1, "
        "regularization 0.01. Crossed out: on the wrong side of the final line.",
    )  # fmt: skip


def trained(X: np.ndarray, y: np.ndarray, percent: int) -> dict[str, Any]:
    """Both neurons with so many percent of wrong labels, and how often each is right."""
    given = labels(y, percent)
    lines, mistakes = perceptron_lines(X, given)
    w, b, losses = linear.fit_logistic(X, given, 1.0, 300, 0.01)
    line = np.array([*w, b])
    return {
        "labels": given.tolist(),
        "percent": percent,
        "lines": numbers(lines[-SHOWN:], 4),
        "mistakes": mistakes[-SHOWN:],
        "logistic": numbers(line, 4),
        "loss": float(round(losses[-1], 4)),
        "true": [right(X, y, lines[-1]), right(X, y, line)],
    }


def perceptron_lines(X: np.ndarray, y: np.ndarray) -> tuple[list, list[int]]:
    """(w1, w2, b) after every epoch, and the mistakes in it."""
    w, b, lines, mistakes = np.zeros(2), 0.0, [], []
    for _ in range(EPOCHS):
        mistakes.append(0)
        for x, target in zip(X, y, strict=True):
            mistakes[-1] += int((x @ w + b > 0) != target)
            w, b = linear.perceptron_update(w, b, x, int(target))
        lines.append([*w, b])
    return lines, mistakes


def right(X: np.ndarray, y: np.ndarray, line) -> int:
    """How many samples are on the side of their true class."""
    return int(np.sum(linear.predict_perceptron(X, line[:2], line[2]) == y))
