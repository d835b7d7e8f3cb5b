"""The root was taken of the 2 alone: a variance of 2 / (fan_in + fan_out) is a spread of the root
of all of it. Where does the bracket of the root close?

family: brackets
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(2) / (fan_in + fan_out), size=(fan_in, fan_out))
