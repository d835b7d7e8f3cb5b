"""Your numbers are uniform, from minus the standard deviation to plus it, and spread only 0.58
times as far as they should. Asked for are normal ones with variance 2 / (fan_in + fan_out). Which
method of rng draws them, and what is its second argument?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    return rng.uniform(-1, 1, (fan_in, fan_out)) * np.sqrt(2 / (fan_in + fan_out))
