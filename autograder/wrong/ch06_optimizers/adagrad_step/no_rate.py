"""s is right, and the step knows nothing of lr. Where does it stand in the formula?

family: argument ignored
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2.0
    w = w - g / (np.sqrt(s) + eps)
    return w, s
