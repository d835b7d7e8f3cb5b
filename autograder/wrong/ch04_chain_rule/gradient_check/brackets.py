"""Only n was divided: a - n / size in place of (a - n) / size. What is the relative error the
quotient of, and which brackets hold its upper part together?

family: brackets
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max(np.abs(a - n / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8))))
