"""From one exponential that cannot overflow."""

import numpy as np


def tanh_prime(z):
    e = np.exp(-2 * np.abs(z))
    return 4 * e / (1 + e) ** 2
