"""Your b has an entry for each input: 300 in the first layer of [300, 200, 40], which has 200
neurons. Who has a bias, the sender or the receiver?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(0, np.sqrt(1 / n_in), size=(n_in, n_out))
        params.append((W, np.zeros(n_in)))
    return params
