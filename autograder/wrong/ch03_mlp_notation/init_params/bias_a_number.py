"""Your b is a single 0. It would be added to all neurons alike, and in training each of them needs
a threshold of its own. How many entries has b?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(0, np.sqrt(1 / n_in), size=(n_in, n_out))
        params.append((W, 0.0))
    return params
