"""What the exercises of chapter 12 share: networks, samples, labels."""

from __future__ import annotations

import numpy as np

from autograder.exercises.shared.networks import network, some_sizes

CHAPTER = "ch12_transfer"


def some_labels(rng, n: int, kinds) -> np.ndarray:
    """n of these classes, each of them once at least where there is room."""
    labels = rng.choice(kinds, size=n)
    labels[: len(kinds)] = rng.permutation(kinds)[:n]
    return labels


def small_network(rng, layers: int) -> list:
    """Random layers, no two of the widths equal, the inputs 3 to 7."""
    return network(rng, some_sizes(rng, layers + 1, 3, 8))


def samples_for(rng, params, n: int) -> np.ndarray:
    """n inputs of this network, n unlike any of its sizes where it can be."""
    return rng.normal(size=(n, len(params[0][0])))
