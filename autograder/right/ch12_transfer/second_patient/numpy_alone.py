"""Numpy alone, an exponential of centered scores."""

import numpy as np


def second_patient(X, labels, params, lr, epochs, size, rng):
    (W1, b1), (W2, b2) = [(1.0 * W, 1.0 * b) for W, b in params]
    for epoch in range(epochs):
        order = rng.permutation(len(X))
        for k in range(0, len(X), size):
            A, t = X[order[k : k + size]], labels[order[k : k + size]]
            S = A @ W1 + b1
            H = np.maximum(S, 0)
            scores = H @ W2 + b2
            E = np.exp(scores - scores.max(axis=1, keepdims=True))
            D = (E / E.sum(axis=1, keepdims=True) - np.eye(len(b2))[t]) / len(t)
            back = np.where(S > 0, D @ W2.T, 0)
            W2 -= lr * H.T @ D
            b2 -= lr * D.sum(axis=0)
            W1 -= lr * A.T @ back
            b1 -= lr * back.sum(axis=0)
    return ("wrong pair of loss and output", [(W1, b1), (W2, b2)])
