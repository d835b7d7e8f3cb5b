"""z taken out of the bracket, and powers."""

import math

import numpy as np


def gelu(z):
    z = np.asarray(z, dtype=float)
    inner = math.sqrt(2 / math.pi) * z * (1 + 0.044715 * z**2)
    return 0.5 * z * (1 + np.tanh(inner))
