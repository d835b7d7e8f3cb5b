"""The diagonal is p and p² is added to it. J[i, i] is p (1 - p), which is p - p², and beside the
diagonal stands -p_i p_j. Which sign has the outer product?

family: sign
"""

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.diag(p) + np.outer(p, p)
