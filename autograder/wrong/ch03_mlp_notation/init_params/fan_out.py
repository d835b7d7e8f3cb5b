"""Your spread follows the number of neurons of the layer, and asked for is the number of inputs:
from 300 to 200 you have about 0.07, needed is 0.058. How many products does one neuron add up?
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.normal(0, np.sqrt(1 / n_out), size=(n_in, n_out))
        params.append((W, np.zeros(sizes[k])))
    return params
