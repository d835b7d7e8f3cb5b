"""One maximum was taken off the whole table. Where a row lies far below it, all its exponentials
are 0, and 0 by 0 is no probability. Each row has a maximum of its own. Which axis gives it?

family: overflow
"""

import numpy as np


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    P = np.exp(Z - Z.max())
    P = P / P.sum(axis=1, keepdims=True)
    D = (P - np.eye(len(b))[labels]) / len(X)
    return X.T @ D, D.sum(axis=0)
