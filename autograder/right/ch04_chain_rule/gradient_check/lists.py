"""Flat lists of Python numbers."""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    told = np.ravel(grad(w)).tolist()
    tried = np.ravel(numerical_gradient(f, w, h)).tolist()
    return max(abs(a - n) / max(abs(a), abs(n), 1e-8) for a, n in zip(told, tried))
