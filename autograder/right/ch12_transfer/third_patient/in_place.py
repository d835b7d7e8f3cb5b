"""Copies that are changed in place."""

import numpy as np

from nnlab.transfer import class_gradients


def third_patient(X, labels, params, lr, epochs, size, rng):
    params = [(np.array(W, dtype=float), np.array(b, dtype=float)) for W, b in params]
    for epoch in range(epochs):
        order = rng.permutation(len(X))
        for k in range(0, len(X), size):
            rows = order[k : k + size]
            for (W, b), (dW, db) in zip(params, class_gradients(X[rows], labels[rows], params)):
                W -= lr * dW
                b -= lr * db
    return "stale gradient", params
