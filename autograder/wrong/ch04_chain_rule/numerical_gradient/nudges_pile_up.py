"""An entry that was moved was never put back, so that each next slope was measured at another
place than w: the second entry of w[0]·w[1] at [3, 5] came out as 2.999. What has to happen
before the next entry's turn?

family: aliasing
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w[i] += h
        above = f(w)
        w[i] -= 2 * h
        gradient[i] = (above - f(w)) / (2 * h)
    return gradient
