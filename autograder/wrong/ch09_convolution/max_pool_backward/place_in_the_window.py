"""The winner was found, and dY put at its place counted from the corner of the window, not of the
picture: all of it gathers in the upper left corner. Where in X does window (i, j) begin?
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    for s, i, j, c in np.ndindex(dY.shape):
        window = X[s, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        m, n = divmod(int(np.argmax(window)), size)
        dX[s, m, n, c] += dY[s, i, j, c]
    return dX
