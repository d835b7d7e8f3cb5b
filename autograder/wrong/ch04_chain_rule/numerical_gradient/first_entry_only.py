"""Only the first entry was asked, and all others stayed 0: for w[0]·w[1] at [3, 5] you found 5 and
0. The return stands within the loop. How far to the left does it belong?

family: first or last only
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        nudge = np.zeros(w.shape)
        nudge[i] = h
        gradient[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
        return gradient
