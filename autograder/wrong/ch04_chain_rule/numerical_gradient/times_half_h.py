"""Dividing by 2·h and then multiplying are two things: `/ 2 * h` divides by 2 and multiplies by
h. With h = 0.001 your gradient came out a million times too small. Where do brackets belong?

family: brackets
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        nudge = np.zeros(w.shape)
        nudge[i] = h
        gradient[i] = (f(w + nudge) - f(w - nudge)) / 2 * h
    return gradient
