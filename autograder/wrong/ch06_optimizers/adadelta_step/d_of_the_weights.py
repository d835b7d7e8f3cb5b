"""w and s are right, and d is made of the squares of the new weights. It is to know how long the
steps are. Whose square belongs into it?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    w = w - step
    d = rho * d + (1 - rho) * w**2
    return w, s, d
