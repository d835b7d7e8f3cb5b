"""The numbers are right and lie in one row: for w of shape (2, 3) came shape (6,). A gradient
has the shape of w, so that the two can be subtracted. What brings it back into that shape?
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    gradient = np.zeros(w.size)
    for n in range(w.size):
        nudge = np.zeros(w.size)
        nudge[n] = h
        nudge = nudge.reshape(w.shape)
        gradient[n] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return gradient
