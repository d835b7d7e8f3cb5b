"""The root of the sum came back as s. The next call would add a square to a root. What does the
next step expect to find?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2
    return w - lr * g / (np.sqrt(s) + eps), np.sqrt(s)
