"""Batch normalization and layer normalization, forward and backward.

Both subtract a mean, divide by √(variance + eps) with the variance of all N (not N - 1), then
scale by gamma and shift by beta: batch norm for each feature over the samples, layer norm for each
sample over its last axis. Ioffe and Szegedy (2015); Ba, Kiros and Hinton (2016).
"""

from __future__ import annotations

import numpy as np


def batch_norm(X: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float = 1e-5) -> np.ndarray:
    """X (N, D), gamma and beta (D,): each feature normalized over the samples."""
    _check(X, gamma, beta)
    return gamma * _normalized(X, eps, 0)[0] + beta


def batch_norm_backward(
    dY: np.ndarray, X: np.ndarray, gamma: np.ndarray, eps: float = 1e-5
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(dX, dgamma, dbeta). A sample moves mean and variance, too: hence dX has three terms."""
    _check(X, gamma)
    Z, sigma = _normalized(X, eps, 0)
    return _back(gamma * dY, Z, sigma, 0), (dY * Z).sum(axis=0), dY.sum(axis=0)


def update_running(
    mean: np.ndarray, var: np.ndarray, X: np.ndarray, momentum: float = 0.1
) -> tuple[np.ndarray, np.ndarray]:
    """Running mean and variance: (1 - momentum)·old + momentum·batch, as PyTorch.

    The batch's variance divides by N - 1 here. Raises ValueError for fewer than two samples.
    """
    if len(X) < 2:
        raise ValueError(f"the variance of {len(X)} sample(s) is not known: need two")
    decay = 1 - momentum
    new_mean = decay * mean + momentum * X.mean(axis=0)
    return new_mean, decay * var + momentum * X.var(axis=0, ddof=1)


def batch_norm_predict(
    X: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    mean: np.ndarray,
    var: np.ndarray,
    eps: float = 1e-5,
) -> np.ndarray:
    """With the running statistics: a sample alone gets what it gets in company."""
    _check(X, gamma, beta, mean, var)
    return gamma * (X - mean) / np.sqrt(var + eps) + beta


def layer_norm(X: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float = 1e-5) -> np.ndarray:
    """X (..., D): each row normalized over its last axis; gamma and beta (D,)."""
    _check(X, gamma, beta)
    return gamma * _normalized(X, eps, -1)[0] + beta


def layer_norm_backward(
    dY: np.ndarray, X: np.ndarray, gamma: np.ndarray, eps: float = 1e-5
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(dX, dgamma, dbeta); gamma and beta are shared by all rows."""
    _check(X, gamma)
    Z, sigma = _normalized(X, eps, -1)
    rows = tuple(range(X.ndim - 1))
    return _back(gamma * dY, Z, sigma, -1), (dY * Z).sum(axis=rows), dY.sum(axis=rows)


def _normalized(X: np.ndarray, eps: float, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """X with mean 0 and variance (nearly) 1 along the axis, and what it was divided by."""
    centered = X - X.mean(axis=axis, keepdims=True)
    sigma = np.sqrt((centered**2).mean(axis=axis, keepdims=True) + eps)
    return centered / sigma, sigma


def _back(dZ: np.ndarray, Z: np.ndarray, sigma: np.ndarray, axis: int) -> np.ndarray:
    """dX from dZ: the direct path, less what goes through the mean and through the variance."""
    through_mean = dZ.mean(axis=axis, keepdims=True)
    through_variance = Z * (dZ * Z).mean(axis=axis, keepdims=True)
    return (dZ - through_mean - through_variance) / sigma


def _check(X: np.ndarray, *vectors: np.ndarray) -> None:
    for vector in vectors:
        if np.ndim(X) < 2 or np.shape(vector) != (np.shape(X)[-1],):
            raise ValueError(
                f"need X (N, D) and vectors (D,), got {np.shape(X)} and {np.shape(vector)}"
            )
