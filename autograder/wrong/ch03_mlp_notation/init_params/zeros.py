"""All your weights are 0. Then all neurons of a layer say the same, and as they learn from the
same numbers they go on saying the same for ever. What makes them differ from the start?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = np.zeros((n_in, n_out))
        params.append((W, np.zeros(sizes[k])))
    return params
