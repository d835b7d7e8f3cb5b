"""Activations as operations in place, bound to the arrays that they work on; `plan` uses them.

Each takes arrays of one shape and gives a list of calls without arguments. Slopes S are computed
from the outputs A, which every one of these activations allows.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np

Operations = list[Callable[[], object]]


def _sigmoid(Z) -> Operations:
    """(1 + tanh(z/2)) / 2, which cannot overflow."""
    half = np.array(0.5, Z.dtype)
    return [
        partial(np.multiply, Z, half, Z),
        partial(np.tanh, Z, Z),
        partial(np.multiply, Z, half, Z),
        partial(np.add, Z, half, Z),
    ]


def _sigmoid_slope(A, S) -> Operations:
    """a (1 - a)."""
    one = np.array(1.0, A.dtype)
    return [partial(np.subtract, one, A, S), partial(np.multiply, S, A, S)]


def _tanh(Z) -> Operations:
    return [partial(np.tanh, Z, Z)]


def _tanh_slope(A, S) -> Operations:
    """1 - a²."""
    one = np.array(1.0, A.dtype)
    return [partial(np.multiply, A, A, S), partial(np.subtract, one, S, S)]


def _relu(Z) -> Operations:
    return [partial(np.maximum, Z, np.zeros_like(Z), out=Z)]  # a 0-d zero takes twice as long


def _relu_slope(A, S) -> Operations:
    """The sign of a, which is 0 or 1."""
    return [partial(np.sign, A, S)]


def _linear(Z) -> Operations:
    return []


def _softmax(Z) -> Operations:
    """Down the columns. Largest entry and sum are spread over all rows by a product with ones:
    faster than an operation between a matrix and a row.
    """
    top, full = np.empty((1, Z.shape[1]), Z.dtype), np.empty_like(Z)
    return [
        partial(np.maximum.reduce, Z, 0, None, top, True),
        partial(np.ones((len(Z), 1), Z.dtype).dot, top, full),
        partial(np.subtract, Z, full, Z),
        partial(np.exp, Z, Z),
        partial(np.ones((len(Z), len(Z)), Z.dtype).dot, Z, full),
        partial(np.divide, Z, full, Z),
    ]


class Activation(NamedTuple):
    """forward(Z), in place, and slope(A, S); without, the slope is 1."""

    forward: Callable[..., Operations]
    slope: Callable[..., Operations] | None = None


ACTIVATIONS = {
    "sigmoid": Activation(_sigmoid, _sigmoid_slope),
    "tanh": Activation(_tanh, _tanh_slope),
    "relu": Activation(_relu, _relu_slope),
    "linear": Activation(_linear),
}
# Where the loss is a cross-entropy, delta is output minus target, without a slope.
SOFTMAX = Activation(_softmax)
SIGMOID_OF_LOGITS = Activation(_sigmoid)
