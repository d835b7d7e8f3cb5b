"""Where both gradients are 0 you divided 0 by 0, and nan came out. Two gradients that agree on 0
have the error 0. What keeps the divisor away from 0?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n))))
