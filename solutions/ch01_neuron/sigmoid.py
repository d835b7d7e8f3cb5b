"""Model answer: the sigmoid activation."""

import numpy as np


def sigmoid(z):
    """1 / (1 + e^-z), entry by entry, without overflow for |z| up to 1000.

    z: a number or an array of any shape, whole numbers too.
    Returns a number for a number, an array of the same shape for an array, all in [0, 1].

    sigmoid(0) is 0.5. sigmoid(-1000) is 0 and sigmoid(1000) is 1, both without a warning.
    Yours to write: without nnlab's sigmoid and scipy's expit.
    """
    ### BEGIN SOLUTION
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1 / (1 + e), e / (1 + e))
    ### END SOLUTION
