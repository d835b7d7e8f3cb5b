"""Baselines: what a network has to beat before it is worth its trouble."""

from __future__ import annotations

import numpy as np

from nnlab.activations import softmax
from nnlab.losses import one_hot


def _samples(X, y) -> tuple[np.ndarray, np.ndarray]:
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    if X.ndim != 2 or y.shape != X.shape[:1] or not len(y):
        raise ValueError(f"need X (N, D) and a label for each row, got {X.shape} and {y.shape}")
    return X, y


def majority_accuracy(y_train, y_test) -> float:
    """Accuracy on y_test of always saying the most frequent class of y_train.

    Of equally frequent classes it is the smallest.
    """
    labels, counts = np.unique(y_train, return_counts=True)
    return float(np.mean(np.asarray(y_test) == labels[np.argmax(counts)]))


def class_means(X, y) -> tuple[np.ndarray, np.ndarray]:
    """The labels that occur, rising (K,), and the mean of each class (K, D)."""
    X, y = _samples(X, y)
    labels = np.unique(y)
    return labels, np.array([X[y == label].mean(axis=0) for label in labels])


def nearest_mean(X_train, y_train, X) -> np.ndarray:
    """For each row of X (N, D) the label of the class mean that is nearest to it (N,).

    By Euclidean distance; of equally near ones the smallest label. Labels are any ints.
    """
    labels, means = class_means(X_train, y_train)
    X = np.asarray(X, dtype=float)
    if X.ndim != 2 or X.shape[1] != means.shape[1]:
        raise ValueError(f"need X (N, {means.shape[1]}), got {X.shape}")
    distances = ((X[:, None, :] - means) ** 2).sum(axis=2)
    return labels[np.argmin(distances, axis=1)]


def fit_linear(X, y, K: int, l2: float, steps: int = 300) -> tuple[np.ndarray, np.ndarray]:
    """A linear layer with softmax: (W (D, K), b (K,)) of small mean cross-entropy + l2 Σ W².

    Gradient descent with Nesterov's momentum, the step from the steepest curvature. y: labels
    from 0 to K - 1. scikit-learn's C is 1 / (2 N l2).
    """
    X, y = _samples(X, y)
    A, Y = np.column_stack([X, np.ones(len(X))]), one_hot(y, K)
    decay = np.append(np.full(X.shape[1], 2 * l2), 0.0)[:, None]
    steepest = 0.5 * np.linalg.norm(A, 2) ** 2 / len(A) + 2 * l2
    V = ahead = np.zeros((A.shape[1], K))
    for t in range(steps):
        grad = A.T @ (softmax(A @ ahead) - Y) / len(A) + decay * ahead
        V, old = ahead - grad / steepest, V
        ahead = V + t / (t + 3) * (V - old)
    return V[:-1], V[-1]
