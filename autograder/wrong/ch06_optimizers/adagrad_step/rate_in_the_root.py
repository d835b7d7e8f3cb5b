"""s is right. lr went into the root, so only its root counts. What is multiplied with lr?

family: brackets
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2.0
    w = w - g / (np.sqrt(s / lr) + eps)
    return w, s
