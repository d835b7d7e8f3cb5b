"""Is this gradient right? Compares it with finite differences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

STEP = 1e-5


def numerical_gradient(f: Callable, w, h: float = STEP) -> np.ndarray:
    """Central differences (f(w + h e_i) - f(w - h e_i)) / 2h for every entry of w.

    f: takes an array like w, gives a number. w: any shape; not changed. Error of order h².
    """
    w = np.array(w, dtype=float)
    gradient = np.empty_like(w)
    for index in np.ndindex(w.shape):
        middle = w[index]
        w[index] = middle + h
        above = f(w)
        w[index] = middle - h
        below = f(w)
        w[index] = middle
        gradient[index] = (above - below) / (2 * h)
    return gradient


def relative_error(a, b, floor: float = 1e-8) -> float:
    """Largest |a - b| / max(|a|, |b|, floor) over all entries."""
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if a.shape != b.shape:
        raise ValueError(f"need two arrays of one shape, got {a.shape} and {b.shape}")
    return float(np.max(np.abs(a - b) / np.maximum(np.maximum(np.abs(a), np.abs(b)), floor)))


def gradient_check(f: Callable, grad: Callable, w, h: float = STEP) -> float:
    """Largest relative error of `grad(w)` against central differences of f."""
    return relative_error(grad(np.array(w, dtype=float)), numerical_gradient(f, w, h))


@dataclass(frozen=True)
class Projection:
    """What a projected check saw: both slopes along one direction, and whether a kink was near."""

    analytic: float
    numeric: float
    kink: bool

    @property
    def error(self) -> float:
        return relative_error(self.analytic, self.numeric)


def projected_check(
    f: Callable, grad: Callable, w, rng: np.random.Generator, h: float = STEP
) -> Projection:
    """Checks all entries at once along one random direction u: grad · u against f's slope there.

    Five calls of f whatever the size of w, and every entry takes part. At a kink (a ReLU at 0)
    the slopes to the left and to the right differ; `kink` says so, and the check means nothing.
    """
    w = np.array(w, dtype=float)
    u = rng.normal(size=w.shape)
    u /= np.linalg.norm(u)
    middle = f(w)
    numeric, wide = _slope_and_bend(f, w, u, h, middle)
    _, narrow = _slope_and_bend(f, w, u, h / 10, middle)
    rounding = 1e3 * np.finfo(float).eps * max(abs(middle), 1.0) / h
    kink = abs(narrow) > 0.5 * abs(wide) + rounding
    return Projection(float(np.sum(grad(w) * u)), numeric, bool(kink))


def _slope_and_bend(f, w, u, h, middle) -> tuple[float, float]:
    """Central slope along u, and right slope minus left slope: that shrinks with h unless
    there is a kink.
    """
    above, below = f(w + h * u), f(w - h * u)
    return float((above - below) / (2 * h)), float((above - 2 * middle + below) / h)
