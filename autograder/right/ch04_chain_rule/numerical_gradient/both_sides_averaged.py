"""The mean of the slope to the right and the slope to the left."""

import numpy as np


def numerical_gradient(f, w, h):
    w = w.astype(float)
    here = f(w)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(*w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        right, left = (f(w + e) - here) / h, (here - f(w - e)) / h
        gradient[i] = (right + left) / 2
    return gradient
