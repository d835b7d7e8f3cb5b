"""Normal numbers out of uniform ones, by Box and Muller."""

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in zip(sizes, sizes[1:]):
        u, v = rng.random((n_in, n_out)), rng.random((n_in, n_out))
        bell = np.sqrt(-2 * np.log1p(-u)) * np.cos(2 * np.pi * v)
        params.append((bell / np.sqrt(n_in), np.zeros(n_out)))
    return params
