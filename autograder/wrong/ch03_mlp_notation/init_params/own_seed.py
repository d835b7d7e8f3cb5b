"""You made a Generator of your own with a fixed seed, and rng lies unused: two callers with
different rng get the same numbers. Whose numbers should the layer take?

family: argument ignored; randomness
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    own = np.random.default_rng(0)
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = own.normal(0, np.sqrt(1 / n_in), size=(n_in, n_out))
        params.append((W, np.zeros(sizes[k])))
    return params
