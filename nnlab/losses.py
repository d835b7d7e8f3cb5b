"""Losses: how wrong a prediction is, as one number, each with its gradient.

Every loss is a mean: over all entries for targets that are numbers, over samples (rows) for
classes. `f_grad` is the derivative by f's first argument and has its shape. Definitions,
floors included, are PyTorch's. Logits (Z, z) may be any size; probabilities (P, p) are in [0, 1].
"""

from __future__ import annotations

import numpy as np

from nnlab.activations import log_softmax, sigmoid, softmax

LOWEST_LOG = -100.0  # log 0 counts as this, so that certainty that is wrong costs 100, not inf
SMALLEST = 1e-12  # the least that a gradient divides by


def _pair(predicted, target) -> tuple[np.ndarray, np.ndarray]:
    """Both as arrays of floats. Raises ValueError when shapes differ or nothing is there."""
    predicted, target = np.asarray(predicted, dtype=float), np.asarray(target, dtype=float)
    if predicted.shape != target.shape or predicted.size == 0:
        raise ValueError(
            f"need predictions and targets of one shape, got {predicted.shape} and {target.shape}"
        )
    return predicted, target


def _rows(scores, labels) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """scores (N, K), labels (N,) as ints from 0 to K-1, and the row numbers (N,)."""
    scores, labels = np.asarray(scores, dtype=float), np.asarray(labels)
    if scores.ndim != 2 or labels.shape != scores.shape[:1] or scores.size == 0:
        raise ValueError(f"need (N, K) and labels (N,), got {scores.shape} and {labels.shape}")
    return scores, _classes(labels, scores.shape[1]), np.arange(len(labels))


def _classes(labels: np.ndarray, K: int) -> np.ndarray:
    """labels as they are, once they are known to be whole numbers from 0 to K-1."""
    if not np.issubdtype(labels.dtype, np.integer):
        raise ValueError(f"need labels that are whole numbers, got {labels.dtype}")
    if labels.size and not (labels.min() >= 0 and labels.max() < K):
        raise ValueError(f"need labels from 0 to {K - 1}, got {labels.min()} to {labels.max()}")
    return labels


def _log(p: np.ndarray) -> np.ndarray:
    """log p, at least LOWEST_LOG."""
    return np.log(np.maximum(p, np.exp(LOWEST_LOG)))


def _log_rest(p: np.ndarray) -> np.ndarray:
    """log(1 - p), at least LOWEST_LOG, with all its digits for small p too."""
    return np.where(p > 0.5, _log(1.0 - p), np.log1p(-np.minimum(p, 0.5)))


def one_hot(labels, K: int) -> np.ndarray:
    """(N, K): 1 in the column of the label, else 0. labels: (N,) ints from 0 to K-1."""
    labels = np.asarray(labels)
    if labels.ndim != 1:
        raise ValueError(f"need labels (N,), got {labels.shape}")
    hot = np.zeros((len(labels), K))
    hot[np.arange(len(labels)), _classes(labels, K)] = 1.0
    return hot


# --- targets that are numbers --------------------------------------------------------------


def mse(Y_hat, Y) -> float:
    """Mean squared error, mean of (ŷ - y)²: normal noise, and so the mean is the best guess."""
    Y_hat, Y = _pair(Y_hat, Y)
    return float(np.mean((Y_hat - Y) ** 2))


def mse_grad(Y_hat, Y) -> np.ndarray:
    """2 (ŷ - y) / number of entries."""
    Y_hat, Y = _pair(Y_hat, Y)
    return 2.0 * (Y_hat - Y) / Y.size


def mae(Y_hat, Y) -> float:
    """Mean absolute error, mean of |ŷ - y|: Laplace noise, and so the median is the best guess."""
    Y_hat, Y = _pair(Y_hat, Y)
    return float(np.mean(np.abs(Y_hat - Y)))


def mae_grad(Y_hat, Y) -> np.ndarray:
    """sign(ŷ - y) / number of entries; 0 at the kink."""
    Y_hat, Y = _pair(Y_hat, Y)
    return np.sign(Y_hat - Y) / Y.size


def huber(Y_hat, Y, delta: float = 1.0) -> float:
    """Mean of ½ e² where |e| <= delta, else delta (|e| - ½ delta), e = ŷ - y. Huber (1964)."""
    Y_hat, Y = _pair(Y_hat, Y)
    if not delta > 0:
        raise ValueError(f"need a positive delta, got {delta}")
    size = np.abs(Y_hat - Y)
    near = np.minimum(size, delta)
    return float(np.mean(near * (size - 0.5 * near)))


