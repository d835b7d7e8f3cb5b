"""All the numbers are right and the table stands on its side: shape (2, 4) where four samples and
two neurons need (4, 2). Should a row belong to a neuron or to a sample?

family: transpose
"""

import numpy as np


def layer(X, W, b, f):
    return np.array([f(X @ W[:, h] + b[h]) for h in range(W.shape[1])])
