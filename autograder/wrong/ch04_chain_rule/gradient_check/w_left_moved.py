"""You nudged the entries of w itself and left them there, and asked grad after that: somewhere
else than at w. What could be moved in place of w?

family: argument changed
"""

import numpy as np


def gradient_check(f, grad, w, h):
    n = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w[i] += h
        above = f(w)
        w[i] -= 2 * h
        n[i] = (above - f(w)) / (2 * h)
    a = np.asarray(grad(w))
    return float(np.max(np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)))
