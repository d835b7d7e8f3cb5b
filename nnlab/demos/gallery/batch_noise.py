"""How large a batch? What a gradient from a few samples is worth, and what it costs."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.linear import linear_gradient, linear_loss

SAMPLES, EPOCHS = 256, 2
RATES = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)  # tried with every size
SHARED = 0.1
CHOICES = ("each size its own best", f"{SHARED} for all")
POWERS = tuple(range(9))  # batches of 1, 2, 4, ..., 256
START = np.array([-1.2, 1.4])
MOST = 99.0  # a loss beyond it is drawn as it


def samples() -> tuple[np.ndarray, np.ndarray]:
    """X (256, 2) and targets around 1·x1 - 0.6·x2, with noise."""
    rng = np.random.default_rng(12)
    X = rng.normal(size=(SAMPLES, 2))
    return X, X @ [1.0, -0.6] + 0.8 * rng.normal(size=SAMPLES)


def gradient(w, rows) -> np.ndarray:
    """Gradient of the mean squared error on some of the samples. (2,)"""
    X, y = samples()
    return linear_gradient(w, 0.0, X[rows], y[rows])[0]


def walk(size: int, rate: float) -> list[np.ndarray]:
    """Places of mini-batch descent through EPOCHS epochs, the start first."""
    rng, path = np.random.default_rng(1), [START]
    X, y = samples()
    for _ in range(EPOCHS):
        order = rng.permutation(SAMPLES)
        for start in range(0, SAMPLES, size):
            rows = order[start : start + size]
            path.append(path[-1] - rate * linear_gradient(path[-1], 0.0, X[rows], y[rows])[0])
    return path


def ends(size: int) -> list[float]:
    """The loss after EPOCHS epochs, at each of RATES."""
    X, y = samples()
    return [linear_loss(walk(size, rate)[-1], 0.0, X, y) for rate in RATES]


def best_rate(size: int) -> float:
    """The one of RATES after which the loss is lowest."""
    return RATES[int(np.argmin(ends(size)))]


def walked(size: int, rate: float) -> dict[str, Any]:
    """A walk at this rate: its places, and the loss at each."""
    X, y = samples()
    path = walk(size, rate)
    losses = [round(linear_loss(w, 0.0, X, y), 4) for w in path]
    return {"rate": rate, "walk": numbers(path, 3), "losses": losses}


def spread(size: int) -> float:
    """How far the gradients of batches at START lie from that of all samples, root mean square."""
    rng = np.random.default_rng(2)
    X, y = samples()
    whole = linear_gradient(START, 0.0, X, y)[0]
    misses = [
        linear_gradient(START, 0.0, X[rows], y[rows])[0] - whole
        for rows in (rng.integers(0, SAMPLES, size=size) for _ in range(400))
    ]
    return float(np.sqrt(np.mean(np.sum(np.square(misses), axis=1))))


def batch_noise(power: int = 0, seen: int = EPOCHS * SAMPLES, rate: str = CHOICES[0]) -> Explorable:
    """Mini-batch descent on two weights. power: batches of 2 to this power. rate: in CHOICES."""
    X, y = samples()
    best = np.linalg.lstsq(X, y, rcond=None)[0]
    spreads = [spread(2**k) for k in POWERS]
    return Explorable(
        name="batch_noise",
        title="The size of a batch",
        controls=(
            Range("power", "batch = 2 to the", "batches of 2 to the power", 0, POWERS[-1], 1,
                  power, digits=0),
            Range("seen", "samples seen", "samples seen", 0, EPOCHS * SAMPLES, 16, seen, digits=0,
                  plays=16),
            Select("rate", "learning rate", "learning rate", CHOICES, rate),
        ),
        data={
            "rates": list(RATES),
            "ends": [[round(min(loss, MOST), 4) for loss in ends(2**k)] for k in POWERS],
            "walks": {
                CHOICES[0]: [walked(2**k, best_rate(2**k)) for k in POWERS],
                CHOICES[1]: [walked(2**k, SHARED) for k in POWERS],
            },
            "spreads": numbers(spreads, 4),
            "size": round(float(np.linalg.norm(gradient(START, np.arange(SAMPLES)))), 4),
            "best": numbers(best, 3),
            "least": round(linear_loss(best, 0.0, X, y), 4),
            "samples": SAMPLES,
        },
        script="gallery/batch_noise.js",
        size=(760, 486),
        lines=3,
        note="A linear neuron with two weights, 256 samples, mean squared error. Right: "
        "400 batches of each size, drawn at the start with replacement, on paper with powers of "
        "two. Below: this size after two epochs at each of eight rates; the best is its own.",
    )  # fmt: skip
