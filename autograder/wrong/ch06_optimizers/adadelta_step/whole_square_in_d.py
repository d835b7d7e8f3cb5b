"""d takes the whole square of the step, beside rho of what it was. The two shares add up to 1.
Which share has step²?

family: factor forgotten
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    d = rho * d + step**2
    return w - step, s, d
