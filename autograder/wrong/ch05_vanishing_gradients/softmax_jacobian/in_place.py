"""z -= … writes into the scores that were handed over, and whoever called still needs them. Which
form of the subtraction makes a new array?

family: argument changed
"""

import numpy as np


def softmax_jacobian(z):
    z -= z.max()
    e = np.exp(z)
    p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
