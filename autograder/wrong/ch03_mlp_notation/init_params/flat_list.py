"""W and b stand one after the other in a flat list: for two layers it has 4 entries, and needed
are 2 pairs (W, b). Where do two more brackets belong?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        W = rng.normal(0, np.sqrt(1 / sizes[k - 1]), size=(sizes[k - 1], sizes[k]))
        params += [W, np.zeros(sizes[k])]
    return params
