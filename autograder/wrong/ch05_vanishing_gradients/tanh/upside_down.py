"""Right in size, with the wrong sign: at 2 you have -0.96. The curve rises from -1 on the left to
1 on the right. Which exponential comes first in the difference?

family: sign
"""

import numpy as np


def tanh(z):
    e = np.exp(-2 * np.abs(z))
    return np.sign(z) * (e - 1) / (1 + e)
