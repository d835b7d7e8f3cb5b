"""Your variance is 2 / (n_in + n_out), which chapter 5 explains, and asked for is 1 / n_in. From
50 to 400 units you have a spread of about 0.067, needed is 0.141. What has to go?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(0, np.sqrt(2 / (n_in + n_out)), size=(n_in, n_out))
        params.append((W, np.zeros(sizes[k])))
    return params
