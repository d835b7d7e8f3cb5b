"""Your variance is 2 / (fan_in + fan_out), Xavier's. From 300 inputs to 100 neurons you have the
spread 0.071, and needed is 0.082. Which number has to go from below the line?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    spread = np.sqrt(2 / (fan_in + fan_out))
    return rng.normal(0.0, spread, size=(fan_in, fan_out))
