"""Yours takes 1 off every number, whatever t is: with t = 0 nothing should move. Where does t
enter?

family: argument ignored
"""

import numpy as np


def soft_threshold(w, t):
    return np.sign(w) * np.maximum(np.abs(w) - 1, 0)
