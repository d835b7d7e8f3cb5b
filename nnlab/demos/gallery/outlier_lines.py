"""One point is measured wrongly: how far three lines, fitted by three losses, follow it."""

from itertools import combinations

import numpy as np

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

X = np.arange(1.0, 10.0)
Y = 1.0 + X + np.array([0.3, -0.2, 0.1, -0.4, 0.35, -0.1, 0.2, -0.3, 0.05])
DELTA = 1.0
FARTHEST = 20
LINES = ("squared", "absolute", "Huber")


def outlier_lines(out: float = 0.0) -> Explorable:
    """Lift the last point and see which line follows."""
    offsets = range(FARTHEST + 1)
    return Explorable(
        name="outlier_lines",
        title="Three lines and one wrong point",
        controls=(
            Range(
                "out",
                "last point lifted by",
                "how far the last point is lifted",
                0,
                FARTHEST,
                1,
                out,
                digits=0,
            ),
        ),
        data={
            "x": numbers(X),
            "y": numbers(Y),
            "lines": {name: numbers([fitted(name, o) for o in offsets], 5) for name in LINES},
        },
        script="gallery/outlier_lines.js",
        size=(760, 400),
        note="Each line has the smallest loss of its kind over all nine points; Huber with d = 1.",
    )


def fitted(name: str, out: float) -> tuple[float, float]:
    """Intercept and slope of the best line when the last point is lifted by `out`."""
    y = Y.copy()
    y[-1] += out
    fit = {"squared": least_squares, "absolute": least_absolute, "Huber": least_huber}[name]
    return fit(y)


def least_squares(y: np.ndarray, weights: np.ndarray | float = 1.0) -> tuple[float, float]:
    """The line with the smallest (weighted) sum of squares."""
    root = np.sqrt(weights * np.ones(len(X)))
    design = np.column_stack([np.ones(len(X)), X])
    a, b = np.linalg.lstsq(design * root[:, None], y * root, rcond=None)[0]
    return float(a), float(b)


def least_absolute(y: np.ndarray) -> tuple[float, float]:
    """Some line with the smallest sum of sizes passes through two of the points: try all pairs."""
    best = (np.inf, 0.0, 0.0)
    for i, j in combinations(range(len(X)), 2):
        b = (y[j] - y[i]) / (X[j] - X[i])
        a = y[i] - b * X[i]
        best = min(best, (float(np.abs(a + b * X - y).sum()), float(a), float(b)))
    return best[1:]


def least_huber(y: np.ndarray, rounds: int = 200) -> tuple[float, float]:
    """Least squares again and again, far points weighted down to delta / |e| (Huber 1964)."""
    a, b = least_squares(y)
    for _ in range(rounds):
        size = np.abs(a + b * X - y)
        a, b = least_squares(y, DELTA / np.maximum(size, DELTA))
    return a, b