def huber_grad(Y_hat, Y, delta: float = 1.0) -> np.ndarray:
    """e cut to [-delta, delta], / number of entries: an outlier pulls no harder than delta."""
    Y_hat, Y = _pair(Y_hat, Y)
    if not delta > 0:
        raise ValueError(f"need a positive delta, got {delta}")
    return np.clip(Y_hat - Y, -delta, delta) / Y.size


# --- yes or no -----------------------------------------------------------------------------


def bce(p, y) -> float:
    """Binary cross-entropy, mean of -(y log p + (1 - y) log(1 - p)). p, y: one shape."""
    p, y = _pair(p, y)
    return float(-np.mean(y * _log(p) + (1.0 - y) * _log_rest(p)))


def bce_grad(p, y) -> np.ndarray:
    """(p - y) / (p (1 - p)) / number of entries; the divisor is at least SMALLEST."""
    p, y = _pair(p, y)
    return (p - y) / np.maximum(p * (1.0 - p), SMALLEST) / y.size


def bce_with_logits(z, y) -> float:
    """`bce` of sigmoid(z), from z: mean of max(z, 0) - y z + log(1 + e^-|z|); needs no floor."""
    z, y = _pair(z, y)
    return float(np.mean(np.maximum(z, 0.0) - y * z + np.log1p(np.exp(-np.abs(z)))))


def bce_with_logits_grad(z, y) -> np.ndarray:
    """(sigmoid(z) - y) / number of entries: no factor that saturates."""
    z, y = _pair(z, y)
    return (sigmoid(z) - y) / y.size


# --- one of K classes ----------------------------------------------------------------------


def _table(scores, Y) -> tuple[np.ndarray, np.ndarray]:
    scores, Y = _pair(scores, Y)
    if scores.ndim != 2:
        raise ValueError(f"need (N, K), got {scores.shape}")
    return scores, Y


def cross_entropy(P, Y) -> float:
    """Categorical cross-entropy, mean over rows of -Σ y log p. P, Y: (N, K), Y one-hot."""
    P, Y = _table(P, Y)
    return float(-np.sum(Y * _log(P)) / len(Y))


def cross_entropy_grad(P, Y) -> np.ndarray:
    """-y / p / N; the divisor p is at least SMALLEST."""
    P, Y = _table(P, Y)
    return -Y / np.maximum(P, SMALLEST) / len(Y)


def sparse_cross_entropy(P, labels) -> float:
    """`cross_entropy` with labels (N,), ints from 0, in place of one-hot rows. P: (N, K)."""
    P, labels, rows = _rows(P, labels)
    return float(-np.mean(_log(P[rows, labels])))


def sparse_cross_entropy_grad(P, labels) -> np.ndarray:
    """-1 / p / N at the label's column, 0 elsewhere; (N, K)."""
    P, labels, _ = _rows(P, labels)
    return cross_entropy_grad(P, one_hot(labels, P.shape[1]))


def cross_entropy_with_logits(Z, Y) -> float:
    """`cross_entropy` of softmax(Z), from Z and so finite without a floor. Z, Y: (N, K)."""
    Z, Y = _table(Z, Y)
    return float(-np.sum(Y * log_softmax(Z)) / len(Y))


def cross_entropy_with_logits_grad(Z, Y) -> np.ndarray:
    """(softmax(Z) Σy - y) / N; for rows of Y that add up to 1, prediction minus target."""
    Z, Y = _table(Z, Y)
    return (softmax(Z) * Y.sum(axis=1, keepdims=True) - Y) / len(Y)


def softmax_cross_entropy(Z, labels) -> float:
    """`sparse_cross_entropy` of softmax(Z), from Z. Z: (N, K). labels: (N,) ints from 0."""
    Z, labels, rows = _rows(Z, labels)
    return float(-np.mean(log_softmax(Z)[rows, labels]))


def softmax_cross_entropy_grad(Z, labels) -> np.ndarray:
    """(softmax(Z) - one-hot) / N, (N, K)."""
    Z, labels, _ = _rows(Z, labels)
    return (softmax(Z) - one_hot(labels, Z.shape[1])) / len(labels)
