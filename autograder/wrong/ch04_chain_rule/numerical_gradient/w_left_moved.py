"""You moved the entries of w itself and left them moved: w comes back changed, and every later
entry is asked beside the place that was meant. What could be moved in place of w?

family: argument changed
"""

import numpy as np


def numerical_gradient(f, w, h):
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w[i] += h
        above = f(w)
        w[i] -= 2 * h
        gradient[i] = (above - f(w)) / (2 * h)
    return gradient
