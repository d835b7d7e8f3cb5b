"""Model answer: the loss of a number that is missed by a little."""

import numpy as np


def mse(Y_hat, Y):
    """Mean squared error: the mean of (ŷ - y)² over all entries.

    Y_hat: predictions, Y: targets, arrays of one and the same shape, (N,) or (N, K).
    The mean is over every entry: N of them, or N·K. No factor ½.
    Returns one number.

    For Y_hat = [[1, 2], [3, 4]] and Y = [[1, 0], [0, 4]] it is (0 + 4 + 9 + 0) / 4 = 3.25.
    """
    ### BEGIN SOLUTION
    return float(np.mean((Y_hat - Y) ** 2))
    ### END SOLUTION
