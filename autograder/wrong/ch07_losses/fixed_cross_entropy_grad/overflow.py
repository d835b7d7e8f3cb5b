"""The three bugs are gone, and so is the maximum that was taken off each row: e^990 is more than a
float can hold. What does subtracting it change in the probabilities?

family: overflow
"""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    E = np.exp(Z)
    P = E / E.sum(axis=1, keepdims=True)
    dZ = (P - one_hot(labels, len(b))) / len(X)
    return X.T @ dZ, dZ.sum(axis=0)
