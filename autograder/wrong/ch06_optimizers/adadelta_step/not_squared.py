"""d learned of the step without its square. Steps to both sides then cancel, and a negative d has
no root. What kind of size does d keep?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    return w - step, s, rho * d + (1 - rho) * step
