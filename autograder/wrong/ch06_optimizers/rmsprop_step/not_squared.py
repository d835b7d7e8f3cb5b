"""The mean was taken of the size of g and not of its square. Its root is then no size of a
gradient any more. What kind of size does s keep?
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * np.abs(g)
    return w - lr * g / (np.sqrt(s) + eps), s
