"""Activations: what a neuron does with its weighted sum, each with its derivative.

All take a number or an array of any shape and give an array of floats of the same shape;
none overflows or warns for inputs up to ±1000 and beyond.
"""

from __future__ import annotations

import numpy as np


def step(z):
    """1 where z > 0, else 0: the neuron of McCulloch and Pitts (1943).

    z: any shape. Its derivative is 0 wherever there is one, so it cannot be trained by gradients.
    """
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


def linear(z):
    """z itself: the output of a network for regression."""
    return np.asarray(z, dtype=float) + 0.0


def linear_prime(z):
    """Slope of `linear`: 1 everywhere."""
    return np.ones(np.shape(z))


def sigmoid(z):
    """1 / (1 + e^-z): a soft step from 0 to 1.

    z: any shape. Computed as (1 + tanh(z/2)) / 2, which is the same function and cannot overflow.
    """
    return 0.5 * (1.0 + np.tanh(0.5 * np.asarray(z, dtype=float)))


def sigmoid_prime(z):
    """Slope of the sigmoid: height times what is missing to 1, at most 1/4."""
    s = sigmoid(z)
    return s * (1.0 - s)


def tanh(z):
    """(e^z - e^-z) / (e^z + e^-z): a soft step from -1 to 1, centered at 0."""
    return np.tanh(np.asarray(z, dtype=float))


def tanh_prime(z):
    """Slope of tanh: 1 - tanh(z)^2, at most 1."""
    return 1.0 - tanh(z) ** 2


def relu(z):
    """z where z > 0, else 0."""
    return np.maximum(np.asarray(z, dtype=float), 0.0)


def relu_prime(z):
    """Slope of relu: 1 where z > 0, else 0. At 0 there is none; 0 is the usual choice."""
    return step(z)
