"""np.mean over the whole table divides by N·K: with 3 classes the loss is 3 times too small. The
zeros of Y are not samples. How many rows are there?

family: sum for mean
"""

import numpy as np


def cross_entropy(P, Y):
    return float(-np.mean(Y * np.log(np.maximum(P, 1e-12))))
