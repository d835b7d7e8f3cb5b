"""Perceptron and logistic regression on the same samples, with more and more wrong labels."""

from typing import Any

import numpy as np

from nnlab import linear
from nnlab.datasets import blobs
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

SAMPLES, LEVELS, EPOCHS, SHOWN = 60, 9, 30, 6  # levels: 0, 5, ..., 40 percent


def clean() -> tuple[np.ndarray, np.ndarray]:
    """Two clouds with a gap between them."""
    rng = np.random.default_rng(11)
    X, y = blobs(SAMPLES, rng, centers=((-1.3, -0.7), (1.1, 0.9)), noise=0.55)
    return np.round(X, 2), y


def labels(y: np.ndarray, level: int) -> np.ndarray:
    """The classes with 5 percent a level turned around; a higher level adds to a lower one."""
    order = np.random.default_rng(2).permutation(len(y))
    turned = np.zeros(len(y), dtype=bool)
    turned[order[: round(0.05 * level * len(y))]] = True
    return np.where(turned, 1 - y, y)


def side_by_side(level: int = 0) -> Explorable:
    """Move the share of wrong labels; both neurons are trained on what it gives."""
    X, y = clean()
    return Explorable(
        name="side_by_side",
        title="Perceptron and logistic regression on the same samples",
        controls=(
            Range("level", "wrong labels", "wrong labels", 0, LEVELS - 1, 1, level, digits=0,
                  unit=" × 5 %"),
        ),
        data={"samples": numbers(X, 2), "levels": [trained(X, y, n) for n in range(LEVELS)]},
        scripts=("shared/classes.js", "gallery/side_by_side.js"),
        size=(760, 440),
        note=f"The perceptron's line after each of its last {SHOWN} epochs of {EPOCHS}, the very "
        "last one thick. Logistic regression: 300 steps on all samples, learning rate 1, "
        "regularization 0.01. Crossed out: on the wrong side of the final line.",
    )  # fmt: skip


def trained(X: np.ndarray, y: np.ndarray, level: int) -> dict[str, Any]:
    """Both neurons on the labels of this level, and how often each is right."""
    given = labels(y, level)
    lines, mistakes = perceptron_lines(X, given)
    w, b, losses = linear.fit_logistic(X, given, 1.0, 300, 0.01)
    line = np.array([*w, b])
    return {
        "labels": given.tolist(),
        "percent": 5 * level,
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
