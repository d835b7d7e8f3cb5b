"""The points of an experiment, the features of them, and what is to be learned there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

import numpy as np

from nnlab import datasets
from nnlab.mulberry import Mulberry
from nnlab.playground.settings import FEATURE_NAMES, Settings

STREAM = 65536  # the points' random numbers begin this far from those of the start
THREE = ((-1.5, -1.0), (1.5, -1.0), (0.0, 1.6))

FEATURES: dict[str, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    "x": lambda x, y: x,
    "y": lambda x, y: y,
    "x2": lambda x, y: x * x,
    "y2": lambda x, y: y * y,
    "xy": lambda x, y: x * y,
    "sin x": lambda x, y: np.sin(x),
    "sin y": lambda x, y: np.sin(y),
}
assert tuple(FEATURES) == FEATURE_NAMES

SETS: dict[str, Callable] = {
    "blobs": datasets.blobs,
    "circles": datasets.circles,
    "xor": datasets.xor,
    "moons": datasets.moons,
    "spirals": datasets.spirals,
    "above a sine": datasets.above_sine,
    "three blobs": lambda n, rng, noise: datasets.blobs(n, rng, THREE, noise),
    "plane": datasets.plane,
    "bumps": datasets.bumps,
}


def generator(seed: int) -> np.random.Generator:
    """Mulberry's random numbers, with the methods of a Generator that are needed here."""
    return cast(np.random.Generator, Mulberry(seed))


def features(X, names: Iterable[str]) -> np.ndarray:
    """Columns (N, F) for points X (N, 2), in the order of `names` (FEATURE_NAMES)."""
    X = np.asarray(X, dtype=float)
    if X.ndim != 2 or X.shape[1] != 2:
        raise ValueError(f"need X (N, 2), got {X.shape}")
    return np.column_stack([FEATURES[name](X[:, 0], X[:, 1]) for name in names])


def points(settings: Settings) -> tuple[datasets.Data, datasets.Data]:
    """Points (N, 2) with classes, or heights, (N,) for training and for testing.

    The learner's own points are all for training.
    """
    if settings.data == "my points":
        own = np.array(settings.own, dtype=float).reshape(-1, 3)
        X, y = own[:, :2], own[:, 2].astype(int)
        return (X, y), (X[:0], y[:0])
    rng = generator(settings.data_seed + STREAM)
    X, y = SETS[settings.data](settings.n, rng, noise=settings.noise)
    train_size = round_half_up(settings.n * settings.share)
    return (X[:train_size], y[:train_size]), (X[train_size:], y[train_size:])


def round_half_up(value: float) -> int:
    """As a browser rounds."""
    return int(np.floor(value + 0.5))


def targets(y: np.ndarray, classes: int) -> np.ndarray:
    """What the outputs should be, (N, K): -1 and 1 for two classes, one-hot rows for three."""
    if classes == 3:
        return np.eye(3)[y]
    return (2.0 * y - 1.0 if classes == 2 else np.asarray(y, dtype=float))[:, None]
