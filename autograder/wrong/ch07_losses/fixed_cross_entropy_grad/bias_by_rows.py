"""db adds up the rows of dZ and not its columns: there is one number for each sample, and each of
them is 0. The bias has a number for each class. Over which axis is the sum?

family: wrong axis
"""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    dZ = (P - one_hot(labels, len(b))) / len(X)
    return X.T @ dZ, dZ.sum(axis=1)
