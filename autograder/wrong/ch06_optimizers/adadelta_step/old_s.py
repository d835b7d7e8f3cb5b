"""The step was divided by the s of before, without this gradient. With a sudden large gradient the
step is then far too long. Which s belongs in the step?

family: old or new value
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    s = rho * s + (1 - rho) * g**2
    return w - step, s, rho * d + (1 - rho) * step**2
