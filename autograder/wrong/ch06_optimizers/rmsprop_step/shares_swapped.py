"""The two shares are swapped: with beta = 0.9 the past should count 0.9, and it counted 0.1. Which
of the two is multiplied by beta?
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = (1 - beta) * s + beta * g**2
    return w - lr * g / (np.sqrt(s) + eps), s
