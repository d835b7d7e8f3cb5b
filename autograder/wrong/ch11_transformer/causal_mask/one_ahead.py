"""Every place may look one place ahead, at the very sign that it is to guess. Where does the
triangle end?

family: off by one
"""

import numpy as np


def causal_mask(T):
    return np.tri(T, k=1, dtype=bool)
