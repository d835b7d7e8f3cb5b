"""Windows whose largest number is below 0 give nothing back. That is the slope of ReLU. Has max
pooling ever looked at a sign?
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
                    a, b = np.unravel_index(np.argmax(window), window.shape)
                    dX[n, i * size + a, j * size + b, c] = dY[n, i, j, c] * (window.max() > 0)
    return dX
