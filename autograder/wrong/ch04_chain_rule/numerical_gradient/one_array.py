"""up = w makes no second array: both names stand for w itself, which went up by h and down again, so
that f was asked twice at the same place and every slope is 0. What makes an array of its own?

family: aliasing
"""

import numpy as np


def numerical_gradient(f, w, h):
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        up, down = w, w
        up[i] += h
        down[i] -= h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient
