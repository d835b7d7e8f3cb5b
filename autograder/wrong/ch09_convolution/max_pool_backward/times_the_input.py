"""The winner got dY times its own number. The output is the number itself, not its square. What
is the slope of y = x?

family: factor forgotten
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    for s, i, j, c in np.ndindex(dY.shape):
        window = X[s, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        m, n = divmod(int(np.argmax(window)), size)
        dX[s, i * size + m, j * size + n, c] = dY[s, i, j, c] * window[m, n]
    return dX
