"""Looks for the winner with two loops and a strict comparison."""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    for s in range(dY.shape[0]):
        for i in range(dY.shape[1]):
            for j in range(dY.shape[2]):
                for c in range(dY.shape[3]):
                    row, column = i * size, j * size
                    for m in range(i * size, (i + 1) * size):
                        for n in range(j * size, (j + 1) * size):
                            if X[s, m, n, c] > X[s, row, column, c]:
                                row, column = m, n
                    dX[s, row, column, c] = dY[s, i, j, c]
    return dX
