"""All your weights are positive: rng.random gives numbers between 0 and 1, with mean 0.5. A weight
must be able to hold back as well. Which method of rng gives numbers around 0?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.random(size=(n_in, n_out)) / np.sqrt(n_in)
        params.append((W, np.zeros(sizes[k])))
    return params
