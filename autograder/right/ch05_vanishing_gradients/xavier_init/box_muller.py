"""Normal numbers out of uniform ones, by Box and Muller."""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    u, v = rng.random((2, fan_in, fan_out))
    bell = np.sqrt(-2 * np.log1p(-u)) * np.cos(2 * np.pi * v)
    return np.sqrt(2 / (fan_in + fan_out)) * bell
