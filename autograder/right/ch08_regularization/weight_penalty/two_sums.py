"""Two sums, put together at the end."""

import numpy as np


def weight_penalty(params, l1, l2):
    sizes, squares = 0, 0
    for layer in params:
        W = layer[0]
        sizes += np.abs(W).sum()
        squares += np.square(W).sum()
    return l1 * sizes + l2 * squares
