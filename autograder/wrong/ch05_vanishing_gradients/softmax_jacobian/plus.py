"""Off the diagonal your numbers are positive: a higher score for one class would give the others
more as well, and the sum would grow beyond 1. Which sign do they need?

family: sign
"""

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    J = np.outer(p, p)
    np.fill_diagonal(J, p * (1 - p))
    return J
