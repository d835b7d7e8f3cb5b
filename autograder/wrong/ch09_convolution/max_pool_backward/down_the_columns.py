"""Of equal numbers the first one down the columns got dY. The window is read row by row, as one
reads. Which of the two numbers of divmod is the row?

family: transpose
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    for s, i, j, c in np.ndindex(dY.shape):
        window = X[s, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        n, m = divmod(int(np.argmax(window.T)), size)
        dX[s, i * size + m, j * size + n, c] = dY[s, i, j, c]
    return dX
