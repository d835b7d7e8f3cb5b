"""Above the line you have 1 where 2 belongs: fan_in and fan_out make a mean only when their sum is
halved. From 300 to 100 your spread is 0.05, needed is 0.071. Where is the 2?

family: factor forgotten
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    spread = np.sqrt(1 / (fan_in + fan_out))
    return rng.normal(0.0, spread, size=(fan_in, fan_out))
