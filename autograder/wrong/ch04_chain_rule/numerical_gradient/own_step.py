"""You chose a step of your own and left h alone. The step is the question here: with h = 0.1 the
slope of w³ at 1 should come out as 3.01. Where does h belong?

family: argument ignored
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    h = 1e-5
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        nudge = np.zeros(w.shape)
        nudge[i] = h
        gradient[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return gradient
