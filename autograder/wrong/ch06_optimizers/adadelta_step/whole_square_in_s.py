"""g² enters s whole, so s is no mean: with a steady gradient it would grow to many times g². Which
share does the new square get?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    d = rho * d + (1 - rho) * step**2
    w = w - step
    return w, s, d
