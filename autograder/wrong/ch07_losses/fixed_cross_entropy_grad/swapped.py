"""Both arrays are right and came in the wrong order: db first. Whoever calls writes dW, db =
fixed_cross_entropy_grad(...). Which one goes first?

family: order of returned values
"""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    dZ = (P - one_hot(labels, len(b))) / len(X)
    return dZ.sum(axis=0), X.T @ dZ
