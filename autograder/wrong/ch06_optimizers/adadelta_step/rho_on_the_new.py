"""rho weighs the new square, and the rest the old mean. rho is how much is kept. Which of the two,
s or g², is there already?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = (1 - rho) * s + rho * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    d = rho * d + (1 - rho) * step**2
    return w - step, s, d
