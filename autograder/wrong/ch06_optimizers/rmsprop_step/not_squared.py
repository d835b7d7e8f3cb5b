"""The mean was taken of g and not of its square. On a zigzag it is near 0 just where the steps
should be short. What kind of size does s keep?
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * np.abs(g)
    return w - lr * g / (np.sqrt(s) + eps), s
