"""Whole numbers that came in made whole numbers of the result: np.zeros_like and .copy() take over
the type of what they are given, and slopes below 1 become 0. Of which type should the new array
be?

family: whole-number type copied
"""

import numpy as np


def mse_grad(Y_hat, Y):
    slopes = np.zeros_like(Y_hat)
    slopes[...] = 2 * (Y_hat - Y) / Y.size
    return slopes
