"""Nor and and, neither of which may say yes."""

import numpy as np


def xor_params():
    W = np.array([[-1.0, 1.0], [-1.0, 1.0]], dtype=np.float32)
    b = np.array([0.5, -1.5], dtype=np.float32)
    return ((W, b), (np.array([[-1.0], [-1.0]]), np.array([0.5])))
