"""Your penalty is right, and it has squared the weights of the network on the way: `W *= W` writes
into the matrix that was handed in. How do you get the squares into a new array?

family: argument changed
"""

import numpy as np


def weight_penalty(params, l1, l2):
    total = 0.0
    for W, _ in params:
        total += l1 * np.abs(W).sum()
        W *= W
        total += l2 * W.sum()
    return float(total)
