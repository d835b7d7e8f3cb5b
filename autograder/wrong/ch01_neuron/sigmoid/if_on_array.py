"""Two forms, one for each sign, is a good plan. But an array has entries of both signs, and `if`
can go only one way for all of them, so Python refuses. What chooses entry by entry?

family: one number only
"""

import numpy as np


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))
