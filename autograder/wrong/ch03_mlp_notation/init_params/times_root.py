"""You multiplied by the square root of n_in, and now the spread grows with the number of inputs:
17 for 300 of them, and needed is 0.058. Which operation makes it shrink?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(size=(n_in, n_out)) * np.sqrt(n_in)
        params.append((W, np.zeros(sizes[k])))
    return params
