"""np.where asks each entry."""

import numpy as np


def relu(z):
    return np.where(np.asarray(z) > 0, z, 0)
