"""Every input has the same weights: one row, repeated. Then a neuron cannot tell its inputs apart,
it only sees their sum. How many numbers does rng have to give?

family: aliasing
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    spread = np.sqrt(2 / fan_in)
    return np.tile(rng.normal(0.0, spread, size=fan_out), (fan_in, 1))
