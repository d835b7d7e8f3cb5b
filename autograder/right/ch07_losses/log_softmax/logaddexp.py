"""numpy's log of a sum of two, again and again."""

import numpy as np


def log_softmax(Z):
    return Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
