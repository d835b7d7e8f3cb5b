"""Each input has the same weight to all neurons: 300 different numbers in a W of 60,000. Neurons
that begin alike learn alike. How many numbers does the call of rng have to give?

family: aliasing; randomness
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = np.tile(rng.normal(0, np.sqrt(1 / n_in), size=(n_in, 1)), (1, n_out))
        params.append((W, np.zeros(sizes[k])))
    return params
