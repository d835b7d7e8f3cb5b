"""You returned the pair of one layer: needed is a list with a pair for each layer that has
weights. Where do the pairs gather while the loop runs, and when does the function return?

family: first or last only; off by one
"""

import numpy as np


def init_params(sizes, rng):
    for k in range(1, len(sizes)):
        W = rng.normal(0, np.sqrt(1 / sizes[k - 1]), size=(sizes[k - 1], sizes[k]))
        return W, np.zeros(sizes[k])
