"""Your variance is 6 / fan_in. The 6 belongs to uniform numbers: it is the square of their limit,
of which the variance is a third. Which number stands above the line for normal ones?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(6 / fan_in), size=(fan_in, fan_out))
