"""You set small numbers to 0 and left the others as they were: that is a *hard* threshold. With t
= 1 a 3 should become 2, it moves towards 0 like all the others. What happens to those that are
larger than t?
"""

import numpy as np


def soft_threshold(w, t):
    return np.where(np.abs(w) > t, w, 0.0)
