"""Whole numbers that came in made whole numbers of the result: np.zeros_like and .copy() take over
the type of what they are given, and fractions are cut off. In the statement's example d should be
6.5, and yours is 6. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    new_w, new_s, new_d = np.zeros_like(w), np.zeros_like(s), np.zeros_like(d)
    new_s[...] = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(new_s + eps)
    new_d[...] = rho * d + (1 - rho) * step**2
    new_w[...] = w - step
    return new_w, new_s, new_d
