"""These are the differences f(w + h) - f(w - h) themselves: 0.0001 for w[0]·w[1] at [3, 5], where
the slope is 5. A slope is how far f has moved for each step of w. How long is the way from w - h to
w + h?

family: factor forgotten
"""

import numpy as np


def numerical_gradient(f, w, h):
    gradient = np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        nudge = np.zeros(w.shape)
        nudge[index] = h
        gradient[index] = f(w + nudge) - f(w - nudge)
    return gradient
