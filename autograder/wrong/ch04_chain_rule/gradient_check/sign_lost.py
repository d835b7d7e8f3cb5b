"""You compared the sizes, | |a| - |n| |: a gradient with the wrong sign then looks right, and it
leads uphill. In which order do subtraction and absolute value belong?

family: sign
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max(np.abs(np.abs(a) - np.abs(n)) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)))
