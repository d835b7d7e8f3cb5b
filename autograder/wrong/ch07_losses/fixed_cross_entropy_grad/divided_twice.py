"""Both are divided by N once too often: the derivative by the logits has the mean in it already.
Where is the second division?

family: sum for mean
"""

import numpy as np


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    P[np.arange(len(X)), labels] -= 1
    P /= len(X)
    return X.T @ P / len(X), P.mean(axis=0)
