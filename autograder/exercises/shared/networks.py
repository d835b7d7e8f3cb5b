"""Small networks for checks, and reading the parameters that an answer gives back."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from autograder.checking.exercise import Mistake
from autograder.checking.values import got_text, kind_of, real_array, shape_of, shape_text
from autograder.exercises.shared.whole import whole_numbers

Params = list[tuple[np.ndarray, np.ndarray]]


def bent(z):
    """An activation that is none of the usual ones: z / (1 + |z|)."""
    z = np.asarray(z, dtype=float)
    return z / (1 + np.abs(z))


def some_sizes(rng, layers: int, low: int, high: int) -> list[int]:
    """Units of each layer, no two of them equal."""
    return [int(n) for n in rng.choice(np.arange(low, high + 1), size=layers, replace=False)]


def network(rng, sizes) -> Params:
    """Random weights and biases."""
    return [(rng.normal(size=pair), rng.normal(size=pair[1])) for pair in pairwise(sizes)]


def whole_network(rng, sizes) -> Params:
    """Weights and biases that are whole numbers."""
    return [(whole_numbers(rng, p, 3), whole_numbers(rng, p[1], 3)) for p in pairwise(sizes)]


def numbered(sizes) -> Params:
    """A network whose weight w_ij^k is the whole number with the digits k, i, j; no biases."""
    params = []
    for k, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        i, j = np.mgrid[1 : n_in + 1, 1 : n_out + 1]
        params.append((100 * k + 10 * i + j, np.zeros(n_out)))
    return params


def layers_of(call: str, got, sizes) -> Params:
    """The parameters an answer gave, as arrays; Mistake where they do not fit the sizes."""
    layers = len(sizes) - 1
    if not isinstance(got, list | tuple):
        text = f"{call}: needed a list of {layers} pairs (W, b), {got_text(got)}"
        raise Mistake(text, "type")
    if len(got) != layers:
        raise Mistake(
            f"{call}: needed a list of {layers} pairs (W, b), got {len(got)} entries.", "shape"
        )
    pairs = enumerate(zip(got, pairwise(sizes), strict=True), start=1)
    return [_layer(f"{call}: in layer {k}", pair, shape) for k, (pair, shape) in pairs]


def _layer(where: str, pair, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise Mistake(f"{where} needed a pair (W, b), got {kind_of(pair)}.", "type")
    return _array(f"{where} W", pair[0], shape), _array(f"{where} b", pair[1], shape[1:])


def _array(where: str, value, shape: tuple[int, ...]) -> np.ndarray:
    its_shape = shape_of(value)
    try:
        array = real_array(value if its_shape == shape else 0.0)
    except (TypeError, ValueError):
        its_shape = None
    if its_shape is None:
        raise Mistake(f"{where} needed numbers, got {kind_of(value)}.", "type")
    if its_shape != shape:
        raise Mistake(f"{where} needed shape {shape}, got {shape_text(its_shape)}.", "shape")
    if not np.isfinite(array).all():
        raise Mistake(f"{where} has a number that is not finite.", "finite")
    return array
