"""You took the mean of the errors. One wrong entry among a million right ones would hardly show
in it, and one wrong entry is a bug. Which one of all the errors should decide?

family: sum for mean
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.mean(np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)))
