"""The fraction is upside down: it divides by the size of the steps and multiplies by that of the
gradients. A step in units of w has d above. Which of the two roots is the numerator?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(s + eps) / np.sqrt(d + eps)
    return w - step, s, rho * d + (1 - rho) * step**2
