"""You asked one question for the whole array: is any entry above 0? Then all of them passed. Each
entry decides for itself. Which function of NumPy asks each of them?

family: one number only
"""

import numpy as np


def relu(z):
    return z if np.any(np.asarray(z) > 0) else 0 * z
