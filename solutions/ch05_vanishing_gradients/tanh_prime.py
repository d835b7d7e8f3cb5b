"""Model answer: slope of tanh."""

import numpy as np


def tanh_prime(z):
    """Slope of tanh at z: 1 - tanh(z)². np.tanh is yours to use from here on.

    z: a number or an array of any shape, whole numbers included, up to ±1000.
    Returns the same shape, finite. tanh_prime(0) is 1.

    Yours to write: without nnlab's tanh_prime.
    """
    ### BEGIN SOLUTION
    return 1 - np.tanh(z) ** 2
    ### END SOLUTION
