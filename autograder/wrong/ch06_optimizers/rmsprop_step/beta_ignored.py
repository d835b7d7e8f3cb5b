"""0.9 stands where beta belongs. It is the usual number, and whoever calls with another one gets
another mean. Where does the argument come in?

family: argument ignored
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = 0.9 * s + 0.1 * g**2
    return w - lr * g / (np.sqrt(s) + eps), s
