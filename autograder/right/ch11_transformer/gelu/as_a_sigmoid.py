"""(1 + tanh u) / 2 is the sigmoid of 2u."""

import numpy as np


def gelu(z):
    u = np.sqrt(2 / np.pi) * (z + 0.044715 * np.power(np.asarray(z, dtype=float), 3))
    e = np.exp(-2 * np.abs(u))
    return z * np.where(u >= 0, 1 / (1 + e), e / (1 + e))
