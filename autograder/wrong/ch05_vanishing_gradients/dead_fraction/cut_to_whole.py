"""0.4 became 0, and nothing but 0 and 1 comes out. Was the share cut to a whole number, or was one
question asked of the whole table, and not one of each column?
"""

import numpy as np


def dead_fraction(X, W, b):
    return int(np.mean((X @ W + b <= 0).all(axis=0)))
