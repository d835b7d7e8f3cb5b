"""The comparison as it is: True counts as 1."""

import numpy as np


def step(z):
    return np.asarray(z) > 0
