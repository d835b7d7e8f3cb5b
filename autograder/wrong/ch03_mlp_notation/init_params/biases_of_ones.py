"""Your biases begin at 1. Asked for are zeros: at first no neuron leans to either side. Which
function of NumPy makes them?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(0, np.sqrt(1 / n_in), size=(n_in, n_out))
        params.append((W, np.ones(n_out)))
    return params
