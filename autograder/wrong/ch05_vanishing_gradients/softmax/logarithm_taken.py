"""These are the logarithms of the probabilities, and all below 0. What do e to the power of a
score, over the sum, give without the logarithm?
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.log(E / E.sum(axis=1, keepdims=True) + 1e-300)
