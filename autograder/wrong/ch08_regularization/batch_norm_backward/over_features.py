"""Mean and variance run along the rows, over the features of one sample; they are meant over the
samples, as in batch_norm. Which axis?

family: wrong axis
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=1, keepdims=True) + eps)
    Z = (X - X.mean(axis=1, keepdims=True)) / sigma
    G = gamma * dY
    inner = G - G.mean(axis=1, keepdims=True) - Z * (G * Z).mean(axis=1, keepdims=True)
    return inner / sigma, (dY * Z).sum(axis=0), dY.sum(axis=0)
