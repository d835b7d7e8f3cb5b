"""Your spread follows the number of neurons: with 100 of them you have 0.141, and needed is 0.082.
How many products does one neuron add up?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    spread = np.sqrt(2 / fan_out)
    return rng.normal(0.0, spread, size=(fan_in, fan_out))
