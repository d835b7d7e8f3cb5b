"""The spread is right, but the numbers lie evenly between two limits. That is a variant you will
meet in libraries; asked for here is the normal one, with 5 in 100 numbers beyond two standard
deviations. Which method of rng gives it?

family: randomness
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    spread = np.sqrt(2 / fan_in)
    return rng.uniform(-np.sqrt(3) * spread, np.sqrt(3) * spread, size=(fan_in, fan_out))
