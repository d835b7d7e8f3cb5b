"""You looked only to one side of w: f(w + h) - f(w), divided by h. For w³ at 1 with h = 0.1 that
gives 3.31 where the slope is 3; looking to both sides gives 3.01. Which second point makes the
error so much smaller?
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        nudge = np.zeros(w.shape)
        nudge[i] = h
        gradient[i] = (f(w + nudge) - f(w)) / h
    return gradient
