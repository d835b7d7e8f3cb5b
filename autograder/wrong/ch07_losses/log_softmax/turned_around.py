"""The sign is turned around: logarithms of probabilities are at most 0, and yours are at least 0.
Which of the two is subtracted from which?

family: sign
"""

import numpy as np


def log_softmax(Z):
    Z = Z - Z.max(axis=1, keepdims=True)
    return np.log(np.sum(np.exp(Z), axis=1, keepdims=True)) - Z
