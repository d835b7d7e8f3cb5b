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

    z: any shape. Computed from e = e^-|z|, which cannot overflow, as 1 / (1 + e) to the right
    of 0 and e / (1 + e) to the left, so that far left keeps its digits: 4e-18 at -40.
    """
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


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


def leaky_relu(z, alpha: float = 0.01):
    """z where z > 0, else alpha z: a ReLU that never dies (Maas, Hannun and Ng 2013)."""
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, alpha) * z


def leaky_relu_prime(z, alpha: float = 0.01):
    """Slope of leaky_relu: 1 where z > 0, else alpha, at 0 too."""
    return np.where(np.asarray(z) > 0, 1.0, alpha)


def gelu(z):
    """z/2 (1 + tanh(√(2/π) (z + 0.044715 z³))): nearly z times the share of normals below z.

    Hendrycks and Gimpel (2016), in the form of GPT-2; off z Φ(z) by less than 5e-4.
    """
    z = np.asarray(z, dtype=float)
    return 0.5 * z * (1.0 + np.tanh(_inside_gelu(z)))


def gelu_prime(z):
    """Slope of gelu: (1 + t)/2 + z/2 (1 - t²) · √(2/π) (1 + 3 · 0.044715 z²), t the tanh in it."""
    z = np.asarray(z, dtype=float)
    t = np.tanh(_inside_gelu(z))
    flat = np.abs(z) > GELU_IS_STRAIGHT  # t is -1 or 1 there; squares of z need not be taken
    inner = ROOT_2_OVER_PI * (1.0 + 3.0 * GELU_CUBE * np.where(flat, 0.0, z) ** 2)
    return 0.5 * (1.0 + t) + 0.5 * z * (1.0 - t * t) * inner


ROOT_2_OVER_PI = float(np.sqrt(2.0 / np.pi))
GELU_CUBE = 0.044715
GELU_IS_STRAIGHT = 30.0


def _inside_gelu(z: np.ndarray) -> np.ndarray:
    z = np.clip(z, -GELU_IS_STRAIGHT, GELU_IS_STRAIGHT)
    return ROOT_2_OVER_PI * (z + GELU_CUBE * z * z * z)  # z**3 is twenty times slower


def softmax(Z):
    """e^z over the sum of e^z along the last axis: scores become probabilities that add up to 1.

    Z: (..., K), K at least 1. Its maximum is taken off first, which changes nothing (the factor
    cancels) and keeps e^z from overflowing.
    """
    E = np.exp(_below_zero(Z))
    return E / E.sum(axis=-1, keepdims=True)


def softmax_vjp(Z, dP):
    """Gradient by Z from the gradient dP by softmax(Z): p (dp - Σ p dp). Z, dP: (..., K)."""
    P, dP = softmax(Z), _like(Z, dP)
    return P * (dP - np.sum(P * dP, axis=-1, keepdims=True))


def log_softmax(Z):
    """log softmax(Z) = z - log Σ e^z along the last axis, finite where softmax rounds to 0.

    Z: (..., K), K at least 1.
    """
    Z = _below_zero(Z)
    return Z - np.log(np.exp(Z).sum(axis=-1, keepdims=True))


def log_softmax_vjp(Z, dL):
    """Gradient by Z from the gradient dL by log_softmax(Z): dl - p Σ dl. Z, dL: (..., K)."""
    dL = _like(Z, dL)
    return dL - softmax(Z) * dL.sum(axis=-1, keepdims=True)


def _below_zero(Z) -> np.ndarray:
    """Z minus the maximum along the last axis. Raises ValueError where there is none."""
    Z = np.asarray(Z, dtype=float)
    if Z.ndim == 0 or Z.shape[-1] == 0:
        raise ValueError(f"need Z (..., K) with K of at least 1, got {Z.shape}")
    return Z - Z.max(axis=-1, keepdims=True)


def _like(Z, upstream) -> np.ndarray:
    """upstream as an array. Raises ValueError when its shape is not Z's."""
    upstream = np.asarray(upstream, dtype=float)
    if upstream.shape != np.shape(Z):
        raise ValueError(f"need a gradient of shape {np.shape(Z)}, got {upstream.shape}")
    return upstream
