"""Your W has a row for each neuron: for the first layer of [300, 200, 40] its shape is (200, 300),
and needed is (300, 200). In X @ W the columns of X meet the rows of W. How many columns does X
have?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(0, np.sqrt(1 / n_in), size=(n_out, n_in))
        params.append((W, np.zeros(sizes[k])))
    return params
