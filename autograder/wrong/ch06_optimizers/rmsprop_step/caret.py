"""g^2 is no square in Python: ^ combines the bits of whole numbers, and refuses floats. Which
operator is a power?
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * (g ^ 2)
    return w - lr * g / (np.sqrt(s) + eps), s
