"""You made a Generator of your own with a fixed seed, and rng lies unused: every layer of that
shape would begin with the same numbers. Whose numbers should it take?

family: argument ignored; randomness
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    spread = np.sqrt(2 / fan_in)
    return np.random.default_rng(0).normal(0.0, spread, size=(fan_in, fan_out))
