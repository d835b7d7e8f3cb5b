"""Model answer: the loss of a number that is missed by a little."""

import numpy as np


def mse(Y_hat, Y):
    """Mean squared error: the mean of (ŷ - y)² over all entries.

    Y_hat: predictions, Y: targets, arrays of one and the same shape, (N,) or (N, K). Both may
    hold whole numbers. The mean is over every entry: N of them, or N·K. No factor ½.
    Yours to write: without nnlab's mse and sklearn's mean_squared_error.
    Returns one number.

    mse(np.array([[1, 3, 0], [6, 4, 2]]), np.array([[1, 0, 3], [0, 4, 2]]))
    is (0 + 9 + 9 + 36 + 0 + 0) / 6 = 9.
    """
    ### BEGIN SOLUTION
    return float(np.mean((Y_hat - Y) ** 2))
    ### END SOLUTION
