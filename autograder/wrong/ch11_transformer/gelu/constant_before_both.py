"""0.044715 multiplies the z as well: in the formula it stands before z³ alone. Which bracket is too
many?

family: brackets
"""

import numpy as np


def gelu(z):
    z = np.asarray(z, dtype=float)
    return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (0.044715 * (z + z**3))))
