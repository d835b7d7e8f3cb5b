"""At 0 you have no number: the sign was made by dividing z by its size, and at 0 that is 0 divided
by 0. Which function of NumPy gives the sign, 0 included?
"""

import numpy as np


def tanh(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-2 * np.abs(z))
    return z / np.abs(z) * (1 - e) / (1 + e)
