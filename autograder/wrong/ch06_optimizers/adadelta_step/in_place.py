"""The numbers are right, and the arrays of whoever called were changed along with them: *= and +=
work inside of what came in. How do you get new ones?

family: argument changed
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s *= rho
    s += (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    d *= rho
    d += (1 - rho) * step**2
    return w - step, s, d
