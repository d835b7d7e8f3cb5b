"""np.max(z) looks for the largest entry of the whole array, and one number comes back. Which
function of NumPy compares each entry with 0?
"""

import numpy as np


def relu(z):
    return np.maximum(np.max(z), 0)
