"""Negative numbers all became 0: max(w - t, 0) thinks that small means below t, and -2.5 is not
small. Whose size has to be looked at?

family: sign
"""

import numpy as np


def soft_threshold(w, t):
    return np.maximum(w - t, 0.0)
