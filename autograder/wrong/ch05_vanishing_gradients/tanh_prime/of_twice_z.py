"""You asked tanh at 2z. The slope at z is told by the height at that same z. Where does the 2 come
from?

family: factor forgotten
"""

import numpy as np


def tanh_prime(z):
    return 1 - np.tanh(2 * z) ** 2
