"""With the softmax of the library."""

import numpy as np

from nnlab.activations import softmax


def fixed_cross_entropy_grad(X, labels, W, b):
    N = len(X)
    dZ = softmax(X @ W + b)
    dZ[np.arange(N), labels] -= 1
    return X.T @ dZ / N, dZ.mean(axis=0)
