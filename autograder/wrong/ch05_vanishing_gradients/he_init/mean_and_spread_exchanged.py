"""All weights are one and the same number: rng.normal takes the mean first and then the deviation,
and the deviation is 0 with you. Which is which?

family: randomness
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return rng.normal(np.sqrt(2 / fan_in), 0, (fan_in, fan_out))
