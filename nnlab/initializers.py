"""Initial weights of a network."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

Params = list[tuple[np.ndarray, np.ndarray]]


def lecun_init(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """W (fan_in, fan_out), normal with variance 1 / fan_in: sums keep the size of the inputs."""
    return rng.normal(0.0, np.sqrt(1.0 / fan_in), size=(fan_in, fan_out))


def xavier_init(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """W (fan_in, fan_out), normal with variance 2 / (fan_in + fan_out), for tanh and sigmoid:
    between keeping signals (1 / fan_in) and gradients (1 / fan_out). Glorot and Bengio (2010).
    """
    return rng.normal(0.0, np.sqrt(2.0 / (fan_in + fan_out)), size=(fan_in, fan_out))


def he_init(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """W (fan_in, fan_out), normal with variance 2 / fan_in: twice `lecun_init`'s, for ReLU,
    which lets half of the signal through. He et al. (2015).
    """
    return rng.normal(0.0, np.sqrt(2.0 / fan_in), size=(fan_in, fan_out))


def init_params(sizes: Sequence[int], rng: np.random.Generator) -> Params:
    """Random parameters of a fully connected network, first layer first.

    sizes: units of each layer from input to output, at least two. W by `lecun_init`, b zero.
    Raises ValueError for fewer than two layers or a layer without units.
    """
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"need at least two layers with at least one unit each, got {sizes}")
    return [(lecun_init(n_in, n_out, rng), np.zeros(n_out)) for n_in, n_out in pairwise(sizes)]
