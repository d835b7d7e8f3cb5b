"""One bug is left: everything is K times too small. Z.size counts rows times classes. Over how
many things does the loss take its mean?

family: sum for mean
"""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    dZ = (P - one_hot(labels, len(b))) / Z.size
    return X.T @ dZ, dZ.sum(axis=0)
