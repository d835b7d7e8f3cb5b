"""The smallest number of each window got the dY. It was the largest that came out, and a small change
of another changes nothing. Which of the two does max pooling keep?
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    N, h, w, C = dY.shape
    for n in range(N):
        for i in range(h):
            for j in range(w):
                for c in range(C):
                    window = X[n, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
                    a, b = np.unravel_index(np.argmin(window), window.shape)
                    dX[n, i * size + a, j * size + b, c] = dY[n, i, j, c]
    return dX
