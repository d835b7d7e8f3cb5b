"""The step h was left alone: the numerical gradient has a step of its own. How good a check is
depends on h, and the caller has chosen it. Where does h belong?

family: argument ignored
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a = grad(w)
    n = numerical_gradient(f, w, 1e-3)
    return np.max(np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8))
