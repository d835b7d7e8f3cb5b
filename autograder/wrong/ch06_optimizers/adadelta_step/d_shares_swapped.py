"""w and s are right. In d the shares have changed places: rho belongs to what was there before.
Which part is new?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    d = (1 - rho) * d + rho * step**2
    w = w - step
    return w, s, d
