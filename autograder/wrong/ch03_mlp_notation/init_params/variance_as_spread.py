"""You handed 1 / n_in to rng.normal as its second argument, which is the standard deviation. With
300 inputs the weights spread 0.0033, and needed is 0.0577. How does one get from a variance to a
standard deviation?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(0, 1 / n_in, size=(n_in, n_out))
        params.append((W, np.zeros(sizes[k])))
    return params
