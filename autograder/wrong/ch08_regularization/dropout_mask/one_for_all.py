"""All entries are the same, all kept or all dropped: one random number was drawn for the whole mask.
Each entry decides by itself. Which shape does rng draw?

family: randomness
"""

import numpy as np


def dropout_mask(shape, p, rng):
    return ((rng.random() * np.ones(shape)) >= p) / (1 - p)
