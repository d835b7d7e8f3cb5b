"""These are numbers, 1 and 0, or 1.0 and 0.0. A mask is turned round with ~, and ~1 is -2, which
counts as True. Which type holds True and False?

family: no whole number
"""

import numpy as np


def causal_mask(T):
    return np.tri(T)
