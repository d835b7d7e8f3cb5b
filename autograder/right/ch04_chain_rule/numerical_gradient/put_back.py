"""Moves an entry of one copy and puts it back."""

import numpy as np


def numerical_gradient(f, w, h):
    v = np.array(w, dtype=float)
    gradient = np.empty(v.shape)
    for index, middle in np.ndenumerate(np.asarray(w, dtype=float)):
        v[index] = middle + h
        above = f(v)
        v[index] = middle - h
        below = f(v)
        v[index] = middle
        gradient[index] = (above - below) / (2 * h)
    return gradient
