"""The numbers come from np.random and not from rng, so the same rng gives other numbers each time,
and nobody can repeat your result. Which object has its own method normal?

family: randomness
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    spread = np.sqrt(2 / fan_in)
    return np.random.normal(0.0, spread, size=(fan_in, fan_out))
