"""√(2/π) has lost its root: for small z the curve is less steep than it should be. What stands before
the bracket?
"""

import numpy as np


def gelu(z):
    z = np.asarray(z, dtype=float)
    return z / 2 * (1 + np.tanh((2 / np.pi) * (z + 0.044715 * z**3)))
