"""You took t off on both sides: -2.5 with t = 1 became -3.5, away from 0. Which way is towards 0
for a negative number?

family: sign
"""

import numpy as np


def soft_threshold(w, t):
    return np.where(np.abs(w) > t, w - t, 0.0)
