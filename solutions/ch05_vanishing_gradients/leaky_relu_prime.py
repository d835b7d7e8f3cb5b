"""Model answer: slope of a leaky ReLU."""

import numpy as np


def leaky_relu_prime(z, alpha):
    """Slope of leaky_relu at z: 1 where z > 0, else alpha, at the kink too.

    z: a number or an array of any shape, whole numbers included. alpha: a number from 0 to 1.
    Returns the same shape as z. leaky_relu_prime(-3, 0.1) is 0.1.

    Yours to write: without nnlab's leaky_relu_prime.
    """
    ### BEGIN SOLUTION
    return np.where(z > 0, 1.0, alpha)
    ### END SOLUTION
