"""numpy's name for it, with its value at 0."""

import numpy as np


def step(z):
    return np.heaviside(z, 0)
