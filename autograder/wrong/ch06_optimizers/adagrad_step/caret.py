"""g^2 is no square in Python: ^ combines the bits of whole numbers, and refuses floats. Which
operator is a power?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g ^ 2
    return w - lr * g / (np.sqrt(s) + eps), s
