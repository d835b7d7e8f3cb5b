"""Each piece has a mean of its own, and the two means are added. There is one mean over all
entries. By how many is the sum of both divided?

family: sum for mean
"""

import numpy as np


def huber(Y_hat, Y, delta):
    e = np.abs(Y_hat - Y)
    return np.mean(0.5 * e[e <= delta] ** 2) + np.mean(delta * (e[e > delta] - 0.5 * delta))
