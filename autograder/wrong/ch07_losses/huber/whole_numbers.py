"""Whole numbers that came in made whole numbers of the prices: np.zeros_like takes over the type
of what it is given, and the ½ of a miss of 1 becomes 0. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np


def huber(Y_hat, Y, delta):
    costs = np.zeros_like(Y_hat)
    size = np.abs(Y_hat - Y)
    costs[...] = np.where(size <= delta, size**2 / 2, delta * (size - delta / 2))
    return float(np.mean(costs))
