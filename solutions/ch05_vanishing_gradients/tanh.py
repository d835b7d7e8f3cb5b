"""Model answer: the hyperbolic tangent from exponentials."""

import numpy as np


def tanh(z):
    """(e^z - e^-z) / (e^z + e^-z), from np.exp and without np.tanh.

    z: a number or an array of any shape, whole numbers included, up to ±1000.
    Returns the same shape, finite and without warnings: nothing may overflow, muted or not.
    tanh(0) is 0, tanh(1) is about 0.76.

    Yours to write: without nnlab's tanh, numpy's tanh, math's tanh and cmath's tanh.
    """
    ### BEGIN SOLUTION
    e = np.exp(-2 * np.abs(z))
    return np.sign(z) * (1 - e) / (1 + e)
    ### END SOLUTION
