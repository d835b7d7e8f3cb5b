"""Your variance is 2 / fan_in, the one for ReLU. From 300 inputs to 100 neurons you have the
spread 0.082, and needed is 0.071. Which number is left out below the line?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    spread = np.sqrt(2 / fan_in)
    return rng.normal(0.0, spread, size=(fan_in, fan_out))
