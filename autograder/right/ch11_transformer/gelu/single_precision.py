"""In single precision."""

import numpy as np


def gelu(z):
    z = np.float32(z)
    c = np.float32(0.044715)
    return z / 2 * (1 + np.tanh(np.float32(0.7978845608) * (z + c * z * z * z)))
