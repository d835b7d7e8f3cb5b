"""Entries below 1e-8 are left out altogether. In the formula they count, measured against 1e-8.
What is a distance of 3e-9 divided by?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    size = np.maximum(np.abs(a), np.abs(n))
    big = size > 1e-8
    return float(np.max(np.abs(a - n)[big] / size[big])) if big.any() else 0.0
