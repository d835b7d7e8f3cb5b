"""np.vectorize takes the type of its first result, and a whole 0 makes whole numbers of all that
follow: 1.9 becomes 1. Which function of NumPy compares entry by entry by itself?

family: whole-number type copied
"""

import numpy as np


def relu(z):
    return np.vectorize(lambda v: v if v > 0 else 0)(z)
