"""For an array with rows you moved a whole row at a time, so that its entries share one slope.
Each entry has a slope of its own, whatever the shape. What goes through all positions of an array
with several axes?
"""

import numpy as np


def numerical_gradient(f, w, h):
    g = np.zeros(w.shape)
    for i in range(len(w)):
        up = w.astype(float)
        up[i] += h
        down = w.astype(float)
        down[i] -= h
        g[i] = (f(up) - f(down)) / (2 * h)
    return g
