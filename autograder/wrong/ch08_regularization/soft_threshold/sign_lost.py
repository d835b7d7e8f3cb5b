"""The signs are gone: -2.5 with t = 1 should become -1.5, and yours gives 1.5. What has to be
multiplied back in?

family: sign
"""

import numpy as np


def soft_threshold(w, t):
    return np.maximum(np.abs(w) - t, 0.0)
