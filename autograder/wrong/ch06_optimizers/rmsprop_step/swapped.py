"""The two values came in the wrong order: s first. Whoever calls writes w, s = rmsprop_step(...).
Which one goes first?

family: order of returned values
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * g**2
    return s, w - lr * g / (np.sqrt(s) + eps)
