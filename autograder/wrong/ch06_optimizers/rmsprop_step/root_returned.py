"""The root of the mean came back as s. The next call would mix a square into a root. What does the
next step expect to find?
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * g**2
    return w - lr * g / (np.sqrt(s) + eps), np.sqrt(s)
