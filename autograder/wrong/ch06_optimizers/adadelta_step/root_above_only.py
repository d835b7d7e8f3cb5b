"""s is right. Above the line stands a root, below it none, so the units do not fit. Of what is the
lower one the root?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / (s + eps)
    d = rho * d + (1 - rho) * step**2
    w = w - step
    return w, s, d
