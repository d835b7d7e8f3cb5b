"""One sample after the other."""

import numpy as np


def fixed_cross_entropy_grad(X, labels, W, b):
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    for x, label in zip(X, labels):
        z = x @ W + b
        e = np.exp(z - z.max())
        d = e / e.sum()
        d[label] -= 1
        dW += np.outer(x, d) / len(X)
        db += d / len(X)
    return [dW, db]
