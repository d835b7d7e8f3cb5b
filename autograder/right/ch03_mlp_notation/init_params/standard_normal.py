"""Standard normal numbers, made smaller."""

import numpy as np


def init_params(sizes, rng):
    return [
        (rng.standard_normal((n_in, n_out)) / np.sqrt(n_in), np.zeros(n_out))
        for n_in, n_out in zip(sizes, sizes[1:])
    ]
