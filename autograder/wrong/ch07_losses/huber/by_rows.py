"""You divided by the number of rows, and the mean is over all entries: with 3 columns yours is 3
times too large. How many misses are there?

family: sum for mean
"""

import numpy as np


def huber(Y_hat, Y, delta):
    size = np.abs(Y_hat - Y)
    return float(np.sum(np.where(size <= delta, size**2 / 2, delta * (size - delta / 2))) / len(Y))
