"""The diagonal is False, so nobody looks at the own place, and the first one looks nowhere. Place
i may look at the places 0 to i. Is i among them?

family: off by one
"""

import numpy as np


def causal_mask(T):
    return np.tri(T, k=-1, dtype=bool)
