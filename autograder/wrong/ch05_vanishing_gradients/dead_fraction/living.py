"""That is the share of neurons that live. With all of them alive you say 1, and needed is 0. What
is the rest?
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.mean((X @ W + b > 0).any(axis=0)))
