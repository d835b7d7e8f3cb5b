"""These are the lengths of the weights, and they would be the same for any data. Asked for are the
lengths of their gradients. What has to be computed from X and Y first?
"""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    return np.array([np.linalg.norm(W) for W, b in params])
