"""eps is missing under the upper root. d begins at 0, so the first step is 0, and d stays 0 for
all time: it never gets going. What keeps the numerator away from 0?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d) / np.sqrt(s + eps)
    return w - step, s, rho * d + (1 - rho) * step**2
