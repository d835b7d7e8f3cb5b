"""You added the prices of all misses up. With the misses 0.5 and 3 and delta 1 that makes 2.625,
and their mean is 1.3125. What is the sum divided by?

family: sum for mean
"""

import numpy as np


def huber(Y_hat, Y, delta):
    size = np.abs(Y_hat - Y)
    return float(np.sum(np.where(size <= delta, size**2 / 2, delta * (size - delta / 2))))
