"""1 - tanh in place of 1 + tanh: the curve falls to 0 on the right and follows z on the left.
Which sign?

family: sign
"""

import numpy as np


def gelu(z):
    return z / 2 * (1 - np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z * z * z)))
