"""Your spread is the root of 6 / (fan_in + fan_out). That 6 is from the uniform variant, where it
is the limit and not the standard deviation. Which number belongs above the line for normal
weights?

family: factor forgotten
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    spread = np.sqrt(6 / (fan_in + fan_out))
    return rng.normal(0.0, spread, size=(fan_in, fan_out))
