"""dW is right, and db is N times too large: nothing divides it by the number of samples. Which
table should be added up, P - Y or dZ?

family: sum for mean
"""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    miss = P - one_hot(labels, len(b))
    return X.T @ miss / len(X), miss.sum(axis=0)
