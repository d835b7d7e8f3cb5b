"""All neurons begin with the same weights: one column, repeated. They would say the same and learn
the same for ever. How many numbers does rng have to give?

family: aliasing
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    spread = np.sqrt(2 / (fan_in + fan_out))
    return np.repeat(rng.normal(0.0, spread, size=(fan_in, 1)), fan_out, axis=1)
