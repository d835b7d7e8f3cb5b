"""All layers were cut out of one table of random numbers, so they share its upper left corner.
What two layers begin with should have nothing to do with each other. When has each its own
numbers drawn?

family: aliasing; randomness
"""

import numpy as np


def init_params(sizes, rng):
    table = rng.normal(size=(max(sizes), max(sizes)))
    return [
        (table[:n_in, :n_out] / np.sqrt(n_in), np.zeros(n_out))
        for n_in, n_out in zip(sizes, sizes[1:])
    ]
