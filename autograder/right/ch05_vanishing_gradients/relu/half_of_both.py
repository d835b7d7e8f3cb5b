"""Half of z and |z| together."""

import numpy as np


def relu(z):
    return (z + np.abs(z)) / 2
