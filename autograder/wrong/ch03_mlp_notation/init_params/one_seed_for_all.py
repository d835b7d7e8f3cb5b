"""Every layer was drawn by a new generator with the same seed, so the layers begin with the same
numbers, only scaled. One generator that goes on never says the same twice by intention. How often
is one needed?

family: randomness
"""

import numpy as np


def init_params(sizes, rng):
    seed, params = int(rng.integers(10**6)), []
    for n_in, n_out in zip(sizes, sizes[1:]):
        W = np.random.default_rng(seed).normal(size=(n_in, n_out)) / np.sqrt(n_in)
        params.append((W, np.zeros(n_out)))
    return params
