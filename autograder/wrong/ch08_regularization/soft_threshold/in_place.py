"""Your numbers are right, and the ones that were handed in are gone: writing into w changes the
array of whoever called. What should be written into?

family: argument changed
"""

import numpy as np


def soft_threshold(w, t):
    new = np.sign(w) * np.maximum(np.abs(w) - t, 0)
    w[...] = new
    return new
