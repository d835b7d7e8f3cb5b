"""With w = [2, -1, 3] and h = 0.1 your gradient is wrong: that array holds whole numbers, and 2
+ 0.1 written into it is 2 again. Which type should your copy of w have?

family: whole-number type copied
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        middle = w[i]
        w[i] = middle + h
        above = f(w)
        w[i] = middle - h
        gradient[i] = (above - f(w)) / (2 * h)
        w[i] = middle
    return gradient
