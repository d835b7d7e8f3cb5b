"""Slopes by a step into the imaginary direction."""

import numpy as np


def softmax_jacobian(z):
    columns = []
    for j in range(len(z)):
        moved = np.array(z, dtype=complex) - np.max(z)
        moved[j] += 1e-20j
        e = np.exp(moved)
        columns.append((e / e.sum()).imag / 1e-20)
    return np.array(columns).T
