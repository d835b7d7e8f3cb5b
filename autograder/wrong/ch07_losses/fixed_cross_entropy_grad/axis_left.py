"""The line of dZ is right. What is still wrong is P: its columns add up to 1, so the samples
compete with each other for each class. Which axis counts the classes?

family: wrong axis
"""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=0)
    dZ = (P - one_hot(labels, len(b))) / len(X)
    return X.T @ dZ, dZ.sum(axis=0)
