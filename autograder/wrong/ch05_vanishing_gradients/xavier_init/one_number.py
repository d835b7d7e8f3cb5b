"""All weights are one and the same number. Neurons that begin alike stay alike. How many numbers is
rng to draw?

family: randomness
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    return np.full((fan_in, fan_out), rng.normal(0, np.sqrt(2 / (fan_in + fan_out))))
