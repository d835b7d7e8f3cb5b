"""A 1 stands where the largest number is, whatever dY says. That is the slope of the output by it;
the loss comes behind the output. What does the chain rule multiply it with?

family: argument ignored
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    for s, i, j, c in np.ndindex(dY.shape):
        window = X[s, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        m, n = divmod(int(np.argmax(window)), size)
        dX[s, i * size + m, j * size + n, c] = 1.0
    return dX
