"""w and s are right, and in the place of d you give the step. d is the running mean of what?"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    d = rho * d + (1 - rho) * step**2
    w = w - step
    return w, s, step
