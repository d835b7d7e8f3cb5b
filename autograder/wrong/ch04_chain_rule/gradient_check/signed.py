"""A gradient that is too small came out as a negative error and lost against 0. An error is a
distance. What has to be around a - n?

family: sign
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max((a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)))
