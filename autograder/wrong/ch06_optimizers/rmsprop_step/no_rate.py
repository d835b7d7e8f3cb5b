"""lr does not enter: a step with lr = 0.001 is as long as one with lr = 1. Which factor is missing
above the line?

family: argument ignored
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * g**2
    return w - g / (np.sqrt(s) + eps), s
