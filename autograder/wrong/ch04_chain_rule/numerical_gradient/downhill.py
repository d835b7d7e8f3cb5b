"""The signs are turned around: for w[0]·w[1] at [3, 5] you found -5 and -3. If f grows when w
grows, the slope is positive. Which of the two values of f comes first?

family: sign
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        nudge = np.zeros(w.shape)
        nudge[i] = h
        gradient[i] = (f(w - nudge) - f(w + nudge)) / (2 * h)
    return gradient
