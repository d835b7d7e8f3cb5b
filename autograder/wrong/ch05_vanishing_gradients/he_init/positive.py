"""All your weights are positive. A neuron must be able to hold back as well, and the sums of a
layer should lie around 0. Where did the sign go?

family: sign
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    spread = np.sqrt(2 / fan_in)
    return np.abs(rng.normal(0.0, spread, size=(fan_in, fan_out)))
