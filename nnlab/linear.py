"""Models that are one neuron: perceptron, logistic regression, linear regression.

All share the weighted sum X w + b. Rows of X are samples; losses are means over them.
X: (N, D). w: (D,). b: a number. y: (N,), of 0 and 1 for the classifiers.
"""

from __future__ import annotations

import numpy as np

from nnlab.activations import sigmoid

Weights = tuple[np.ndarray, float]


def scores(X, w, b) -> np.ndarray:
    """Weighted sums X w + b, (N,). Raises ValueError when the shapes do not fit."""
    X, w = np.asarray(X, dtype=float), np.asarray(w, dtype=float)
    if X.ndim != 2 or w.shape != (X.shape[1],):
        raise ValueError(f"need X (N, D) and w (D,), got {X.shape} and {w.shape}")
    return X @ w + b


def predict_perceptron(X, w, b) -> np.ndarray:
    """1 where the weighted sum is above 0, else 0; (N,) ints."""
    return (scores(X, w, b) > 0).astype(int)


def perceptron_update(w, b, x, y, lr: float = 1.0) -> Weights:
    """Rosenblatt's rule for one sample: w + lr (y - ŷ) x, b + lr (y - ŷ).

    x: (D,). y: 0 or 1. Nothing changes where the prediction is right.
    """
    error = y - int(np.dot(x, w) + b > 0)
    return np.asarray(w, dtype=float) + lr * error * np.asarray(x), b + lr * error


def fit_perceptron(X, y, epochs: int, lr: float = 1.0) -> tuple[np.ndarray, float, np.ndarray]:
    """Perceptron from zeros, samples in order: (w, b, mistakes), mistakes (epochs,) ints.

    On separable data the number of updates is finite (Novikoff 1962), whatever lr.
    """
    w, b = np.zeros(np.shape(X)[1]), 0.0
    mistakes = np.zeros(epochs, dtype=int)
    for epoch in range(epochs):
        for x, target in zip(X, y, strict=True):
            new_w, new_b = perceptron_update(w, b, x, target, lr)
            mistakes[epoch] += new_b != b
            w, b = new_w, new_b
    return w, b, mistakes


def predict_proba(X, w, b) -> np.ndarray:
    """Probability of class 1 by logistic regression: sigmoid(X w + b), (N,)."""
    return sigmoid(scores(X, w, b))


def logistic_loss(w, b, X, y, l2: float = 0.0) -> float:
    """Mean cross-entropy + l2 Σ w², from the scores and so finite for any of them.

    log(1 + e^z) - y z is the cross-entropy of sigmoid(z); the bias is not regularized.
    """
    z = scores(X, w, b)
    return float(np.mean(np.logaddexp(0.0, z) - np.asarray(y) * z) + l2 * np.sum(np.square(w)))


def logistic_gradient(w, b, X, y, l2: float = 0.0) -> Weights:
    """Derivatives (dw, db) of `logistic_loss`: mean of (p - y) x, plus 2 l2 w."""
    error = predict_proba(X, w, b) - y
    return np.asarray(X).T @ error / len(error) + 2 * l2 * np.asarray(w), float(error.mean())


def fit_logistic(
    X, y, lr: float, steps: int, l2: float = 0.0
) -> tuple[np.ndarray, float, np.ndarray]:
    """Gradient descent on all samples from zeros: (w, b, losses), losses (steps + 1,)."""
    w, b = np.zeros(np.shape(X)[1]), 0.0
    losses = [logistic_loss(w, b, X, y, l2)]
    for _ in range(steps):
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * dw, b - lr * db
        losses.append(logistic_loss(w, b, X, y, l2))
    return w, b, np.array(losses)


def linear_loss(w, b, X, y) -> float:
    """Mean squared error of X w + b."""
    return float(np.mean((scores(X, w, b) - y) ** 2))


def linear_gradient(w, b, X, y) -> Weights:
    """Derivatives (dw, db) of `linear_loss`: mean of 2 (ŷ - y) x, and of 2 (ŷ - y)."""
    error = 2 * (scores(X, w, b) - y)
    return np.asarray(X).T @ error / len(error), float(error.mean())


def accuracy(predicted, y) -> float:
    """Share of predictions that are right, 0 to 1."""
    return float(np.mean(np.asarray(predicted) == np.asarray(y)))
