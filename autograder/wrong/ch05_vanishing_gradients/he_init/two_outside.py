"""The 2 stands outside of the root: 2 / √fan_in is 1.41 times too large. From 300 inputs the
spread should be 0.082, and you have 0.115. What does the root have to cover?

family: brackets
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    spread = 2 / np.sqrt(fan_in)
    return rng.normal(0.0, spread, size=(fan_in, fan_out))
