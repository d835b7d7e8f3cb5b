"""The fractions are cut off: np.zeros_like takes over the whole-number type of what it is given,
and 3 less 1.5 becomes 1. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np


def soft_threshold(w, t):
    out = np.zeros_like(w)
    out[...] = np.sign(w) * np.maximum(np.abs(w) - t, 0)
    return out
