"""The root multiplies z alone, and not the cube. Where does the bracket begin?

family: brackets
"""

import numpy as np


def gelu(z):
    return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * z + 0.044715 * z * z * z))
