"""Your step is h times the entry: 3 moved by 3h, and an entry of 0 would not move at all. Here
every entry moves by h itself. What is added to it?
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] *= 1 + h
        down[i] *= 1 - h
        g[i] = (f(up) - f(down)) / (2 * h)
    return g
