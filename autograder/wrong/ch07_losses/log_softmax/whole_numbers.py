"""Whole logits made whole logarithms: np.zeros_like takes over the type of what it is given, so
-1.0986 became -1. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np


def log_softmax(Z):
    new = np.zeros_like(Z)
    Z = Z - Z.max(axis=1, keepdims=True)
    new[...] = Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True))
    return new
