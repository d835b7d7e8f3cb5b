"""d was renewed with g² before the step, as if it kept gradients too. d keeps the squares of the
steps, and this step is not yet known when d is used. In which order do the lines come?

family: old or new value
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    d = rho * d + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    return w - step, s, d
