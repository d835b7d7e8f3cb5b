"""You divided by the smaller of the two: a gradient twice too large then has the error 1, and here
it should be ½. Which function takes the larger of two arrays, entry by entry?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max(np.abs(a - n) / np.maximum(np.minimum(np.abs(a), np.abs(n)), 1e-8)))
