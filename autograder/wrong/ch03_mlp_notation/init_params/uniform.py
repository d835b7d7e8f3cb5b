"""The spread is right, but the numbers are spread evenly between two limits. A normal distribution
has a hill in the middle and 5 in 100 numbers further out than two standard deviations; yours has
none. Which method of rng gives normal numbers?

family: randomness
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        W = rng.uniform(-np.sqrt(3 / n_in), np.sqrt(3 / n_in), size=(n_in, n_out))
        params.append((W, np.zeros(sizes[k])))
    return params
