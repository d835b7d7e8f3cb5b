"""Without brackets Python divides first: 2 / fan_in + fan_out, which is more than a hundred. What
stands below the line, and what holds it together?

family: brackets
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    return rng.normal(0.0, np.sqrt(2 / fan_in + fan_out), size=(fan_in, fan_out))
