"""You gave back the error of every entry, and asked is one number for all of them. Which of the
entries tells whether the gradient can be trusted?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)
