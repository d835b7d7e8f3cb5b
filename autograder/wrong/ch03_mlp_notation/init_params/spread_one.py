"""Your weights have variance 1 whatever the layer. With 300 inputs of size 1 a sum then spreads
about 17 to either side of 0, far out where the sigmoid is flat. What makes the spread smaller when
there are more inputs?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(size=(n_in, n_out))
        params.append((W, np.zeros(sizes[k])))
    return params
