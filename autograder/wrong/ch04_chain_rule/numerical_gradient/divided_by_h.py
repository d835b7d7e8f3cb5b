"""All entries are twice too large: for w[0]·w[1] at [3, 5] you found 10 and 6, needed 5 and 3.
From w - h to w + h, how long is the way?

family: factor forgotten
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        nudge = np.zeros(w.shape)
        nudge[i] = h
        gradient[i] = (f(w + nudge) - f(w - nudge)) / h
    return gradient
