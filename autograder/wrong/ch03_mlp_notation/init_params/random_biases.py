"""The biases are random too. Asked for are zeros, as the random weights already make the neurons
differ. Which function of NumPy makes an array of them?

family: randomness
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(0, np.sqrt(1 / n_in), size=(n_in, n_out))
        params.append((W, rng.normal(size=n_out)))
    return params
