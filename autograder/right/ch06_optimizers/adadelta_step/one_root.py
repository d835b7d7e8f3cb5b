"""One root over the fraction."""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g * g
    step = np.sqrt((d + eps) / (s + eps)) * g
    return w - step, s, d + (1 - rho) * (step * step - d)
