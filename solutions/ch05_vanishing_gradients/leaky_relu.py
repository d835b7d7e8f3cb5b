"""Model answer: a ReLU that leaks."""

import numpy as np


def leaky_relu(z, alpha):
    """z where z > 0, else alpha·z.

    z: a number or an array of any shape, whole numbers included. alpha: a number from 0 to 1.
    Returns the same shape as z. leaky_relu(-3, 0.1) is -0.3.

    Yours to write: without nnlab's leaky_relu.
    """
    ### BEGIN SOLUTION
    return np.where(z > 0, z, alpha * z)
    ### END SOLUTION
