"""d came back as it was, so the function never learns how far it goes. Every step then has the
root of the same d. What is the third line of the statement for?

family: old or new value
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    return w - step, s, d
