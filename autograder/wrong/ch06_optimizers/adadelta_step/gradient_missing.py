"""The gradient is missing in the step: what is left is √(d + eps) over √(s + eps), the same in
both directions. What does it multiply?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = np.sqrt(d + eps) / np.sqrt(s + eps)
    d = rho * d + (1 - rho) * step**2
    return w - step, s, d
