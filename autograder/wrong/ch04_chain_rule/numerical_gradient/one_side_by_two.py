"""f was asked at w + h and at w itself, and the difference divided by 2h: for w[0]·w[1] at [3, 5]
that is half of the slope. The way from w to w + h is h long. Which second point lies 2h away?

family: factor forgotten
"""

import numpy as np


def numerical_gradient(f, w, h):
    gradient = np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        nudge = np.zeros(w.shape)
        nudge[index] = h
        gradient[index] = (f(w + nudge) - f(w)) / (2 * h)
    return gradient
