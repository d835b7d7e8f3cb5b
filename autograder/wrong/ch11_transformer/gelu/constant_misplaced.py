"""The constant is ten times too large, 0.44715: there is one more 0 behind the point. What does the
formula say?

family: factor forgotten
"""

import numpy as np


def gelu(z):
    z = np.asarray(z, dtype=float)
    return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.44715 * z**3)))
