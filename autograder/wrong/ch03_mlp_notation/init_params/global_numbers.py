"""The numbers come from np.random and not from rng, so the same rng gives other numbers each time,
and nobody can repeat your result. Which object has its own method normal?

family: randomness
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = np.random.normal(0, np.sqrt(1 / n_in), size=(n_in, n_out))
        params.append((W, np.zeros(sizes[k])))
    return params
