"""The share was made a whole number: 0.4 became 0. A share is a number from 0 to 1, with what
comes after the point. Which function cut it off?
"""

import numpy as np


def dead_fraction(X, W, b):
    return int(np.mean((X @ W + b <= 0).all(axis=0)))
