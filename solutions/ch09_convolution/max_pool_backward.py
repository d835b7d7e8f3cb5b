"""Model answer: the winner takes it all."""

import numpy as np


def max_pool_backward(dY, X, size):
    """The derivative of a loss by the pictures that went into max_pool(X, size).

    The largest number of a window gets all of that window's dY, every other number gets 0. Of
    equal ones it is the first, reading the window row by row. Rows and columns that fill no whole
    window get 0.
    dY: derivative by what came out, (N, H // size, W // size, C). X: pictures (N, H, W, C). Both
    may hold whole numbers. size: a whole number, not larger than H or W.
    Yours to write: without nnlab's max_pool_backward, nnlab's Tape and
    nnlab's numerical_gradient.
    Returns dX, an array of the shape of X.
    """
    ### BEGIN SOLUTION
    dX = np.zeros(X.shape)
    for s, i, j, c in np.ndindex(dY.shape):
        top, left = i * size, j * size
        window = X[s, top : top + size, left : left + size, c]
        m, n = np.unravel_index(np.argmax(window), window.shape)
        dX[s, top + m, left + n, c] = dY[s, i, j, c]
    return dX
    ### END SOLUTION
