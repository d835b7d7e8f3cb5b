"""Measures of what a network does: right, wrong, mixed up, forgotten, and how sure that is."""

from __future__ import annotations

import numpy as np


def _labels(y, what: str) -> np.ndarray:
    y = np.asarray(y)
    if y.ndim != 1 or not len(y):
        raise ValueError(f"need {what} (N,) with at least one entry, got {y.shape}")
    return y


def _pair(y, y_hat) -> tuple[np.ndarray, np.ndarray]:
    y, y_hat = _labels(y, "labels"), _labels(y_hat, "answers")
    if y.shape != y_hat.shape:
        raise ValueError(f"need as many answers as labels, got {y.shape} and {y_hat.shape}")
    return y, y_hat


def uniform_loss(K: int) -> float:
    """Cross-entropy of a network that gives each of K classes the same probability: ln K."""
    if K < 1:
        raise ValueError(f"need at least one class, got {K}")
    return float(np.log(K))


def accuracy(y, y_hat) -> float:
    """Share of answers y_hat (N,) that are the label y (N,)."""
    y, y_hat = _pair(y, y_hat)
    return float(np.mean(y == y_hat))


def confusion_matrix(y, y_hat, K: int) -> np.ndarray:
    """How often a sample of class i was called j: counts (K, K), rows truth, columns answer.

    y, y_hat: (N,), labels from 0 to K - 1. The order of the axes is scikit-learn's.
    """
    y, y_hat = _pair(y, y_hat)
    table = np.zeros((K, K), dtype=int)
    np.add.at(table, (y, y_hat), 1)
    return table


def mean_and_error(values) -> tuple[float, float]:
    """Mean of values (n,), n at least 2, and its standard error: s / √n, s² over n - 1."""
    values = np.asarray(values, dtype=float)
    if values.ndim != 1 or len(values) < 2:
        raise ValueError(f"need values (n,) with n at least 2, got {values.shape}")
    return float(values.mean()), float(values.std(ddof=1) / np.sqrt(len(values)))


def forgotten_share(before, after) -> float:
    """Of the samples that were right before, the share that is wrong after; 0 if none was right.

    before, after: bool (N,).
    """
    before, after = _pair(before, after)
    return float(np.mean(~after[before])) if before.any() else 0.0
