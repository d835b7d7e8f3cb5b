"""Dropped entries are written as 0, both ways."""

import numpy as np


def fixed_dropout_gradients(X, Y, params, p, l2, rng):
    (W1, b1), (W2, b2) = params
    H = np.maximum(X @ W1 + b1, 0)
    asleep = (rng.random(H.shape) < p) | (H == 0)
    A = H / (1 - p)
    A[asleep] = 0
    delta = (A @ W2 + b2 - Y) / X.shape[0]
    back = (delta @ W2.T) / (1 - p)
    back[asleep] = 0
    return [
        (X.T @ back + 2 * l2 * W1, np.sum(back, axis=0)),
        (A.T @ delta + 2 * l2 * W2, np.sum(delta, axis=0)),
    ]
