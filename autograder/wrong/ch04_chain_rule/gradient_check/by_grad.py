"""You divided by grad's entry alone. Where the numerical one is larger, that makes the error too
large: half of the right gradient should have the error ½, and has 1. Which of the two should it
be measured by?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max(np.abs(a - n) / np.maximum(np.abs(a), 1e-8)))
