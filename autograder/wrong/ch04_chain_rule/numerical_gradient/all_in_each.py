"""You wrote the same number into every entry, because every entry was moved each time. For
w[0]·w[1] at [3, 5] that gives 8 and 8, needed 5 and 3. What has to stay still while entry i
moves?
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        gradient[i] = (f(w + h) - f(w - h)) / (2 * h)
    return gradient
