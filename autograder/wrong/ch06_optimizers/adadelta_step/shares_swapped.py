"""The two shares are swapped, in s and in d: with rho = 0.9 the past should count 0.9, and it
counted 0.1. Which of the two is multiplied by rho?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = (1 - rho) * s + rho * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    return w - step, s, (1 - rho) * d + rho * step**2
