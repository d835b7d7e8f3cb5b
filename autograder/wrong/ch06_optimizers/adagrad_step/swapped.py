"""The two values came in the wrong order: s first. Whoever calls writes w, s = adagrad_step(...).
Which one goes first?

family: order of returned values
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2
    return s, w - lr * g / (np.sqrt(s) + eps)
